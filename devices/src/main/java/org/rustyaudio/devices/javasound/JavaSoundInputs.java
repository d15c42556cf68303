package org.rustyaudio.devices.javasound;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.DeviceSearch;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputHost;
import org.rustyaudio.devices.input.InputRequest;
import org.rustyaudio.devices.stderr.NativeNoise;

/// The inputs of the sound system every Java runtime brings.
/// Any thread.
public final class JavaSoundInputs implements InputHost {

    private static final String NAME = "Java Sound";
    private static final DataLine.Info CAPTURE = new DataLine.Info(TargetDataLine.class, null);

    private record Known(InputDevice device, Mixer.Info mixer) {}

    @Override
    public String key() {
        return JavaSoundHost.KEY;
    }

    @Override
    public List<InputDevice> devices() {
        return known().stream().map(Known::device).toList();
    }

    private static List<Known> known() {
        NativeNoise.silenceAlsa();
        DeviceSearch.alone().lock();
        try {
            var found = new ArrayList<Known>();
            for (Mixer.Info info : AudioSystem.getMixerInfo()) {
                if (AudioSystem.getMixer(info).isLineSupported(CAPTURE)) {
                    // The runtime lists the preferred mixer first.
                    boolean first = found.isEmpty();
                    String id = JavaSoundHost.KEY + ":" + (first ? "default" : info.getName());
                    found.add(new Known(new InputDevice(id, info.getName(), NAME, first), info));
                }
            }
            return found;
        } finally {
            DeviceSearch.alone().unlock();
        }
    }

    @Override
    public AudioInput open(InputDevice device, InputRequest request) throws DeviceException {
        Mixer.Info info = known().stream()
                .filter(known -> known.device().id().equals(device.id()))
                .map(Known::mixer)
                .findFirst()
                .orElseThrow(() -> new DeviceException(
                        Kind.MISSING, device.name() + " is not connected: connect it or choose another input."));
        Mixer mixer = AudioSystem.getMixer(info);
        @Nullable LineUnavailableException last = null;
        for (int channels = 2; channels >= 1; channels--) {
            for (LineFormats.Candidate candidate : LineFormats.candidates(request.sampleRateHz(), channels)) {
                var lineInfo = new DataLine.Info(TargetDataLine.class, candidate.line());
                if (!mixer.isLineSupported(lineInfo)) {
                    continue;
                }
                try {
                    return open(device, (TargetDataLine) mixer.getLine(lineInfo), candidate, request);
                } catch (LineUnavailableException e) {
                    last = e;
                } catch (IllegalArgumentException | SecurityException e) {
                    throw new DeviceException(
                            Kind.FAILED,
                            device.name() + " cannot be opened (" + e.getMessage() + "): choose another input.",
                            e);
                }
            }
        }
        if (last == null) {
            throw new DeviceException(Kind.FORMAT, device.name() + " gives no sound: choose another input.");
        }
        throw new DeviceException(
                Kind.BUSY,
                device.name() + " cannot be opened: another program holds it, its sound service is not running, or this"
                        + " program may not listen. Close that program, give leave, or choose another input.",
                last);
    }

    private static AudioInput open(
            InputDevice device, TargetDataLine line, LineFormats.Candidate candidate, InputRequest request)
            throws LineUnavailableException {
        AudioFormat format = candidate.line();
        int frames = request.bufferFrames((int) format.getSampleRate());
        line.open(format, frames * format.getFrameSize());
        return new JavaSoundInput(device.name(), line, new PcmDecoder(candidate.samples(), format.getChannels()));
    }
}
