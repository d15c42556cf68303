/// The music library on this machine: kept on disk, filled from folders, told on the command line.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.library;
