package org.rustyaudio.faceplate.control;

import org.rustyaudio.faceplate.layout.Control;

/// Does what a key stands for, in every window alike. The user interface's thread only.
public final class KeyActions {

    private final FaceController controller;

    public KeyActions(FaceController controller) {
        this.controller = controller;
    }

    /// @return false for what only some windows can do: finding, sizes, leaving
    public boolean run(KeyAction action) {
        Drawer drawer = action.drawer();
        if (drawer != null) {
            controller.toggleDrawer(drawer);
            return true;
        }
        return move(action) || preset(action) || press(action) || ask(action);
    }

    private boolean move(KeyAction action) {
        switch (action) {
            case PLAY -> controller.togglePlay();
            case STOP -> controller.stop();
            case BACK -> controller.seekBy(-5);
            case FORWARD -> controller.seekBy(5);
            case BACK_A_SECOND -> controller.seekBy(-1);
            case FORWARD_A_SECOND -> controller.seekBy(1);
            case FAR_BACK -> controller.seekBy(-30);
            case FAR_FORWARD -> controller.seekBy(30);
            case BEGINNING -> controller.seekTo(0);
            case END -> controller.seekTo(1);
            case LOUDER -> controller.changeVolume(1);
            case SOFTER -> controller.changeVolume(-1);
            case A_LITTLE_LOUDER -> controller.changeVolume(0.5);
            case A_LITTLE_SOFTER -> controller.changeVolume(-0.5);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean preset(KeyAction action) {
        int recall = KeyAction.RECALLS.indexOf(action);
        int store = KeyAction.STORES.indexOf(action);
        if (recall >= 0) {
            controller.press(Control.PRESETS.get(recall));
        } else if (store >= 0) {
            controller.store(store);
        }
        return recall >= 0 || store >= 0;
    }

    private boolean press(KeyAction action) {
        Control control = switch (action) {
            case PREVIOUS -> Control.PREVIOUS;
            case NEXT -> Control.NEXT;
            case ATTENUATE -> Control.ATT;
            case LOUDNESS -> Control.LOUD;
            case BANK -> Control.BANK;
            case CIRCUIT -> Control.EQ;
            case REPEAT -> Control.REPEAT;
            case SHUFFLE -> Control.SHUFFLE;
            case DISPLAY -> Control.DISP;
            default -> null;
        };
        if (control == null) {
            return false;
        }
        controller.press(control);
        return true;
    }

    private boolean ask(KeyAction action) {
        switch (action) {
            case SLOWER -> controller.speed().step(-1);
            case FASTER -> controller.speed().step(1);
            case USUAL_SPEED -> controller.speed().set(1);
            case LOOP_A -> controller.speed().markA();
            case LOOP_B -> controller.speed().markB();
            case LOOP_OFF -> controller.speed().clearLoop();
            case MUTE -> controller.toggleMute();
            case NIGHT -> controller.toggleNight();
            case CAR -> controller.window().toggleCarMode();
            case INTRO -> controller.toggleIntro();
            case TIMER -> controller.nextTimer();
            case UNDO -> controller.undo();
            case CLOSE -> controller.escape();
            case OPEN_FILES -> controller.window().chooseFiles();
            case OPEN_FOLDER -> controller.window().chooseFolder();
            case FULL_SCREEN -> controller.window().toggleFullScreen();
            case KEYS -> controller.window().showKeys();
            default -> {
                return false;
            }
        }
        return true;
    }
}
