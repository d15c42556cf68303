package org.rustyaudio.cli.engine;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.devices.AudioHost;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.file.MemorySink;
import org.rustyaudio.devices.file.SinkOutput;
import org.rustyaudio.devices.nulls.OutputClock;

/// A sound system with one device that keeps what it plays, and can be unplugged.
class TapeHost implements AudioHost {

    static final OutputDevice TAPE = new OutputDevice("tape:deck", "Tape deck", "Tape", true);

    /// Everything that was played since the last opening, and all before it.
    final List<MemorySink> tapes = new ArrayList<>();

    final List<Integer> ratesHz = new ArrayList<>();

    private final int roomFrames;
    private final OutputClock clock;
    private volatile boolean plugged = true;
    private volatile boolean busy;
    volatile int ownRateHz;

    /// A device whose clock runs `speed` times as fast as the world's.
    TapeHost(int speed, int roomFrames) {
        this.clock = new OutputClock() {
            @Override
            public long nanos() {
                return speed * OutputClock.SYSTEM.nanos();
            }

            @Override
            public void pause(long nanos) {
                OutputClock.SYSTEM.pause(nanos / speed);
            }
        };
        this.roomFrames = roomFrames;
    }

    void unplug() {
        plugged = false;
    }

    void plug() {
        plugged = true;
    }

    void occupy(boolean byAnother) {
        busy = byAnother;
    }

    synchronized MemorySink tape() {
        return tapes.getLast();
    }

    synchronized int opened() {
        return tapes.size();
    }

    @Override
    public String key() {
        return "tape";
    }

    @Override
    public List<OutputDevice> devices() {
        return plugged ? List.of(TAPE) : List.of();
    }

    @Override
    public synchronized AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException {
        if (busy) {
            throw new DeviceException(DeviceException.Kind.BUSY, "Tape deck is held by another program.");
        }
        int rateHz = ownRateHz == 0 ? request.sampleRateHz() : ownRateHz;
        var sink = new MemorySink(roomFrames);
        tapes.add(sink);
        ratesHz.add(rateHz);
        SinkOutput output = SinkOutput.paced("tape", rateHz, sink, request.bufferFrames(rateHz), clock);
        return new Unpluggable(output);
    }

    private final class Unpluggable implements AudioOutput {

        private final AudioOutput output;
        private boolean lost;

        Unpluggable(AudioOutput output) {
            this.output = output;
        }

        @Override
        public int sampleRateHz() {
            return output.sampleRateHz();
        }

        @Override
        public boolean write(float[] left, float[] right, int from, int to) {
            lost |= !plugged;
            return !lost && output.write(left, right, from, to);
        }

        @Override
        public long latencyFrames() {
            return output.latencyFrames();
        }

        @Override
        public long underruns() {
            return output.underruns();
        }

        @Override
        public String failure() {
            return lost ? "Tape deck stopped taking sound." : "";
        }

        @Override
        public void drain() {
            if (!lost) {
                output.drain();
            }
        }

        @Override
        public void flush() {
            output.flush();
        }

        @Override
        public void close() {
            output.close();
        }
    }
}
