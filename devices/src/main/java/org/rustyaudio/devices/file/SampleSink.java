package org.rustyaudio.devices.file;

import java.io.IOException;

/// Where a [SinkOutput] puts its frames. One writer.
public interface SampleSink extends AutoCloseable {

    void write(float[] left, float[] right, int from, int to) throws IOException;

    /// Completes what was written and puts it in place.
    @Override
    void close() throws IOException;

    /// Gives up; nothing half-written stays.
    void discard();
}
