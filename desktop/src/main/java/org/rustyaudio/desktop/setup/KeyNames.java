package org.rustyaudio.desktop.setup;

import java.util.Locale;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.KeyAction;

/// What each key does, in words.
final class KeyNames {

    private KeyNames() {}

    static String of(KeyAction action) {
        int recall = KeyAction.RECALLS.indexOf(action);
        int store = KeyAction.STORES.indexOf(action);
        Drawer drawer = action.drawer();
        if (recall >= 0) {
            return "Recall preset " + (recall + 1);
        }
        if (store >= 0) {
            return "Store preset " + (store + 1);
        }
        if (drawer != null) {
            return drawer.title();
        }
        return switch (action) {
            case PLAY -> "Play, pause";
            case BACK -> "5 seconds back";
            case FORWARD -> "5 seconds forward";
            case BACK_A_SECOND -> "1 second back";
            case FORWARD_A_SECOND -> "1 second forward";
            case FAR_BACK -> "30 seconds back";
            case FAR_FORWARD -> "30 seconds forward";
            case BEGINNING -> "Beginning of the track";
            case END -> "End of the track";
            case PREVIOUS -> "Previous track";
            case NEXT -> "Next track";
            case A_LITTLE_LOUDER -> "Half a step louder";
            case A_LITTLE_SOFTER -> "Half a step softer";
            case USUAL_SPEED -> "Usual speed";
            case LOOP_A -> "Repeat from here (A)";
            case LOOP_B -> "Repeat up to here (B)";
            case LOOP_OFF -> "No more repeat of a part";
            case ATTENUATE -> "Attenuate by 20 dB";
            case BANK -> "Next bank of presets";
            case CIRCUIT -> "Equalizer in circuit";
            case FIND -> "Find";
            case NIGHT -> "Night Panel";
            case CAR -> "Car mode";
            case INTRO -> "10 seconds of each track";
            case TIMER -> "Power-off timer";
            case UNDO -> "Take back";
            case ORIGINAL_SIZE -> "Size 100 %";
            case KEYS -> "All keys";
            case CLOSE -> "Close, then lower the volume";
            default -> {
                String words = action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }
}
