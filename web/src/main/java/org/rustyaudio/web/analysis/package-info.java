/// What a piece of music is like, as a WebAssembly module of its own: loaded when somebody asks.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.analysis;
