@org.jspecify.annotations.NullMarked
package org.rustyaudio.codec.flac;
