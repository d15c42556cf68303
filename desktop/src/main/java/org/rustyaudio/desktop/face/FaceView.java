package org.rustyaudio.desktop.face;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.paint.Region;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;
import org.rustyaudio.player.transport.PlayerState;

/// The face: painted layers with real, invisible controls over them. JavaFX thread only.
public final class FaceView extends Pane {

    private static final double NARROWEST = 480;
    private static final double LOWEST = 330;

    private final FaceController controller;
    private final FacePainter painter = new FacePainter();
    private final Canvas ground = new Canvas();
    private final List<RegionLayer> layers = new ArrayList<>();
    private final Map<Control, FaceKey> keys = new EnumMap<>(Control.class);
    private final VolumeKnob volume;
    private final TuneKnob tune;
    private final PositionLine position;
    private final Button invitation = new Button("Open music");
    private final Pane drawer;
    private final Announcer announcer = new Announcer();
    private final Scale drawerZoom = new Scale(1, 1);
    private final Map<Control, Object> shownKeys = new EnumMap<>(Control.class);
    private @Nullable Object shownGround;
    private @Nullable FxCanvas port;
    private FaceLayout layout = FaceLayouts.of(1280, 720, false);
    private double userScale = 1;
    private double zoom = 1;
    private double outputScale = 1;
    private boolean drawerOpen;
    private boolean car;
    private boolean waveform;
    private double shownVolume = -1;

    public FaceView(FaceController controller, Pane drawer) {
        this.controller = controller;
        this.drawer = drawer;
        volume = new VolumeKnob(controller);
        tune = new TuneKnob(controller);
        position = new PositionLine(controller);
        ground.setMouseTransparent(true);
        getChildren().add(ground);
        for (Region region : Region.values()) {
            RegionLayer layer = new RegionLayer(region, painter);
            layers.add(layer);
            getChildren().add(layer);
        }
        for (Control control : Control.values()) {
            getChildren().add(node(control));
        }
        invitation.setId("invitation");
        invitation.getStyleClass().setAll("face-key");
        invitation.setMinSize(0, 0);
        invitation.setOnAction(_ -> controller.press(Control.OPEN));
        drawer.getTransforms().setAll(drawerZoom);
        drawer.setManaged(false);
        drawer.setVisible(false);
        getChildren().addAll(invitation, drawer, announcer);
        setMinSize(0, 0);
    }

    private Node node(Control control) {
        return switch (control) {
            case VOLUME -> volume;
            case TUNE -> tune;
            case POSITION -> position;
            default -> {
                FaceKey key = new FaceKey(control, controller);
                keys.put(control, key);
                yield key;
            }
        };
    }

    /// Places everything anew when size, scale or drawer have changed.
    ///
    /// @param inCar whether the arrangement is that for a car
    public void arrange(double newUserScale, double newOutputScale, boolean open, boolean inCar) {
        car = inCar;
        userScale = newUserScale;
        outputScale = newOutputScale;
        drawerOpen = open;
        requestLayout();
        layoutChildren();
    }

    public FaceLayout layoutNow() {
        return layout;
    }

