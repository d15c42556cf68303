package org.rustyaudio.devices.javasound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.AudioHost;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.DeviceSearch;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.stderr.NativeNoise;

/// The sound system every Java runtime brings: ALSA on Linux, DirectSound on Windows, Core Audio on macOS.
/// Any thread.
///
/// The runtime keeps its list of devices for up to a minute, so a plugged device may show that late.
public final class JavaSoundHost implements AudioHost {

    public static final String KEY = "javasound";

    private static final String NAME = "Java Sound";
    private static final DataLine.Info PLAYBACK = new DataLine.Info(SourceDataLine.class, null);

    private record Known(OutputDevice device, Mixer.Info mixer) {}

    private final AtomicBoolean silenced = new AtomicBoolean();

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<OutputDevice> devices() {
        return known().stream().map(Known::device).toList();
    }

    private List<Known> known() {
        if (silenced.compareAndSet(false, true)) {
            NativeNoise.silenceAlsa();
        }
        DeviceSearch.alone().lock();
        try {
            return search();
        } finally {
            DeviceSearch.alone().unlock();
        }
    }

    private static List<Known> search() {
        var found = new ArrayList<Known>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(info).isLineSupported(PLAYBACK)) {
                // The runtime lists the preferred mixer first.
                boolean first = found.isEmpty();
                String id = KEY + ":" + (first ? "default" : info.getName());
                found.add(new Known(new OutputDevice(id, info.getName(), NAME, first), info));
            }
        }
        return found;
    }

    @Override
    public AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException {
        Mixer.Info info = known().stream()
                .filter(known -> known.device().id().equals(device.id()))
                .map(Known::mixer)
                .findFirst()
                .orElseThrow(() -> new DeviceException(
                        Kind.MISSING, device.name() + " is not connected: connect it or choose another device."));
        Mixer mixer = AudioSystem.getMixer(info);
        @Nullable LineUnavailableException last = null;
        for (LineFormats.Candidate candidate : LineFormats.candidates(request.sampleRateHz(), 2)) {
            var lineInfo = new DataLine.Info(SourceDataLine.class, candidate.line());
            if (!mixer.isLineSupported(lineInfo)) {
                continue;
            }
            try {
                var line = (SourceDataLine) mixer.getLine(lineInfo);
                int rateHz = (int) candidate.line().getSampleRate();
                line.open(
                        candidate.line(),
                        request.bufferFrames(rateHz) * candidate.line().getFrameSize());
                return new JavaSoundOutput(device.name(), line, new PcmEncoder(candidate.samples()));
            } catch (LineUnavailableException e) {
                last = e;
            } catch (IllegalArgumentException | SecurityException e) {
                throw new DeviceException(
                        Kind.FAILED,
                        device.name() + " cannot be opened (" + e.getMessage() + "): choose another device.",
                        e);
            }
        }
        if (last == null) {
            throw new DeviceException(Kind.FORMAT, device.name() + " takes no stereo sound: choose another device.");
        }
        throw new DeviceException(
                Kind.BUSY,
                device.name() + " cannot be opened: another program holds it, or its sound service is not running."
                        + " Close that program or choose another device.",
                last);
    }
}
