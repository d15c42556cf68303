package org.rustyaudio.web.equalizer;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;
import org.rustyaudio.presets.PresetNames;
import org.rustyaudio.presets.format.RustyJson;
import org.rustyaudio.web.dom.Disk;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Messages;
import org.rustyaudio.web.text.TextFile;
import org.teavm.jso.typedarrays.Int8Array;

/// Chooses, keeps, brings in and hands out presets.
final class PresetBar {

    private static final String ACCEPTED = ".json,.txt,.yml,.yaml,.eqf,.cfg,text/plain,application/json";

    private final PresetDesk desk;
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

    PresetBar(PresetDesk desk, Messages messages, Consumer<String> say, Runnable wake) {
        this.desk = desk;
        this.shelf = desk.shelf();
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
        Preset preset = desk.preset();
        if (!shelf.own().equals(shown)) {
            shown = shelf.own();
            fill();
        }
        if (!preset.name().equals(shownName)) {
            shownName = preset.name();
            name.setValue(shownName);
            choice.setValue(shownName);
        }
        Dom.text(edited, desk.changed() ? "edited" : preset.description());
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
            desk.recall(preset);
            wake.run();
        }
    }

    private void step(int direction) {
        say.accept("Preset " + desk.step(direction).name());
        wake.run();
    }

    private void save() {
        String wanted = name.getValue().strip();
        try {
            boolean itself =
                    desk.own() && PresetNames.same(wanted, desk.preset().name());
            Preset kept = itself ? desk.save() : desk.saveAs(wanted);
            shownName = "";
            say.accept(kept.name() + " saved: hold a preset key to store it there");
        } catch (IllegalArgumentException e) {
            messages.show("preset", "Not saved: " + e.getMessage() + ". Type another name");
        }
        wake.run();
    }

    private void delete() {
        Preset gone = desk.preset();
        if (desk.delete(gone)) {
            messages.show("preset", gone.name() + " is deleted", new Messages.Remedy("Undo", () -> {
                desk.undo();
                wake.run();
            }));
        }
        wake.run();
    }

    private void bringIn() {
        Disk.choose(ACCEPTED, PresetFormats.MAX_BYTES + 1, this::read);
    }

    private void read(String file, Int8Array bytes) {
        int dot = file.lastIndexOf('.');
        String named = dot > 0 ? file.substring(0, dot) : file;
        TextFile.load(
                texts -> taken(file, TextFile.answer(texts.readPresets(bytes, named))),
                reason -> refused(file, reason));
    }

    private void taken(String file, JsonObject answer) {
        JsonValue problem = answer.get("problem");
        if (problem != null) {
            refused(file, problem.asString());
            return;
        }
        List<Preset> presets = new ArrayList<>();
        try {
            for (JsonValue each : answer.get("presets").asArray()) {
                presets.add(RustyJson.read(each.toString()));
            }
        } catch (PresetException e) {
            refused(file, String.valueOf(e.getMessage()));
            return;
        }
        List<Preset> here = desk.take(presets);
        String count = here.size() == 1 ? here.getFirst().name() : here.size() + " presets";
        String format = PresetFormat.valueOf(answer.get("format").asString()).title();
        List<String> notes = notes(answer);
        messages.show(
                "preset",
                count + " imported from " + format + (notes.isEmpty() ? "" : "; some of it was understood differently"),
                notes);
        wake.run();
    }

    private void refused(String file, String reason) {
        messages.show("preset", file + " is not imported: " + reason);
        wake.run();
    }

    private void handOut() {
        PresetFormat chosen = PresetFormat.valueOf(format.getValue());
        Preset preset = desk.preset();
        TextFile.load(
                texts -> given(
                        preset, chosen, TextFile.answer(texts.writePreset(RustyJson.write(preset), chosen.name()))),
                reason -> messages.show("preset", "Not exported: " + reason));
    }

    private void given(Preset preset, PresetFormat chosen, JsonObject answer) {
        JsonValue problem = answer.get("problem");
        if (problem != null) {
            messages.show("preset", "Not exported: " + problem.asString());
            return;
        }
        JsonArray numbers = answer.get("bytes").asArray();
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers.get(i).asInt();
        }
        Disk.save(fileName(preset.name()) + chosen.extension(), bytes);
        List<String> notes = notes(answer);
        if (!notes.isEmpty()) {
            messages.show("preset", chosen.title() + " cannot say all of it", notes);
        }
    }

    private static List<String> notes(JsonObject answer) {
        List<String> notes = new ArrayList<>();
        for (JsonValue each : answer.get("notes").asArray()) {
            notes.add(each.asString());
        }
        return notes;
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
