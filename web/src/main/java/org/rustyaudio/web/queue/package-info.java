/// The queue's drawer: rows to play, move, find and remove.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.queue;
