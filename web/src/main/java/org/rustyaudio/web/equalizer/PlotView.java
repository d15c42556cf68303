package org.rustyaudio.web.equalizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.faceplate.equalizer.CurvePlot;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.EqualizerPainter;
import org.rustyaudio.faceplate.equalizer.HandleKey;
import org.rustyaudio.faceplate.equalizer.Numbers;
import org.rustyaudio.faceplate.equalizer.PlotHand;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.dom.Rem;
import org.rustyaudio.web.face.Canvas2d;
import org.rustyaudio.web.face.Scale;

/// The plot: a still canvas, a moving one, and a slider over every handle, so that a band is moved by hand, by wheel
/// and by the arrow keys alike.
final class PlotView {

    private static final double LEFT = 44;
    private static final double TOP = 18;
    private static final double RIGHT = 18;
    private static final double BOTTOM = 30;
    private static final double SMALL = 400;

    private final EqualizerModel model;
    private final Runnable wake;
    private final Elem root = Dom.of("div", "plot");
    private final Elem still = Dom.of("canvas", "layer");
    private final Elem moving = Dom.of("canvas", "layer");
    private final List<Elem> handles = new ArrayList<>();
    private final EqualizerPainter painter;
    private @Nullable Canvas2d stillPort;
    private @Nullable Canvas2d movingPort;
    private final PlotHand hand;
    private Scale scale = new Scale(1, 1);
    private double width;
    private double height;
    private @Nullable Object shownStill;
    private @Nullable Object shownMoving;

    PlotView(EqualizerModel model, double sampleRateHz, Runnable wake) {
        this.model = model;
        this.wake = wake;
        painter = new EqualizerPainter(sampleRateHz);
        hand = new PlotHand(model, new CurvePlot(new Rect(LEFT, TOP, 600, 200), 12));
        root.setAttribute("role", "group");
        root.setAttribute("aria-label", "Curve");
        for (Elem canvas : new Elem[] {still, moving}) {
            canvas.setAttribute("aria-hidden", "true");
            root.append(canvas);
        }
        root.on("pointerdown", this::pressed);
        root.on("pointermove", this::moved);
        root.on("pointerup", _ -> released());
        root.on("pointercancel", _ -> released());
        root.on("dblclick", this::doubled);
        root.on("wheel", this::scrolled, Dom.notPassive());
    }

    Elem root() {
        return root;
    }

    /// Forgets the letters that were set; for when the type has come.
    void repaint() {
        shownStill = null;
        shownMoving = null;
    }

    private void measure() {
        double rem = Rem.pixels() / 16;
        double nowWidth = root.getClientWidth() / rem;
        double nowHeight = root.getClientHeight() / rem;
        double range = hand.rangeDb();
        if (nowWidth == width
                && nowHeight == height
                && range == hand.plot().rangeDb()
                && scale.zoom() == rem
                && scale.pixelRatio() == Dom.pixelRatio()) {
            return;
        }
        width = nowWidth;
        height = nowHeight;
        scale = new Scale(rem, Dom.pixelRatio());
        Rect all = new Rect(0, 0, Math.max(1, width), Math.max(1, height));
        stillPort = scale.size(still, scale.outward(all));
        movingPort = scale.size(moving, scale.outward(all));
        Rect area = new Rect(LEFT, TOP, Math.max(40, width - LEFT - RIGHT), Math.max(40, height - TOP - BOTTOM));
        hand.place(new CurvePlot(area, range));
        // Where handles would lie too close to be targets of their own, the fields are what a keyboard walks.
        root.getClassList().toggle("small", area.width() < SMALL);
        repaint();
    }

    /// @param suggested bands of a second curve; empty for none
    void update(Theme theme, float[] levelsDb, boolean inCircuit, List<Band> suggested) {
        measure();
        Canvas2d ground = stillPort;
        Canvas2d live = movingPort;
        if (ground == null || live == null || width < 1) {
            return;
        }
        CurvePlot plot = hand.plot();
        Object stillNow = List.of(theme, plot);
        if (!stillNow.equals(shownStill)) {
            shownStill = stillNow;
            ground.clear(0, 0, width + 1, height + 1);
            painter.grid(ground, theme, plot);
        }
        Object movingNow = List.of(
                theme, plot, model.settings(), suggested, model.selected(), inCircuit, Arrays.hashCode(levelsDb));
        if (!movingNow.equals(shownMoving)) {
            shownMoving = movingNow;
            live.clear(0, 0, width + 1, height + 1);
            painter.live(live, theme, plot, model.settings(), suggested, levelsDb, model.selected(), inCircuit);
            placeHandles();
        }
    }

