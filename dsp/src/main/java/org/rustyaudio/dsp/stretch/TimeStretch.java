package org.rustyaudio.dsp.stretch;

import org.rustyaudio.dsp.math.Rounding;
import org.rustyaudio.dsp.math.Trig;

/// Plays a stream faster or slower, from a quarter to four times its speed, at the same pitch.
/// One thread; allocates nothing after construction.
///
/// W. Verhelst, M. Roelands, An overlap-add technique based on waveform similarity (WSOLA), ICASSP 1993: pieces of the
/// source follow each other at another pace, each laid where it looks most like what would have followed the piece
/// before. Both channels move together, so their phases stay as they are. Around a beat the source runs on at its own
/// pace, and no splice goes back behind one: beats are neither doubled nor swallowed, as long as they leave room. At
/// speed
/// 1 the source passes bit for bit.
///
/// ```
/// while ((n = stretch.read(left, right, from, to)) >= 0) {
///     if (n == 0) stretch.feed(...) at most room() frames, or stretch.end() behind the last one
/// }
/// ```
public final class TimeStretch {

    public static final double SLOWEST = 0.25;
    public static final double FASTEST = 4;

    private static final double HOP_SECONDS = 0.02;
    /// How far from its place a piece may be laid, in hops.
    private static final double REACH = 0.75;
    /// How far the source may run ahead or behind for the sake of beats, in hops of what is heard.
    private static final int MOST_DEBT = 5;
    /// Rate of the first, rough search.
    private static final double ROUGH_HZ = 12_000;
    /// Keeps silence from being like everything.
    private static final double LEAST_ENERGY = 1e-12;

    private final int hop;
    private final int reach;
    private final int rough;
    private final int guard;
    private final Onsets onsets;
    private final double[] fade;
    private final float[] inLeft;
    private final float[] inRight;
    private final float[] outLeft;
    private final float[] outRight;

    /// The stream's frame that `inLeft[0]` holds.
    private long inStart;
    private int inCount;
    /// What would follow the last piece.
    private long natural;
    /// Where the source should be at the beginning of the next piece.
    private double ideal;
    private double speed = 1;
    private double pieceSpeed = 1;
    private double pieceStart;
    private int outAt;
    private int outCount;
    private boolean ended;

