package org.rustyaudio.faceplate.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The page that F1 shows: every key that does something here, in the order a person looks for them.
public final class KeyTable {

    /// A line of the page.
    ///
    /// @param keys such as `Page Up, Page Down`
    public record Line(String keys, String does) {}

    /// More keys than this in a row are shown by the first and the last.
    private static final int SHOWN = 3;

    private final KeyMap map;
    private final Set<Drawer> drawers;
    private final List<Line> lines = new ArrayList<>();

    private KeyTable(KeyMap map, Set<Drawer> drawers) {
        this.map = map;
        this.drawers = drawers;
    }

    /// @param drawers those that the window has
    public static List<Line> of(KeyMap map, Set<Drawer> drawers) {
        KeyTable table = new KeyTable(map, drawers);
        table.transport();
        table.sound();
        table.rest();
        return List.copyOf(table.lines);
    }

    private void transport() {
        line("Play, pause", KeyAction.PLAY);
        line("Stop", KeyAction.STOP);
        line("5 seconds back, forward", KeyAction.BACK, KeyAction.FORWARD);
        line("1 second back, forward", KeyAction.BACK_A_SECOND, KeyAction.FORWARD_A_SECOND);
        line("30 seconds forward, back", KeyAction.FAR_FORWARD, KeyAction.FAR_BACK);
        line("Beginning, end of the track", KeyAction.BEGINNING, KeyAction.END);
        line("Previous, next track", KeyAction.PREVIOUS, KeyAction.NEXT);
        line("Repeat off, all, this track", KeyAction.REPEAT);
        line("Shuffle", KeyAction.SHUFFLE);
        line("Slower, faster, usual speed", KeyAction.SLOWER, KeyAction.FASTER, KeyAction.USUAL_SPEED);
        line("Repeat a part: from A, to B, no more", KeyAction.LOOP_A, KeyAction.LOOP_B, KeyAction.LOOP_OFF);
    }

    private void sound() {
        line("Volume", KeyAction.LOUDER, KeyAction.SOFTER);
        line("Volume in half steps", KeyAction.A_LITTLE_LOUDER, KeyAction.A_LITTLE_SOFTER);
        line("Mute", KeyAction.MUTE);
        line("Attenuate by 20 dB", KeyAction.ATTENUATE);
        line("Loudness", KeyAction.LOUDNESS);
        line("Recall a preset", KeyAction.RECALLS.toArray(new KeyAction[0]));
        line("Store the preset", KeyAction.STORES.toArray(new KeyAction[0]));
        line("Next bank of presets", KeyAction.BANK);
        line("Equalizer in circuit, bypassed", KeyAction.CIRCUIT);
    }

    private void rest() {
        for (KeyAction action : KeyAction.values()) {
            Drawer drawer = action.drawer();
            if (drawer != null && drawers.contains(drawer)) {
                line(drawer.title(), action);
            }
        }
        line("Find music", KeyAction.FIND);
        line("Take back the last change of the queue", KeyAction.UNDO);
        line("Open files", KeyAction.OPEN_FILES);
        line("Open a folder", KeyAction.OPEN_FOLDER);
        line("Display: times, meters, clock", KeyAction.DISPLAY);
        line("Night Panel", KeyAction.NIGHT);
        line("Car mode", KeyAction.CAR);
        line("10 seconds of each track", KeyAction.INTRO);
        line("Power-off timer", KeyAction.TIMER);
        line("Larger, smaller, 100 %", KeyAction.LARGER, KeyAction.SMALLER, KeyAction.ORIGINAL_SIZE);
        line("Full screen", KeyAction.FULL_SCREEN);
        line("This page", KeyAction.KEYS);
        line("Close; then lower the volume", KeyAction.CLOSE);
        line("Quit", KeyAction.QUIT);
    }

    /// Actions that go together stand on one line; the keys of a keyboard's own media row are not named.
    private void line(String does, KeyAction... actions) {
        List<String> keys = new ArrayList<>();
        for (KeyAction action : actions) {
            for (KeyStroke stroke : map.strokes(action)) {
                if (!stroke.key().startsWith("Media")) {
                    keys.add(stroke.legend());
                    if (actions.length > 1) {
                        break;
                    }
                }
            }
        }
        if (keys.size() > SHOWN) {
            lines.add(new Line(keys.get(0) + " to " + keys.get(keys.size() - 1), does));
        } else if (!keys.isEmpty()) {
            lines.add(new Line(String.join(", ", keys), does));
        }
    }
}