    private void placeHandles() {
        List<Band> bands = model.bands();
        while (handles.size() < bands.size()) {
            addHandle(handles.size());
        }
        while (handles.size() > bands.size()) {
            handles.removeLast().remove();
        }
        for (int i = 0; i < handles.size(); i++) {
            Band band = bands.get(i);
            Elem handle = handles.get(i);
            scale.put(handle, new Rect(hand.handleX(i) - 13, hand.handleY(i) - 13, 26, 26));
            Dom.attribute(handle, "aria-valuenow", Numbers.plain(Math.round(band.gainDb() * 10) / 10.0));
            Dom.attribute(handle, "aria-valuetext", Numbers.words(band));
        }
    }

    private void addHandle(int index) {
        Elem handle = Dom.of("div", "handle");
        handle.setTabIndex(0);
        handle.setAttribute("role", "slider");
        handle.setAttribute("aria-label", "Band " + (index + 1));
        handle.setAttribute("aria-orientation", "vertical");
        handle.setAttribute("aria-valuemin", String.valueOf(-(int) EqualizerModel.MOST_GAIN_DB));
        handle.setAttribute("aria-valuemax", String.valueOf((int) EqualizerModel.MOST_GAIN_DB));
        handle.on("focus", _ -> {
            model.select(index);
            wake.run();
        });
        handle.on("keydown", event -> typed(index, event));
        handles.add(handle);
        root.append(handle);
    }

    /// The keyboard goes to the chosen band.
    void takeFocus() {
        placeHandles();
        if (!handles.isEmpty()) {
            handles.get(Math.max(0, model.selected())).focus();
        }
    }

    private void typed(int index, Ev event) {
        @Nullable
        HandleKey key = switch (event.getKey()) {
            case "ArrowUp" -> HandleKey.LOUDER;
            case "ArrowDown" -> HandleKey.SOFTER;
            case "ArrowRight" -> HandleKey.HIGHER;
            case "ArrowLeft" -> HandleKey.LOWER;
            case "PageUp" -> HandleKey.NARROWER;
            case "PageDown" -> HandleKey.WIDER;
            case "Home" -> HandleKey.REST;
            case " " -> HandleKey.SWITCH;
            case "Delete", "Backspace" -> HandleKey.REMOVE;
            default -> null;
        };
        if (key == null) {
            return;
        }
        hand.key(index, key, event.isShiftKey());
        if (key == HandleKey.REMOVE && model.selected() >= 0) {
            handles.get(model.selected()).focus();
        }
        event.preventDefault();
        event.stopPropagation();
        wake.run();
    }

    private double unitX(Ev event) {
        return (event.getClientX() - root.getBoundingClientRect().getLeft()) / scale.zoom();
    }

    private double unitY(Ev event) {
        return (event.getClientY() - root.getBoundingClientRect().getTop()) / scale.zoom();
    }

    private void pressed(Ev event) {
        int band = event.getButton() == 0 ? hand.press(unitX(event), unitY(event)) : -1;
        if (band < 0) {
            return;
        }
        root.setPointerCapture(event.getPointerId());
        handles.get(band).focus();
        event.preventDefault();
        wake.run();
    }

    private void moved(Ev event) {
        if (hand.dragging()) {
            hand.move(unitX(event), unitY(event));
            wake.run();
        }
    }

    private void released() {
        if (hand.dragging()) {
            hand.release();
            wake.run();
        }
    }

    /// Twice on a handle rests it; twice beside one adds a band there.
    private void doubled(Ev event) {
        hand.pressTwice(unitX(event), unitY(event), HandleKey.REST);
        wake.run();
    }

    private void scrolled(Ev event) {
        if (!event.isCtrlKey()
                && event.getDeltaY() != 0
                && hand.wheel(unitX(event), unitY(event), event.getDeltaY() < 0)) {
            event.preventDefault();
            wake.run();
        }
    }
}
