package org.rustyaudio.desktop.setup;

import java.nio.file.Path;
import java.util.List;
import org.rustyaudio.desktop.settings.BackupPart;
import org.rustyaudio.desktop.settings.Settings;

/// What the setup drawer needs of the window. JavaFX thread only.
public interface SetupWindow {

    /// The scales a person is offered.
    double[] scales();

    double scale();

    void setScale(double scale);

    /// The page with all keys.
    void showKeys();

    /// Everything as it is set now.
    Settings settings();

    /// Takes up everything but the window's place and what lies open; never louder than it plays.
    void take(Settings settings);

    /// What others keep that belongs into a backup.
    List<BackupPart> parts();

    /// Where the settings are kept.
    Path folder();
}
