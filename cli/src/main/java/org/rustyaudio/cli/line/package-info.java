/// The command line as words: options, operands, help texts and guesses at what was meant.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.line;
