package org.rustyaudio.desktop.recorder;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.nio.file.Files;
import org.rustyaudio.desktop.settings.BackupPart;

/// The recorder's settings in a backup. A folder that is not there stays the one that is set here. JavaFX thread only.
public final class RecorderBackup implements BackupPart {

    private final RecorderDesk desk;

    public RecorderBackup(RecorderDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public JsonObject now() {
        return Json.parse(desk.view().settings().json()).asObject();
    }

    @Override
    public Runnable take(JsonObject kept) {
        RecorderSettings here = desk.view().settings();
        RecorderSettings wanted;
        try {
            wanted = RecorderSettings.of(kept.toString(), here);
        } catch (RuntimeException e) {
            // A member of another kind than it was written as: nothing of it can be trusted.
            wanted = here;
        }
        if (!Files.isDirectory(wanted.folder())) {
            wanted = wanted.withFolder(here.folder());
        }
        RecorderSettings taken = wanted;
        change(here, taken);
        return () -> change(taken, here);
    }

    private void change(RecorderSettings from, RecorderSettings to) {
        if (to.format() != from.format()) {
            desk.chooseFormat(to.format());
        }
        if (!to.folder().equals(from.folder())) {
            desk.chooseFolder(to.folder());
        }
        if (!to.deviceId().equals(from.deviceId())) {
            desk.chooseDevice(to.deviceId());
        }
    }
}
