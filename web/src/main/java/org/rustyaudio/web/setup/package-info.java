/// The setup drawer: how the stereo looks, where it plays, how one track passes into the next, what is kept.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.setup;
