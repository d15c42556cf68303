package org.rustyaudio.faceplate.model;

/// Moves a title that is too long, once: it rests, walks by whole dots to its end, rests there and returns.
public final class TitleScroll {

    private static final long REST_MILLIS = 1500;
    private static final double DOTS_PER_SECOND = 30;

    private String title = "";
    private long began;

    /// How far the title has moved.
    ///
    /// @param overflowDots by how much the title is wider than its place
    /// @param still whether motion is unwelcome
    public int shift(String newTitle, int overflowDots, boolean still, long nowMillis) {
        if (!newTitle.equals(title)) {
            title = newTitle;
            began = nowMillis;
        }
        if (overflowDots <= 0 || still) {
            return 0;
        }
        double walked = (nowMillis - began - REST_MILLIS) * DOTS_PER_SECOND / 1000;
        double rest = REST_MILLIS * DOTS_PER_SECOND / 1000;
        if (walked <= 0 || walked > overflowDots + rest) {
            return 0;
        }
        return (int) Math.min(overflowDots, Math.ceil(walked));
    }

    /// Lets the title walk again, on demand.
    public void again(long nowMillis) {
        began = nowMillis - REST_MILLIS;
    }
}
