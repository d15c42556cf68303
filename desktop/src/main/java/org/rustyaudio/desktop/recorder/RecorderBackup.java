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
    public void take(JsonObject kept) {
        RecorderSettings here = desk.view().settings();
        RecorderSettings wanted;
        try {
            wanted = RecorderSettings.of(kept.toString(), here);
        } catch (RuntimeException e) {
            // A member of another kind than it was written as: nothing of it can be trusted.
            wanted = here;
        }
        if (wanted.format() != here.format()) {
            desk.chooseFormat(wanted.format());
        }
        if (!wanted.folder().equals(here.folder()) && Files.isDirectory(wanted.folder())) {
            desk.chooseFolder(wanted.folder());
        }
        if (!wanted.deviceId().equals(here.deviceId())) {
            desk.chooseDevice(wanted.deviceId());
        }
    }
}
