/// What the JVM and WebAssembly must agree on, bit for bit.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.parity;
