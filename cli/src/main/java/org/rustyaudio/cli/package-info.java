/// The program without a face: which commands there are, how they are called, and how they end.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli;
