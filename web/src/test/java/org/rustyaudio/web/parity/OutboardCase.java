package org.rustyaudio.web.parity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.player.live.GeneratorSource;
import org.rustyaudio.player.live.LiveMixer;
import org.rustyaudio.web.sound.ChainValues;
import org.rustyaudio.web.sound.GeneratorValues;

/// A second and a half of a listener who tries everything: effects, their order and test signals change while noise
/// plays through equalizer and limiter. The worklet gets the same script and must give the same samples.
final class OutboardCase {

    private static final int RATE_HZ = 48_000;
    private static final int BLOCK = 128;
    private static final int BLOCKS = 560;

    private final List<String> script = new ArrayList<>();
    private final float[] input = new float[2 * BLOCKS * BLOCK];
    private final float[] output = new float[2 * BLOCKS * BLOCK];
    private final LiveMixer live = new LiveMixer(BLOCK);
    private final SignalChain chain;
    private GeneratorSource source = new GeneratorSource(GeneratorKind.SINE.standard());
    private boolean sounds;
    private final ChainSettings dry = new ChainSettings(FilterCases.bands(8, 3), -0.2, -1.5, true, -1);

    /// @param joined whether the effects begin in mid-play, or with the first sample
    OutboardCase(boolean joined) {
        EffectRack all = EffectRack.EMPTY;
        for (EffectKind kind : EffectKind.values()) {
            all = all.with(kind.standard());
        }
        ChainSettings first = joined ? dry : dry.withEffects(all);
        chain = new SignalChain(RATE_HZ, first);
        tell(0, "chain", ChainValues.of(first));
        live.begin(RATE_HZ);
        var noise = new Noise(joined ? 11 : 12);
        float[] left = noise.signal(BLOCKS * BLOCK, 0.7f);
        float[] right = noise.signal(BLOCKS * BLOCK, 0.5f);
        System.arraycopy(left, 0, input, 0, left.length);
        System.arraycopy(right, 0, input, left.length, right.length);
        EffectRack moved =
                all.with(all.slots().get(0).settings().with("ratio", 5)).moved(0, 5);
        EffectRack turned = moved.withSlot(2, moved.slots().get(2).withOn(false));
        for (int block = 0; block < BLOCKS; block++) {
            switch (block) {
                case 40 -> rack(block, all);
                case 90 -> signal(block, GeneratorKind.SINE.standard());
                case 140 -> rack(block, turned);
                case 190 -> signal(block, GeneratorKind.PINK.standard());
                case 240 -> rack(block, turned.without(1).moved(3, 0));
                case 300 -> signal(block, null);
                case 350 -> rack(block, all.withOn(false));
                case 420 -> rack(block, all.moved(5, 0));
                case 500 -> rack(block, EffectRack.EMPTY);
                default -> {}
            }
            live.mix(left, right, block * BLOCK, (block + 1) * BLOCK);
            chain.process(left, right, block * BLOCK, (block + 1) * BLOCK);
        }
        System.arraycopy(left, 0, output, 0, left.length);
        System.arraycopy(right, 0, output, left.length, right.length);
    }

    /// A line for each message: the block it comes before, its name, its numbers.
    List<String> script() {
        return script;
    }

    /// The left channel, then the right one.
    float[] input() {
        return input;
    }

    float[] output() {
        return output;
    }

    private void rack(int block, EffectRack rack) {
        ChainSettings settings = dry.withEffects(rack);
        chain.publish(settings);
        tell(block, "chain", ChainValues.of(settings));
    }

    private void signal(int block, @Nullable GeneratorSettings settings) {
        if (settings != null && sounds) {
            source.change(settings);
        } else if (settings != null) {
            source = new GeneratorSource(settings);
        }
        sounds = settings != null;
        live.choose(sounds ? source : null);
        tell(block, "generator", settings == null ? new double[0] : GeneratorValues.of(settings));
    }

    private void tell(int block, String op, double[] values) {
        StringBuilder line = new StringBuilder(block + "\t" + op + "\t");
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(values[i]);
        }
        script.add(line.toString());
    }
}
