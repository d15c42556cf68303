/// The music library: what is known of every track, an index to browse and search it, and how it is kept.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.player.library;
