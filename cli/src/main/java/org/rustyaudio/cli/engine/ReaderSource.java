package org.rustyaudio.cli.engine;

import java.nio.file.Path;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;

/// Opens a file for reading; [org.rustyaudio.codec.AudioFiles#open] is the real one. Any thread.
@FunctionalInterface
public interface ReaderSource {

    AudioReader open(Path file) throws CodecException;
}
