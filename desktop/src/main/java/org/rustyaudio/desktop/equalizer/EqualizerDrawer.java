package org.rustyaudio.desktop.equalizer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.rustyaudio.desktop.dial.StudioPane;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerPanel;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

/// The equalizer under the face: the curve over the live sound, a column of fields for each band, what belongs to the
/// whole, and the presets beside them. JavaFX thread only.
public final class EqualizerDrawer implements DrawerPanel {

    private static final int THIRD_OCTAVES = 30;

    private final FaceController controller;
    private final Consumer<float[]> levels;
    private final IntSupplier sampleRateHz;
    private final EqualizerModel model;
    private final PlotPane plot;
    private final BandStrip strip;
    private final WholePane whole;
    private final EqualizerPane root;
    private final EqualizerHead head = new EqualizerHead();
    private final float[] levelsDb = new float[THIRD_OCTAVES];
    private final Toggle sideA;
    private final Toggle sideB;
    private final Toggle bypass;
    private final Chip copy;
    private final Chip undo;
    private final Chip redo;
    private final Chip flat;
    private final Map<EqualizerPane.Page, Toggle> pages = new EnumMap<>(EqualizerPane.Page.class);

    /// @param levels fills in what is heard now, one level in dB a third octave, the first at 25 Hz
    /// @param sampleRateHz the output's rate, for the curve
    /// @param column the presets, beside the curve
    public EqualizerDrawer(
            FaceController controller, Consumer<float[]> levels, IntSupplier sampleRateHz, Region column) {
        this.controller = controller;
        this.levels = levels;
        this.sampleRateHz = sampleRateHz;
        Preset preset = controller.sound().preset();
        model = new EqualizerModel(
                preset == null ? FactoryPresets.all().getFirst() : preset,
                changed -> controller.change(controller.sound().withDraft(changed)));
        Consumer<String> refused = why -> controller.model().warn(why, controller.now());
        plot = new PlotPane(model, this::show);
        strip = new BandStrip(model, refused, this::show);
        whole = new WholePane(model, refused, this::show);
        sideA = Toggle.one("A", () -> act(() -> model.compare(EqualizerModel.Side.A)));
        sideB = Toggle.one("B", () -> act(() -> model.compare(EqualizerModel.Side.B)));
        sideA.setId("equalizer-a");
        sideB.setId("equalizer-b");
        bypass = Toggle.pip("Bypass", "Bypass the equalizer", () -> act(() -> controller.press(Control.EQ)));
        bypass.setId("equalizer-bypass");
        copy = key("Copy to B", "copy", model::copyToOther);
        undo = key("Undo", "undo", model::undo);
        redo = key("Redo", "redo", model::redo);
        flat = key("Flat", "flat", model::flatten);
        root = new EqualizerPane(plot, strip, whole, column, this::arrangeKeys);
        for (EqualizerPane.Page page : EqualizerPane.Page.values()) {
            Toggle tab = Toggle.one(page.title(), () -> act(() -> root.choose(page)));
            tab.setId("equalizer-page-" + page.id());
            pages.put(page, tab);
        }
        for (Region part : List.of(root, head)) {
            part.getStylesheets()
                    .addAll(sheet(StudioPane.class, "dial.css"), sheet(EqualizerDrawer.class, "equalizer.css"));
            UndoKeys.listen(part, () -> act(model::undo), () -> act(model::redo));
        }
        arrangeKeys();
        show();
    }

    private static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name)).toExternalForm();
    }

    private Chip key(String word, String id, Runnable change) {
        Chip chip = new Chip(word, () -> act(change));
        chip.setId("equalizer-" + id);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// Puts the keys where there is room for them.
    private void arrangeKeys() {
        List<Node> beside = new ArrayList<>();
        for (EqualizerPane.Page page : root.pages()) {
            beside.add(Objects.requireNonNull(pages.get(page)));
        }
        beside.add(gap());
        beside.addAll(List.of(sideA, sideB));
        if (root.roomInHead()) {
            beside.addAll(List.of(copy, gap(), bypass, gap(), undo, redo, gap(), flat));
            whole.setTools(List.of());
        } else {
            beside.add(bypass);
            whole.setTools(List.of(undo, redo, copy, flat));
        }
        head.getChildren().setAll(beside);
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        return gap;
    }

    private void act(Runnable change) {
        change.run();
        show();
    }

    @Override
    public Drawer drawer() {
        return Drawer.EQUALIZER;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Region head() {
        return head;
    }

    @Override
    public void takeFocus() {
        switch (root.page()) {
            case CURVE -> plot.takeFocus();
            case BANDS -> strip.takeFocus();
            case PRESET -> whole.takeFocus();
        }
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        SoundState sound = controller.sound();
        model.follow(sound);
        show();
        if (plot.isVisible()) {
            levels.accept(levelsDb);
            plot.update(theme, sampleRateHz.getAsInt(), levelsDb, sound.equalizerOn());
        }
    }

    private void show() {
        plot.show();
        strip.show();
        whole.show(sampleRateHz.getAsInt());
        boolean a = model.side() == EqualizerModel.Side.A;
        sideA.show(a);
        sideB.show(!a);
        copy.setText(a ? "Copy to B" : "Copy to A");
        bypass.show(!controller.sound().equalizerOn());
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        pages.forEach((page, tab) -> tab.show(page == root.page()));
    }
}