    /// The face's units in JavaFX's own.
    public double zoom() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        double wanted = userScale * FaceLayouts.growth(width / userScale, height / userScale);
        double largest = Math.min(width / NARROWEST, height / LOWEST);
        zoom = car ? FaceLayouts.carZoom(width, height) : Math.max(0.25, Math.min(wanted, largest));
        layout = car
                ? FaceLayouts.car(width / zoom, height / zoom, drawerOpen)
                : FaceLayouts.of(width / zoom, height / zoom, drawerOpen);
        ground.setWidth(width);
        ground.setHeight(height);
        port = new FxCanvas(ground.getGraphicsContext2D(), zoom, outputScale, 0, 0);
        shownGround = null;
        for (RegionLayer layer : layers) {
            layer.place(layout, zoom, outputScale);
        }
        for (Map.Entry<Control, FaceKey> key : keys.entrySet()) {
            Rect place = layout.keys().get(key.getKey());
            put(key.getValue(), place != null && !layout.covered(place) ? place : null);
        }
        Rect knob = layout.volume().square();
        put(volume, layout.covered(knob) ? null : knob);
        put(tune, layout.tuneGrip());
        put(position, layout.positionGrip(waveform));
        put(invitation, layout.glass().rows() > 0 ? layout.glass().invitation() : null);
        Rect tray = layout.drawer();
        drawer.setVisible(tray != null);
        if (tray != null) {
            // In a car the face is drawn for its window; what is read in a drawer never shrinks with it.
            double trayZoom = car ? Math.max(zoom, Math.min(userScale, largest)) : zoom;
            drawerZoom.setX(trayZoom);
            drawerZoom.setY(trayZoom);
            double part = zoom / trayZoom;
            drawer.resizeRelocate(tray.x() * zoom, tray.y() * zoom, tray.width() * part, tray.height() * part);
        }
        render();
    }

    private void put(javafx.scene.layout.Region node, @Nullable Rect place) {
        node.setVisible(place != null);
        if (place != null) {
            node.resizeRelocate(place.x() * zoom, place.y() * zoom, place.width() * zoom, place.height() * zoom);
        }
    }

    private Surroundings surroundings = new Surroundings("", "", "", 0, false);

    /// Brings the face up to what the stereo does now; paints only what has changed.
    public void update(Surroundings around) {
        surroundings = around;
        render();
    }

    private void render() {
        FxCanvas canvas = port;
        if (canvas == null) {
            return;
        }
        PlayerState player = controller.stereo().state();
        FaceState state = state(player, canvas);
        Object groundInputs = painter.staticInputs(state);
        if (!groundInputs.equals(shownGround)) {
            shownGround = groundInputs;
            painter.paintStatic(canvas, layout, state);
            remember(state);
        } else {
            Set<Control> changed = changedKeys(state);
            if (!changed.isEmpty()) {
                painter.paintKeys(canvas, layout, state, changed);
                remember(state);
            }
        }
        for (RegionLayer layer : layers) {
            layer.show(layout, state);
        }
        for (Map.Entry<Control, FaceKey> key : keys.entrySet()) {
            key.getValue().show(state.key(key.getKey()), state.playing());
        }
        boolean wave = state.glass().meter() instanceof MeterState.Waveform;
        if (wave != waveform) {
            waveform = wave;
            put(position, layout.positionGrip(wave));
        }
        invitation.setVisible(
                !state.glass().invitation().isEmpty() && layout.glass().rows() > 0);
        position.setDisable(player.lengthFrames() <= 0);
        announcer.tell(
                player.entry() == null
                        ? ""
                        : "Now playing: " + state.glass().title() + ", "
                                + state.glass().line());
        if (state.volume().steps() != shownVolume) {
            shownVolume = state.volume().steps();
            volume.changed();
        }
    }

    private FaceState state(PlayerState player, FxCanvas canvas) {
        FaceModel model = controller.model();
        int columns = layout.glass().style().columns();
        return model.at(
                player,
                controller.sound(),
                surroundings,
                columns,
                layout.glass().rows(),
                (title, time) -> painter.titleOverflow(canvas, layout, title, time),
                controller.now());
    }

    private Set<Control> changedKeys(FaceState state) {
        Set<Control> changed = EnumSet.noneOf(Control.class);
        for (Control control : layout.keys().keySet()) {
            if (!painter.keyInputs(control, state).equals(shownKeys.get(control))) {
                changed.add(control);
            }
        }
        return changed;
    }

    private void remember(FaceState state) {
        for (Control control : layout.keys().keySet()) {
            shownKeys.put(control, painter.keyInputs(control, state));
        }
    }

    /// The colours the drawer's style sheet asks for.
    public static String style(Theme theme) {
        StringBuilder style = new StringBuilder();
        for (Token token : Token.values()) {
            int argb = theme.colour(token);
            style.append("-")
                    .append(token.key())
                    .append(": rgba(")
                    .append((argb >> 16) & 255)
                    .append(',')
                    .append((argb >> 8) & 255)
                    .append(',')
                    .append(argb & 255)
                    .append(',')
                    .append((argb >>> 24) / 255.0)
                    .append("); ");
        }
        return style.toString();
    }
}
