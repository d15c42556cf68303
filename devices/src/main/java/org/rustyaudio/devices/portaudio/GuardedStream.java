package org.rustyaudio.devices.portaudio;

import java.util.concurrent.locks.ReentrantLock;
import org.rustyaudio.devices.portaudio.PortAudio.PaStream;

/// A stream that is closed under the host's lock, and tells the host that it was.
final class GuardedStream implements PaStream {

    private final PaStream stream;
    private final ReentrantLock guard;
    private final Runnable afterClose;

    GuardedStream(PaStream stream, ReentrantLock guard, Runnable afterClose) {
        this.stream = stream;
        this.guard = guard;
        this.afterClose = afterClose;
    }

    @Override
    public boolean start() {
        return stream.start();
    }

    @Override
    public void abort() {
        stream.abort();
    }

    @Override
    public boolean active() {
        return stream.active();
    }

    @Override
    public double latencySeconds() {
        return stream.latencySeconds();
    }

    @Override
    public void close() {
        guard.lock();
        try {
            stream.close();
            afterClose.run();
        } finally {
            guard.unlock();
        }
    }
}
