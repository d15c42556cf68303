package org.rustyaudio.desktop.equalizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.equalizer.CurvePlot;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.EqualizerPainter;
import org.rustyaudio.faceplate.equalizer.HandleKey;
import org.rustyaudio.faceplate.equalizer.PlotHand;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.theme.Theme;

/// The plot: a still canvas, a moving one, and a control over every handle, so that a band is moved by hand, by wheel
/// and by the arrow keys alike. JavaFX thread only.
final class PlotPane extends Pane {

    /// From the pane's edges to the plot's, for the figures and for handles at its end.
    static final double LEFT = 34;

    static final double RIGHT = 18;
    private static final double TOP = 16;
    private static final double BOTTOM = 28;
    private static final double LOW = 110;
    private static final double LOW_TOP = 5;
    private static final double LOW_BOTTOM = 19;
    private static final double HANDLE = 26;
    private static final double NOTCH = 30;

    /// Where the canvases lie on the screen: as many of its pixels, and on whole ones.
    private record Ground(double width, double height, double zoom, double pixels, double left, double top) {}

    private final EqualizerModel model;
    private final Runnable changed;
    private final PlotHand hand;
    private final Canvas still = new Canvas();
    private final Canvas moving = new Canvas();
    private final Scale back = new Scale(1, 1);
    private final List<BandHandle> handles = new ArrayList<>();
    private EqualizerPainter painter = new EqualizerPainter(48_000);
    private int rateHz = 48_000;
    private @Nullable Ground ground;
    private @Nullable FxCanvas stillPort;
    private @Nullable FxCanvas movingPort;
    private @Nullable Object shownStill;
    private @Nullable Object shownMoving;
    private double wheeled;

    /// @param changed told when something here has changed the model
    PlotPane(EqualizerModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        hand = new PlotHand(model, new CurvePlot(new Rect(LEFT, TOP, 600, 200), 12));
        setId("equalizer-plot");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Curve");
        setMinSize(0, 0);
        for (Canvas canvas : List.of(still, moving)) {
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
            canvas.getTransforms().add(back);
        }
        getChildren().addAll(still, moving);
        setPickOnBounds(true);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> released());
        setOnScroll(this::scrolled);
    }

    PlotHand hand() {
        return hand;
    }

    /// Has a control for every band, each over its handle.
    void show() {
        int bands = model.bands().size();
        while (handles.size() < bands) {
            BandHandle handle = new BandHandle(model, handles.size(), this::typed, changed);
            handles.add(handle);
            getChildren().add(handle);
        }
        while (handles.size() > bands) {
            getChildren().remove(handles.removeLast());
        }
        for (int i = 0; i < bands; i++) {
            handles.get(i).show();
        }
        placeHandles();
    }

    private void placeHandles() {
        for (int i = 0; i < handles.size() && i < model.bands().size(); i++) {
            handles.get(i).resizeRelocate(hand.handleX(i) - HANDLE / 2, hand.handleY(i) - HANDLE / 2, HANDLE, HANDLE);
        }
    }

    /// The keyboard goes to the chosen band.
    void takeFocus() {
        show();
        if (handles.isEmpty()) {
            requestFocus();
        } else {
            handles.get(Math.max(0, Math.min(handles.size() - 1, model.selected())))
                    .requestFocus();
        }
    }

    /// Paints what has changed.
    ///
    /// @param sampleRateHz what the curve is calculated for
    /// @param levelsDb what is heard, one level a third octave
    void update(Theme theme, int sampleRateHz, float[] levelsDb, boolean inCircuit) {
        if (sampleRateHz != rateHz) {
            rateHz = sampleRateHz;
            painter = new EqualizerPainter(sampleRateHz);
            shownMoving = null;
        }
        measure();
        FxCanvas grid = stillPort;
        FxCanvas live = movingPort;
        if (grid == null || live == null) {
            return;
        }
        CurvePlot plot = hand.plot();
        Object stillNow = List.of(theme, plot);
        if (!stillNow.equals(shownStill)) {
            shownStill = stillNow;
            grid.clear(-1, -1, getWidth() + 2, getHeight() + 2);
            painter.grid(grid, theme, plot);
        }
        Object movingNow =
                List.of(theme, plot, model.settings(), model.selected(), inCircuit, Arrays.hashCode(levelsDb));
        if (!movingNow.equals(shownMoving)) {
            shownMoving = movingNow;
            live.clear(-1, -1, getWidth() + 2, getHeight() + 2);
            painter.live(live, theme, plot, model.settings(), levelsDb, model.selected(), inCircuit);
            placeHandles();
        }
    }

    private void measure() {
        if (getWidth() < 1 || getHeight() < 1 || getScene() == null) {
            return;
        }
        double output =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        double zoom = getLocalToSceneTransform().getMxx();
        Point2D corner = localToScene(0, 0);
        double pixels = zoom * output;
        double left = (Math.floor(corner.getX() * output) - corner.getX() * output) / pixels;
        double top = (Math.floor(corner.getY() * output) - corner.getY() * output) / pixels;
        Ground now = new Ground(getWidth(), getHeight(), zoom, pixels, left, top);
        boolean low = getHeight() < LOW;
        double above = low ? LOW_TOP : TOP;
        double below = low ? LOW_BOTTOM : BOTTOM;
        Rect area = new Rect(
                LEFT, above, Math.max(40, getWidth() - LEFT - RIGHT), Math.max(30, getHeight() - above - below));
        CurvePlot plot = new CurvePlot(area, hand.rangeDb());
        if (!plot.equals(hand.plot())) {
            hand.place(plot);
            placeHandles();
        }
        if (now.equals(ground)) {
            return;
        }
        ground = now;
        back.setX(1 / zoom);
        back.setY(1 / zoom);
        stillPort = port(still, now, output);
        movingPort = port(moving, now, output);
        shownStill = null;
        shownMoving = null;
    }

    private static FxCanvas port(Canvas canvas, Ground ground, double output) {
        canvas.setWidth(Math.ceil((ground.width() - ground.left()) * ground.zoom()));
        canvas.setHeight(Math.ceil((ground.height() - ground.top()) * ground.zoom()));
        canvas.relocate(ground.left(), ground.top());
        return new FxCanvas(canvas.getGraphicsContext2D(), ground.zoom(), output, ground.left(), ground.top());
    }

    // Hands

    private void typed(int index, HandleKey key, boolean fine) {
        hand.key(index, key, fine);
        changed.run();
        if (key == HandleKey.REMOVE) {
            takeFocus();
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            hand.pressTwice(event.getX(), event.getY(), HandleKey.REMOVE);
            changed.run();
            takeFocus();
        } else {
            int band = hand.press(event.getX(), event.getY());
            if (band >= 0) {
                handles.get(band).requestFocus();
                changed.run();
            }
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (hand.dragging()) {
            hand.move(event.getX(), event.getY());
            changed.run();
            event.consume();
        }
    }

    private void released() {
        if (hand.dragging()) {
            hand.release();
            changed.run();
        }
    }

    /// A notch of a wheel is a step; what a touchpad sends in small pieces is added up to one.
    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (delta == 0 || event.isControlDown() || event.isInertia()) {
            return;
        }
        if (!hand.dragging() && hand.nearest(event.getX(), event.getY()) < 0) {
            wheeled = 0;
            return;
        }
        wheeled = Math.abs(delta) >= NOTCH ? delta : wheeled + delta;
        if (Math.abs(wheeled) >= NOTCH) {
            hand.wheel(event.getX(), event.getY(), wheeled > 0);
            wheeled = 0;
            changed.run();
        }
        event.consume();
    }
}
