package org.rustyaudio.faceplate.equalizer;

import org.rustyaudio.dsp.Band;

/// What pointer, wheel and keys do to the handles of the plot. The user interface's thread only.
public final class PlotHand {

    /// How far from a handle's centre it can still be taken, in logical pixels.
    public static final double REACH = 26;

    private static final double USUAL_RANGE_DB = 12;
    private static final double SEMITONE = Math.pow(2, 1 / 12.0);
    private static final double TENTH_OF_SEMITONE = Math.pow(2, 1 / 120.0);
    private static final double STEP_DB = 0.5;
    private static final double FINE_STEP_DB = 0.1;
    private static final double NARROWING = 1.12;

    private final EqualizerModel model;
    private CurvePlot plot;
    private int dragged = -1;
    private double besideX;
    private double besideY;

    public PlotHand(EqualizerModel model, CurvePlot plot) {
        this.model = model;
        this.plot = plot;
    }

    /// Where the plot stands now.
    public void place(CurvePlot newPlot) {
        plot = newPlot;
    }

    public CurvePlot plot() {
        return plot;
    }

    public boolean dragging() {
        return dragged >= 0;
    }

    /// Twelve decibels either way, and twice that when a band asks for it; as it is while a band is dragged.
    public double rangeDb() {
        if (dragging()) {
            return plot.rangeDb();
        }
        for (Band band : model.bands()) {
            if (band.type().hasGain() && Math.abs(band.gainDb()) > USUAL_RANGE_DB) {
                return EqualizerModel.MOST_GAIN_DB;
            }
        }
        return USUAL_RANGE_DB;
    }

    public double handleX(int index) {
        double hz = model.bands().get(index).frequencyHz();
        return plot.x(Math.max(CurvePlot.LOWEST_HZ, Math.min(CurvePlot.HIGHEST_HZ, hz)));
    }

    public double handleY(int index) {
        return EqualizerPainter.handleY(plot, model.bands().get(index));
    }

    /// The band whose handle is nearest, if it is within reach; −1 for none.
    public int nearest(double x, double y) {
        int best = -1;
        double least = REACH;
        for (int i = 0; i < model.bands().size(); i++) {
            double away = Math.hypot(handleX(i) - x, handleY(i) - y);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    /// Takes the nearest handle; until [#release()] it goes with the pointer, and all of that is one step.
    ///
    /// @return the band, or −1 where none is near
    public int press(double x, double y) {
        release();
        int band = nearest(x, y);
        if (band >= 0) {
            model.select(band);
            model.beginGesture();
            dragged = band;
            besideX = handleX(band) - x;
            besideY = handleY(band) - y;
        }
        return band;
    }

    /// Moves what was taken. Frequencies go in grains a hand can repeat.
    public void move(double x, double y) {
        if (dragging()) {
            double hz = plot.frequencyHz(x + besideX);
            double grain = hz < 100 ? 0.5 : hz < 1000 ? 1 : 10;
            model.move(dragged, Math.rint(hz / grain) * grain, tenth(plot.gainDb(y + besideY)));
        }
    }

    public void release() {
        if (dragging()) {
            dragged = -1;
            model.endGesture();
        }
    }

    /// Pressed twice: beside the handles a band is added there.
    ///
    /// @param onHandle what it does on a handle
    public void pressTwice(double x, double y, HandleKey onHandle) {
        release();
        int band = nearest(x, y);
        if (band >= 0) {
            key(band, onHandle, false);
        } else if (plot.area().contains(x, y)) {
            model.add(Math.rint(plot.frequencyHz(x)), tenth(plot.gainDb(y)));
        }
    }

    /// The wheel over a handle makes its band narrower or wider.
    ///
    /// @return whether there was a handle
    public boolean wheel(double x, double y, boolean up) {
        int band = dragging() ? dragged : nearest(x, y);
        if (band >= 0) {
            model.select(band);
            model.narrow(band, up ? NARROWING : 1 / NARROWING);
        }
        return band >= 0;
    }

    /// A key on a handle.
    ///
    /// @param fine a fifth of a step in gain, a tenth in frequency
    public void key(int index, HandleKey key, boolean fine) {
        Band band = model.bands().get(index);
        double db = fine ? FINE_STEP_DB : STEP_DB;
        double ratio = fine ? TENTH_OF_SEMITONE : SEMITONE;
        switch (key) {
            case LOUDER -> model.move(index, band.frequencyHz(), tenth(band.gainDb() + db));
            case SOFTER -> model.move(index, band.frequencyHz(), tenth(band.gainDb() - db));
            case HIGHER -> model.move(index, band.frequencyHz() * ratio, band.gainDb());
            case LOWER -> model.move(index, band.frequencyHz() / ratio, band.gainDb());
            case NARROWER -> model.narrow(index, NARROWING);
            case WIDER -> model.narrow(index, 1 / NARROWING);
            case REST -> model.move(index, band.frequencyHz(), 0);
            case SWITCH -> model.setOn(index, !band.on());
            case REMOVE -> model.remove(index);
        }
    }

    private static double tenth(double db) {
        return Math.round(db * 10) / 10.0;
    }
}
