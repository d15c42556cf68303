package org.rustyaudio.desktop.recorder;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputHost;
import org.rustyaudio.devices.input.InputRequest;

/// Two inputs that hear a sine of half the full scale by the clock of this machine, and can be unplugged.
public final class ToneInputs implements InputHost {

    public static final double TONE_HZ = 997;
    private static final int RATE_HZ = 48_000;

    public volatile boolean unplugged;
    public volatile float amplitude = 0.5f;
    public volatile String opened = "";

    @Override
    public String key() {
        return "tone";
    }

    @Override
    public List<InputDevice> devices() {
        return List.of(
                new InputDevice("tone:one", "Microphone", "Tone", true),
                new InputDevice("tone:two", "Line in", "Tone", false));
    }

    @Override
    public AudioInput open(InputDevice device, InputRequest request) {
        opened = device.id();
        return new Tone();
    }

    private final class Tone implements AudioInput {

        private final long start = System.nanoTime();
        private long given;

        @Override
        public int sampleRateHz() {
            return RATE_HZ;
        }

        @Override
        public int read(float[] left, float[] right, int from, int to) {
            int count = 0;
            while (count == 0) {
                if (unplugged || Thread.currentThread().isInterrupted()) {
                    return -1;
                }
                count = Math.min(to - from, availableFrames());
                if (count == 0) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            for (int i = 0; i < count; i++) {
                left[from + i] = (float) (amplitude * Math.sin(2 * Math.PI * TONE_HZ * given++ / RATE_HZ));
                right[from + i] = left[from + i];
            }
            return count;
        }

        @Override
        public int availableFrames() {
            return (int) ((System.nanoTime() - start) / 1e9 * RATE_HZ - given);
        }

        @Override
        public long overruns() {
            return 0;
        }

        @Override
        public String failure() {
            return unplugged ? "Microphone stopped giving sound: connect it again or choose another input." : "";
        }

        @Override
        public void close() {}
    }
}