    public TimeStretch(double sampleRateHz) {
        if (!(sampleRateHz >= 1_000 && sampleRateHz <= 1_000_000)) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 1000 to 1000000 Hz");
        }
        this.hop = (int) Rounding.toEven(HOP_SECONDS * sampleRateHz);
        this.reach = (int) (REACH * hop);
        this.rough = (int) Math.max(1, sampleRateHz / ROUGH_HZ);
        int length = hop * 64;
        this.onsets = new Onsets(sampleRateHz, length);
        this.guard = 2 * onsets.blockFrames;
        this.inLeft = new float[length];
        this.inRight = new float[length];
        this.outLeft = new float[hop];
        this.outRight = new float[hop];
        this.fade = new double[hop];
        for (int i = 0; i < hop; i++) {
            double half = Trig.sin(Math.PI / 2 * (i + 0.5) / hop);
            fade[i] = half * half;
        }
    }

    /// Takes another speed within the next 20 ms, without a click.
    public void setSpeed(double newSpeed) {
        if (!(newSpeed >= SLOWEST && newSpeed <= FASTEST)) {
            throw new IllegalArgumentException("speed " + newSpeed + " is outside " + SLOWEST + " to " + FASTEST);
        }
        speed = newSpeed;
    }

    public double speed() {
        return speed;
    }

    /// The frame of the source, counted from where feeding began, that is heard with the next frame read.
    public double sourceFrame() {
        return outAt < outCount ? pieceStart + outAt * pieceSpeed : ideal;
    }

    /// How many frames of the source are inside, and not heard yet; below 0 where the next one heard is not inside
    /// yet.
    public long framesAhead() {
        return inStart + inCount - (long) sourceFrame();
    }

    /// How many frames must be fed before more can be read.
    public int room() {
        if (ended || outAt < outCount) {
            return 0;
        }
        return (int) Math.max(0, needed() - (inStart + inCount));
    }

    /// Takes the source's next frames, at most [#room()].
    public void feed(float[] left, float[] right, int from, int count) {
        makeRoom();
        for (int i = 0; i < count; i++) {
            float l = left[from + i];
            float r = right[from + i];
            inLeft[inCount + i] = l;
            inRight[inCount + i] = r;
            onsets.add(0.5 * l + 0.5 * r);
        }
        inCount += count;
    }

    /// The source has no more frames.
    public void end() {
        ended = true;
    }

    /// Goes back to speed 1 and ends there: what is inside passes bit for bit up to the last frame fed, so that whoever
    /// reads the source itself from there on hears no join.
    ///
    /// @return how many frames can be read, at least 20 ms where any have been read
    public int finish() {
        speed = 1;
        ended = true;
        return outCount - outAt + (int) Math.max(0, inStart + inCount - natural);
    }

    /// The source goes on after all, with the frame behind the last one fed.
    public void goOn() {
        ended = false;
    }

    /// Reads up to `to − from` frames.
    ///
    /// @return how many; 0 when frames must be fed first, −1 when nothing more will come
    public int read(float[] left, float[] right, int from, int to) {
        int at = from;
        while (at < to) {
            if (outAt == outCount) {
                if (ended && (speed == 1 ? natural : ideal) >= inStart + inCount) {
                    return at == from ? -1 : at - from;
                }
                if (!ended && needed() > inStart + inCount) {
                    return at - from;
                }
                makePiece();
            }
            int count = Math.min(to - at, outCount - outAt);
            System.arraycopy(outLeft, outAt, left, at, count);
            System.arraycopy(outRight, outAt, right, at, count);
            outAt += count;
            at += count;
        }
        return at - from;
    }

    /// Begins anew, with the speed as it is.
    public void reset() {
        inStart = 0;
        inCount = 0;
        natural = 0;
        ideal = 0;
        outAt = 0;
        outCount = 0;
        ended = false;
        onsets.clear();
    }

    /// Up to which frame the source must be there for the next piece.
    private long needed() {
        if (speed == 1) {
            return natural + hop;
        }
        return Math.max(natural, (long) ideal + reach) + 2L * hop;
    }

    private void makeRoom() {
        long oldest = Math.min(natural, (long) ideal) - 2L * hop;
        int spent = (int) Math.max(0, Math.min(inCount, oldest - inStart));
        if (spent > 0 && inCount > inLeft.length - 12 * hop) {
            System.arraycopy(inLeft, spent, inLeft, 0, inCount - spent);
            System.arraycopy(inRight, spent, inRight, 0, inCount - spent);
            inStart += spent;
            inCount -= spent;
        }
    }

    private void makePiece() {
        long start = speed == 1 ? natural : place();
        if (speed == 1) {
            ideal = natural;
        }
        outAt = 0;
        outCount = hop;
        if (ended) {
            double left = (inStart + inCount - ideal) / speed;
            outCount = (int) Math.max(1, Math.min(hop, Rounding.toEven(left)));
        }
        for (int i = 0; i < outCount; i++) {
            float l = sample(inLeft, start + i);
            float r = sample(inRight, start + i);
            if (start != natural) {
                double goingLeft = sample(inLeft, natural + i);
                double goingRight = sample(inRight, natural + i);
                l = (float) (goingLeft + (l - goingLeft) * fade[i]);
                r = (float) (goingRight + (r - goingRight) * fade[i]);
            }
            outLeft[i] = l;
            outRight[i] = r;
        }
        pieceStart = ideal;
        pieceSpeed = speed;
        natural = start + outCount;
        ideal += outCount * speed;
        if (ended && outCount < hop) {
            ideal = Math.max(ideal, (double) (inStart + inCount));
        }
    }

    /// Where the next piece begins.
    private long place() {
        long aim = (long) Rounding.toEven(ideal);
        long lowest = Math.max(inStart, aim - reach);
        long highest = aim + reach;
        boolean patient = Math.abs(natural - aim) < MOST_DEBT * hop * Math.max(1, speed);
        if (patient) {
            if (onsets.first(natural, natural + hop) != Onsets.NONE) {
                return natural;
            }
            long heard = onsets.last(lowest, natural);
            if (heard != Onsets.NONE) {
                lowest = Math.max(lowest, heard + guard);
            }
            long coming = onsets.first(natural + hop, highest + hop);
            if (coming != Onsets.NONE) {
                highest = Math.min(highest, Math.max(natural, coming - hop - guard));
            }
            if (lowest >= highest) {
                // The room between the beats lies off the aim: as near to it as can be.
                if (natural >= aim) {
                    highest = Math.min(natural, lowest + reach);
                } else {
                    lowest = Math.max(natural, highest - reach);
                }
                if (lowest >= highest) {
                    return natural;
                }
            }
        }
        return mostAlike(lowest, highest);
    }

    private long mostAlike(long lowest, long highest) {
        long best = search(lowest, highest, rough, rough);
        return search(Math.max(lowest, best - rough), Math.min(highest, best + rough), 1, Math.max(1, rough / 2));
    }

    /// The place whose sound is most like what would follow, by normalized correlation.
    private long search(long lowest, long highest, int step, int stride) {
        boolean whole =
                lowest >= inStart && natural >= inStart && Math.max(highest, natural) + hop <= inStart + inCount;
        long best = Math.max(lowest, Math.min(highest, (long) Rounding.toEven(ideal)));
        double most = 0;
        for (long candidate = lowest; candidate <= highest; candidate += step) {
            double alike = whole ? alike(candidate, stride) : alikeAtTheEdge(candidate, stride);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private double alike(long candidate, int stride) {
        float[] left = inLeft;
        float[] right = inRight;
        int going = (int) (natural - inStart);
        int at = (int) (candidate - inStart);
        int end = hop;
        double product = 0;
        double energy = LEAST_ENERGY;
        for (int i = 0; i < end; i += stride) {
            double l = left[at + i];
            double r = right[at + i];
            product += l * left[going + i] + r * right[going + i];
            energy += l * l + r * r;
        }
        return normalized(product, energy);
    }

    /// The same where some of it lies outside what is there: silence.
    private double alikeAtTheEdge(long candidate, int stride) {
        double product = 0;
        double energy = LEAST_ENERGY;
        for (int i = 0; i < hop; i += stride) {
            double l = sample(inLeft, candidate + i);
            double r = sample(inRight, candidate + i);
            product += l * sample(inLeft, natural + i) + r * sample(inRight, natural + i);
            energy += l * l + r * r;
        }
        return normalized(product, energy);
    }

    private static double normalized(double product, double energy) {
        return product > 0 ? product * product / energy : 0;
    }

    private float sample(float[] samples, long frame) {
        long at = frame - inStart;
        return at >= 0 && at < inCount ? samples[(int) at] : 0;
    }
}
