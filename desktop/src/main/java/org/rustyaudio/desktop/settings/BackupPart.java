package org.rustyaudio.desktop.settings;

import com.eclipsesource.json.JsonObject;

/// What somebody else keeps that belongs into a backup, under a name of its own. JavaFX thread only.
public interface BackupPart {

    /// Its name in the file.
    String name();

    /// What is kept now, as an object with a `version`.
    JsonObject now();

    /// Takes up what [#now] gave, here or on another computer: what does not fit this one stays as it is.
    ///
    /// @return takes back what this changed
    Runnable take(JsonObject kept);
}
