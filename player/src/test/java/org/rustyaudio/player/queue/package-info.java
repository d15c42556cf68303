@org.jspecify.annotations.NullMarked
package org.rustyaudio.player.queue;
