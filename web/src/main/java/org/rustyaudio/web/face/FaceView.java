package org.rustyaudio.web.face;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.paint.Region;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// The face: painted layers with real, invisible controls over them. The page's thread only.
public final class FaceView {

    private final FaceController controller;
    private final Elem root;
    private final Elem ground = Dom.of("canvas", "layer");
    private final List<RegionLayer> layers = new ArrayList<>();
    private final Map<Control, FaceKey> keys = new EnumMap<>(Control.class);
    private final VolumeKnob volume;
    private final TuneKnob tune;
    private final PositionLine position;
    private final Elem invitation;
    private final Map<Control, Object> shownKeys = new EnumMap<>(Control.class);
    private FacePainter painter = new FacePainter();
    private FaceLayout layout = FaceLayouts.of(1280, 720, false);
    private Scale scale = new Scale(1, 1);
    private @Nullable Canvas2d port;
    private @Nullable Object shownGround;
    private boolean waveform;

    /// @param root the empty element that becomes the face
    /// @param wake called when something is to be painted
    public FaceView(Elem root, FaceController controller, Runnable wake) {
        this.root = root;
        this.controller = controller;
        volume = new VolumeKnob(controller, wake);
        tune = new TuneKnob(controller, wake);
        position = new PositionLine(controller, wake);
        ground.setId("ground");
        ground.setAttribute("aria-hidden", "true");
        root.append(ground);
        for (Region region : Region.values()) {
            RegionLayer layer = new RegionLayer(region);
            layers.add(layer);
            root.append(layer.canvas());
        }
        invitation = Dom.button("face-key round", "", () -> controller.press(Control.OPEN));
        invitation.setId("invitation");
        invitation.setAttribute("aria-label", "Open music");
        root.append(invitation);
        for (Control control : Control.values()) {
            root.append(element(control, wake));
        }
    }

    private Elem element(Control control, Runnable wake) {
        return switch (control) {
            case VOLUME -> volume.knob();
            case TUNE -> tune.knob();
            case POSITION -> position.line();
            default -> {
                FaceKey key = new FaceKey(control, controller, wake);
                keys.put(control, key);
                yield key.button();
            }
        };
    }

    /// The button of a key.
    public Elem key(Control control) {
        FaceKey key = keys.get(control);
        return key == null ? root : key.button();
    }

    public FaceLayout layout() {
        return layout;
    }

    public Scale scale() {
        return scale;
    }

    /// Whether a control has a place in this arrangement.
    public boolean has(Control control) {
        Rect place = layout.keys().get(control);
        return place != null && !layout.covered(place);
    }

    /// Places everything anew.
    ///
    /// @param width of the window in the page's pixels
    /// @param height the same
    /// @param car whether the arrangement is that for a car
    public void arrange(double width, double height, Scale newScale, boolean drawerOpen, boolean car) {
        scale = newScale;
        double w = width / scale.zoom();
        double h = height / scale.zoom();
        layout = car ? FaceLayouts.car(w, h, drawerOpen) : FaceLayouts.of(w, h, drawerOpen);
        Rect face = layout.face();
        root.getStyle().setProperty("height", face.height() * scale.zoom() + "px");
        port = scale.size(ground, scale.outward(face));
        shownGround = null;
        for (RegionLayer layer : layers) {
            layer.place(painter, layout, scale);
        }
        for (Map.Entry<Control, FaceKey> key : keys.entrySet()) {
            put(key.getValue().button(), has(key.getKey()) ? layout.keys().get(key.getKey()) : null);
        }
        Rect knob = layout.volume().square();
        put(volume.knob(), layout.covered(knob) ? null : knob);
        put(tune.knob(), layout.tuneGrip());
        put(position.line(), layout.positionGrip(waveform));
        scale.put(invitation, layout.glass().invitation());
    }

    private void put(Elem element, @Nullable Rect place) {
        element.setHidden(place == null);
        if (place != null) {
            scale.put(element, place);
        }
    }

    /// Forgets every letter that was set: the type has come, or more of it.
    public void typeChanged() {
        painter = new FacePainter();
    }

    /// Brings the face up to what the stereo does now; paints only what has changed.
    public @Nullable FaceState render(Surroundings around) {
        Canvas2d canvas = port;
        if (canvas == null) {
            return null;
        }
        FaceState state = controller
                .model()
                .at(
                        controller.stereo().state(),
                        controller.sound(),
                        around,
                        layout.glass().style().columns(),
                        layout.glass().rows(),
                        (title, time) -> painter.titleOverflow(canvas, layout, title, time),
                        controller.now());
        paintGround(canvas, state);
        for (RegionLayer layer : layers) {
            layer.show(painter, layout, state);
        }
        for (FaceKey key : keys.values()) {
            key.show(state);
        }
        volume.show();
        tune.show();
        position.show();
        boolean wave = state.glass().meter() instanceof MeterState.Waveform;
        if (wave != waveform) {
            waveform = wave;
            put(position.line(), layout.positionGrip(wave));
        }
        invitation.setHidden(
                state.glass().invitation().isEmpty() || layout.glass().rows() == 0);
        return state;
    }

    private void paintGround(Canvas2d canvas, FaceState state) {
        Object inputs = painter.staticInputs(state);
        if (!inputs.equals(shownGround)) {
            shownGround = inputs;
            painter.paintStatic(canvas, layout, state);
            remember(state);
            return;
        }
        Set<Control> changed = EnumSet.noneOf(Control.class);
        for (Control control : layout.keys().keySet()) {
            if (!painter.keyInputs(control, state).equals(shownKeys.get(control))) {
                changed.add(control);
            }
        }
        if (!changed.isEmpty()) {
            painter.paintKeys(canvas, layout, state, changed);
            remember(state);
        }
    }

    private void remember(FaceState state) {
        for (Control control : layout.keys().keySet()) {
            shownKeys.put(control, painter.keyInputs(control, state));
        }
    }
}
