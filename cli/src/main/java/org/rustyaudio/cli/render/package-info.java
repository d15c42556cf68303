/// `render`: files through the signal chain, faster than real time.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.render;
