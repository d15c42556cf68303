/// Effects and test signals beside the sound module: WebAssembly of its own, loaded when one of them is to sound.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.outboard;
