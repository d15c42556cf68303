/// The setup drawer: where the sound goes, how it plays, how the face looks, which keys do what, what is kept.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.setup;
