package org.rustyaudio.desktop.equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.rustyaudio.desktop.face.KeyKeeper;

/// Where the parts of the equalizer stand: all beside each other where there is room, else as pages. JavaFX thread
/// only.
final class EqualizerPane extends Pane implements KeyKeeper {

    /// What may have a page of its own.
    enum Page {
        CURVE("Curve"),
        BANDS("Bands"),
        PRESET("Preset");

        private final String title;

        Page(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double WIDE = 900;
    private static final double ROOMY = 1250;
    private static final double HIGH = 220;
    private static final double SIDE = 256;
    private static final double SIDE_HIGH = 330;
    private static final double GAP = 32;

    private final PlotPane plot;
    private final BandStrip strip;
    private final WholePane whole;
    private final ScrollPane presets = scroll();
    private final ScrollPane wholeScroll = scroll();
    private final Runnable rearranged;
    private Page page = Page.CURVE;
    private boolean wide = true;
    private boolean high = true;
    private boolean roomy = true;

    /// @param rearranged told when other pages, or more or less room for keys, have come about
    EqualizerPane(PlotPane plot, BandStrip strip, WholePane whole, Region column, Runnable rearranged) {
        this.plot = plot;
        this.strip = strip;
        this.whole = whole;
        this.rearranged = rearranged;
        getStyleClass().add("equalizer");
        presets.setContent(column);
        presets.setFitToHeight(true);
        getChildren().addAll(plot, strip, presets, whole, wholeScroll);
    }

    private static ScrollPane scroll() {
        ScrollPane pane = new ScrollPane();
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    /// The pages there are; none where everything shows at once.
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!wide || !high) {
            pages.add(Page.CURVE);
        }
        if (!high) {
            pages.add(Page.BANDS);
        }
        if (!pages.isEmpty()) {
            pages.add(Page.PRESET);
        }
        return pages;
    }

    /// Whether more keys than the most needed have room beside the drawer's tabs.
    boolean roomInHead() {
        return roomy;
    }

    Page page() {
        return page;
    }

    void choose(Page wanted) {
        page = wanted;
        requestLayout();
        layoutChildren();
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return UndoKeys.either(event);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        fit(width, height);
        double margin = width >= 1200 ? 32 : width >= WIDE ? 24 : 16;
        if (wide && high) {
            double side = width - margin - SIDE;
            curve(margin, side - GAP, height, true);
            sideBySide(false);
            double top = 8;
            double bottom = height - 16;
            double wholeHeight = whole.prefHeight(SIDE);
            presets.resizeRelocate(side, top, SIDE, Math.max(0, bottom - top - wholeHeight - 12));
            whole.resizeRelocate(side, bottom - wholeHeight, SIDE, wholeHeight);
            return;
        }
        switch (page) {
            case CURVE -> curve(margin, width - margin, height, high);
            case BANDS -> {
                only(strip);
                strip.resizeRelocate(margin, 0, width - 2 * margin, Math.min(height, BandStrip.HEIGHT));
            }
            case PRESET -> {
                sideBySide(true);
                double half = (width - 2 * margin - GAP) / 2;
                presets.resizeRelocate(margin, 0, half, height - 4);
                wholeScroll.resizeRelocate(margin + half + GAP, 0, half, height - 4);
            }
        }
    }

    /// Takes away what has no room.
    private void fit(double width, double height) {
        boolean nowWide = width >= WIDE && height >= SIDE_HIGH;
        boolean nowHigh = height >= HIGH;
        boolean nowRoomy = width >= ROOMY;
        if (nowWide != wide || nowHigh != high || nowRoomy != roomy) {
            wide = nowWide;
            high = nowHigh;
            roomy = nowRoomy;
            if (!pages().contains(page)) {
                page = Page.CURVE;
            }
            rearranged.run();
        }
    }

    private void curve(double left, double right, double height, boolean withStrip) {
        plot.setVisible(true);
        strip.setVisible(withStrip);
        boolean beside = wide && high;
        presets.setVisible(beside);
        whole.setVisible(beside);
        wholeScroll.setVisible(false);
        double stripTop = height - BandStrip.HEIGHT - 20;
        double plotHeight = withStrip ? stripTop - 8 : height;
        plot.resizeRelocate(left - 2, 0, right - left + 2 + (beside ? PlotPane.RIGHT : 0), plotHeight);
        strip.resizeRelocate(
                left - 2 + PlotPane.LEFT,
                stripTop,
                right - left + 2 - PlotPane.LEFT - (beside ? 0 : PlotPane.RIGHT),
                BandStrip.HEIGHT);
    }

    private void only(Region part) {
        for (Region each : List.of(plot, strip, presets, whole, wholeScroll)) {
            each.setVisible(each.equals(part));
        }
    }

    /// The whole's pane stands under the presets, or scrolls beside them.
    private void sideBySide(boolean beside) {
        if (beside) {
            only(presets);
            if (getChildren().remove(whole)) {
                wholeScroll.setContent(whole);
            }
            wholeScroll.setVisible(true);
            whole.setVisible(true);
        } else if (wholeScroll.getContent() != null) {
            wholeScroll.setContent(null);
            getChildren().add(getChildren().indexOf(wholeScroll), whole);
            whole.setVisible(true);
        }
    }
}
