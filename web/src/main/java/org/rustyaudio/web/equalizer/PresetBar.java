package org.rustyaudio.web.equalizer;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.presets.Exported;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;
import org.rustyaudio.web.dom.Disk;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Messages;

/// Chooses, keeps, brings in and hands out presets.
final class PresetBar {

    private static final String ACCEPTED = ".json,.txt,.yml,.yaml,.eqf,.cfg,text/plain,application/json";

    private final EqualizerModel model;
    private final PresetShelf shelf;
    private final Messages messages;
    private final Consumer<String> say;
    private final Runnable wake;
    private final Elem root = Dom.of("div", "preset-bar");
    private final Elem choice = Dom.of("select", "field");
    private final Elem edited = Dom.of("span", "caption");
    private final Elem name = Dom.of("input", "field");
    private final Elem format = Dom.of("select", "field");
    private final Elem delete;
    private @Nullable List<Preset> shown;
    private String shownName = "";

    PresetBar(EqualizerModel model, PresetShelf shelf, Messages messages, Consumer<String> say, Runnable wake) {
        this.model = model;
        this.shelf = shelf;
        this.messages = messages;
        this.say = say;
        this.wake = wake;
        delete = Dom.button("chip", "Delete", this::delete);
        build();
    }

    private void build() {
        choice.setId("preset-choice");
        choice.setAttribute("aria-label", "Preset");
        choice.on("change", _ -> choose(choice.getValue()));
        Elem before = Dom.button("chip icon-left", "", () -> step(-1));
        before.setAttribute("aria-label", "Previous preset");
        Elem after = Dom.button("chip icon-right", "", () -> step(1));
        after.setAttribute("aria-label", "Next preset");
        name.setId("preset-name");
        name.setAttribute("type", "text");
        name.setAttribute("maxlength", String.valueOf(Preset.MAX_NAME));
        name.setAttribute("aria-label", "Name of the preset");
        name.setAttribute("autocomplete", "off");
        name.on("keydown", event -> {
            if (event.getKey().equals("Enter")) {
                save();
                event.preventDefault();
            }
        });
        for (PresetFormat each : PresetFormat.values()) {
            Elem option = Dom.of("option", "", each.title());
            option.setValue(each.name());
            format.append(option);
        }
        format.getClassList().add("wide");
        format.setAttribute("aria-label", "Format of the exported file");
        Elem save = Dom.button("chip", "Save", this::save);
        Elem bringIn = Dom.button("chip", "Import", this::bringIn);
        Elem handOut = Dom.button("chip", "Export", this::handOut);
        root.append(Dom.of("div", "preset-line", choice, before, after));
        root.append(edited);
        root.append(Dom.of("div", "preset-line", name, save, delete));
        root.append(Dom.of("div", "preset-line", format, handOut, bringIn));
    }

    Elem root() {
        return root;
    }

    void update() {
        Preset preset = model.preset();
        if (!shelf.own().equals(shown)) {
            shown = shelf.own();
            fill();
        }
        if (!preset.name().equals(shownName)) {
            shownName = preset.name();
            name.setValue(shownName);
            choice.setValue(shownName);
        }
        Dom.text(edited, model.edited() ? "edited" : preset.description());
        delete.setDisabled(!shelf.isOwn(preset.name()));
    }

    private void fill() {
        choice.replaceChildren();
        choice.append(group("Factory", shelf.factory()));
        if (!shelf.own().isEmpty()) {
            choice.append(group("Your own", shelf.own()));
        }
        shownName = "";
    }

    private static Elem group(String label, List<Preset> presets) {
        Elem group = Dom.of("optgroup", "");
        group.setAttribute("label", label);
        for (Preset preset : presets) {
            Elem option = Dom.of("option", "", preset.name());
            option.setValue(preset.name());
            group.append(option);
        }
        return group;
    }

    private void choose(String wanted) {
        Preset preset = shelf.find(wanted);
        if (preset != null) {
            model.load(preset);
            wake.run();
        }
    }

    private void step(int direction) {
        List<Preset> all = shelf.all();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(model.preset().name())) {
                at = i;
            }
        }
        model.load(all.get(Math.floorMod(at + direction, all.size())));
        say.accept("Preset " + model.preset().name());
        wake.run();
    }

    private void save() {
        Preset old = model.preset();
        try {
            Preset named = new Preset(
                            name.getValue().strip(),
                            old.description(),
                            old.category().equals("factory") ? "" : old.category(),
                            old.equalizer(),
                            old.outputDevice(),
                            old.unknown())
                    .withEffects(old.effects());
            shelf.save(named);
            model.saved(named);
            say.accept(named.name() + " saved: hold a preset key to store it there");
        } catch (IllegalArgumentException e) {
            messages.show("preset", "Not saved: " + e.getMessage() + ". Type another name");
        }
        wake.run();
    }

    private void delete() {
        Preset gone = model.preset();
        shelf.delete(gone.name());
        messages.show("preset", gone.name() + " is deleted", new Messages.Remedy("Undo", () -> {
            shelf.save(gone);
            wake.run();
        }));
        wake.run();
    }

    private void bringIn() {
        Disk.choose(ACCEPTED, PresetFormats.MAX_BYTES + 1, (file, bytes) -> read(file, Disk.bytes(bytes)));
    }

    private void read(String file, byte[] bytes) {
        int dot = file.lastIndexOf('.');
        try {
            Imported imported = PresetFormats.read(bytes, dot > 0 ? file.substring(0, dot) : file);
            for (Preset preset : imported.presets()) {
                shelf.save(preset);
            }
            model.load(imported.preset());
            String count = imported.presets().size() == 1
                    ? imported.preset().name()
                    : imported.presets().size() + " presets";
            messages.show(
                    "preset",
                    count + " imported from " + imported.format().title()
                            + (imported.notes().isEmpty() ? "" : "; some of it was understood differently"),
                    imported.notes());
        } catch (PresetException e) {
            messages.show("preset", file + " is not imported: " + e.getMessage());
        }
        wake.run();
    }

    private void handOut() {
        PresetFormat chosen = PresetFormat.valueOf(format.getValue());
        try {
            Exported exported = PresetFormats.write(model.preset(), chosen);
            Disk.save(fileName(model.preset().name()) + chosen.extension(), exported.bytes());
            if (!exported.notes().isEmpty()) {
                messages.show("preset", chosen.title() + " cannot say all of it", exported.notes());
            }
        } catch (PresetException e) {
            messages.show("preset", "Not exported: " + e.getMessage());
        }
    }

    /// Letters that no file system minds.
    private static String fileName(String name) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            safe.append("\\/:*?\"<>|".indexOf(c) >= 0 ? '-' : c);
        }
        return safe.toString().strip();
    }
}
