package org.rustyaudio.dsp.filter;

/// Two bands in one pass over both channels: two second-order sections in a row.
/// Audio thread only.
///
/// Direct form 1, so that the memory holds the signal itself and survives a change of coefficients. Both sections
/// are divided by their b0 and the product of the two is put back at the end: four multiplications a section instead
/// of five. Two sections at a time give the processor two independent chains of additions per channel to overlap.
final class BandPair {

    /// Memory below this (−500 dB) is silence. What would follow are subnormal numbers, which are slow: in a float they
    /// begin at 1e-38.
    private static final double SILENCE = 1e-25;

    // First section: y = x + b1 x₁ + b2 x₂ − a1 y₁ − a2 y₂; second, from y to z, with d for b and e for a.
    private double b1;
    private double b2;
    private double a1;
    private double a2;
    private double d1;
    private double d2;
    private double e1;
    private double e2;
    private double firstGain = 1;
    private double bothGain = 1;

    private double leftX1;
    private double leftX2;
    private double leftY1;
    private double leftY2;
    private double leftZ1;
    private double leftZ2;
    private double rightX1;
    private double rightX2;
    private double rightY1;
    private double rightY2;
    private double rightZ1;
    private double rightZ2;

    /// Takes new coefficients for both sections and keeps the memory; `second` < 0 leaves the second one empty.
    void set(double[] sections, int first, int second) {
        firstGain = sections[first];
        b1 = sections[first + 1] / firstGain;
        b2 = sections[first + 2] / firstGain;
        a1 = sections[first + 3];
        a2 = sections[first + 4];
        if (second < 0) {
            bothGain = firstGain;
            d1 = 0;
            d2 = 0;
            e1 = 0;
            e2 = 0;
        } else {
            double secondGain = sections[second];
            bothGain = firstGain * secondGain;
            d1 = sections[second + 1] / secondGain;
            d2 = sections[second + 2] / secondGain;
            e1 = sections[second + 3];
            e2 = sections[second + 4];
        }
    }

    void process(double[] left, double[] right, int frames) {
        double b1 = this.b1;
        double b2 = this.b2;
        double a1 = this.a1;
        double a2 = this.a2;
        double d1 = this.d1;
        double d2 = this.d2;
        double e1 = this.e1;
        double e2 = this.e2;
        double gain = this.bothGain;
        double lx1 = leftX1;
        double lx2 = leftX2;
        double ly1 = leftY1;
        double ly2 = leftY2;
        double lz1 = leftZ1;
        double lz2 = leftZ2;
        double rx1 = rightX1;
        double rx2 = rightX2;
        double ry1 = rightY1;
        double ry2 = rightY2;
        double rz1 = rightZ1;
        double rz2 = rightZ2;
        for (int i = 0; i < frames; i++) {
            double lx = left[i];
            double ly = lx + b1 * lx1 + (b2 * lx2 - a2 * ly2) - a1 * ly1;
            double lz = ly + d1 * ly1 + (d2 * ly2 - e2 * lz2) - e1 * lz1;
            lx2 = lx1;
            lx1 = lx;
            ly2 = ly1;
            ly1 = ly;
            lz2 = lz1;
            lz1 = lz;
            left[i] = lz * gain;
            double rx = right[i];
            double ry = rx + b1 * rx1 + (b2 * rx2 - a2 * ry2) - a1 * ry1;
            double rz = ry + d1 * ry1 + (d2 * ry2 - e2 * rz2) - e1 * rz1;
            rx2 = rx1;
            rx1 = rx;
            ry2 = ry1;
            ry1 = ry;
            rz2 = rz1;
            rz1 = rz;
            right[i] = rz * gain;
        }
        leftX1 = lx1;
        leftX2 = lx2;
        leftY1 = ly1;
        leftY2 = ly2;
        leftZ1 = lz1;
        leftZ2 = lz2;
        rightX1 = rx1;
        rightX2 = rx2;
        rightY1 = ry1;
        rightY2 = ry2;
        rightZ1 = rz1;
        rightZ2 = rz2;
    }

    /// The last two frames that left the first section, into `frames`: left newest, left older, right likewise.
    void firstOutput(double[] frames) {
        frames[0] = leftY1 * firstGain;
        frames[1] = leftY2 * firstGain;
        frames[2] = rightY1 * firstGain;
        frames[3] = rightY2 * firstGain;
    }

    /// The same for the second section.
    void secondOutput(double[] frames) {
        frames[0] = leftZ1 * bothGain;
        frames[1] = leftZ2 * bothGain;
        frames[2] = rightZ1 * bothGain;
        frames[3] = rightZ2 * bothGain;
    }

    /// Sets the memory, each in the order of [#firstOutput(double[])].
    void remember(double[] input, double[] first, double[] second) {
        leftX1 = input[0];
        leftX2 = input[1];
        rightX1 = input[2];
        rightX2 = input[3];
        leftY1 = first[0] / firstGain;
        leftY2 = first[1] / firstGain;
        rightY1 = first[2] / firstGain;
        rightY2 = first[3] / firstGain;
        leftZ1 = second[0] / bothGain;
        leftZ2 = second[1] / bothGain;
        rightZ1 = second[2] / bothGain;
        rightZ2 = second[3] / bothGain;
    }

    /// Whether NaN or infinity has got in; it reaches the newest output in the frame it enters, and stays there.
    boolean poisoned() {
        return !(Math.abs(leftZ1) < 1e300 && Math.abs(rightZ1) < 1e300);
    }

    /// Ends what rings on below audibility, so that silence becomes exactly zero and stays cheap.
    void settle() {
        if (loudestMemory() < SILENCE) {
            clear();
        }
    }

    double loudestMemory() {
        double left = largest(largest(leftX1, leftX2), largest(leftY1, leftY2));
        double right = largest(largest(rightX1, rightX2), largest(rightY1, rightY2));
        double out = largest(largest(leftZ1, leftZ2), largest(rightZ1, rightZ2));
        return Math.max(out, Math.max(left, right));
    }

    private static double largest(double a, double b) {
        return Math.max(Math.abs(a), Math.abs(b));
    }

    void clear() {
        leftX1 = 0;
        leftX2 = 0;
        leftY1 = 0;
        leftY2 = 0;
        leftZ1 = 0;
        leftZ2 = 0;
        rightX1 = 0;
        rightX2 = 0;
        rightY1 = 0;
        rightY2 = 0;
        rightZ1 = 0;
        rightZ2 = 0;
    }
}
