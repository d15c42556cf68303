package org.rustyaudio.desktop.face;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// What a screen reader is told without being asked: the track that plays now. Nothing to see. JavaFX thread only.
final class Announcer extends Region {

    private String told = "";

    Announcer() {
        setId("now-playing");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
        setManaged(false);
        resize(1, 1);
    }

    /// Tells it once; empty for silence.
    void tell(String words) {
        if (!words.equals(told)) {
            told = words;
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? told : super.queryAccessibleAttribute(attribute, parameters);
    }
}
