/// Sound that comes from no file: a generator, a line in.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.player.live;
