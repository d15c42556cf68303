package org.rustyaudio.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.rustyaudio.desktop.face.DesktopWindow;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.PowerTimer;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// The menu at the SRC key: where sound comes from, and how the face looks.
final class SourceMenu extends ContextMenu {

    /// The scales a person is offered.
    static final double[] SCALES = {0.5, 0.75, 1, 1.25, 1.5, 1.75, 2};

    /// What the menu changes besides what keys can.
    interface Looks {
        Theme illumination();

        void illuminate(Theme theme);

        double scale();

        void setScale(double scale);

        boolean reducedMotion();

        void setReducedMotion(boolean on);
    }

    SourceMenu(FaceController controller, DesktopWindow window, Looks looks) {
        getItems().addAll(sources(controller));
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Open files…", "Shortcut+O", window::chooseFiles),
                        item("Open folder…", "Shortcut+Shift+O", window::chooseFolder),
                        playlist(window),
                        new SeparatorMenuItem(),
                        intro(controller),
                        timer(controller),
                        new SeparatorMenuItem(),
                        illumination(looks),
                        dimming(controller.model()),
                        scale(looks),
                        motion(looks),
                        new SeparatorMenuItem(),
                        item("Car mode", "C", window::toggleCarMode),
                        item("Full screen", "F11", window::toggleFullScreen),
                        item("Keys", "F1", window::showKeys),
                        item("Quit", "Shortcut+Q", window::quit));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem playlist(DesktopWindow window) {
        MenuItem item = new MenuItem("Open playlist…");
        item.setOnAction(_ -> window.choosePlaylist());
        return item;
    }

    private static List<MenuItem> sources(FaceController controller) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Source source : controller.sources().available()) {
            RadioMenuItem item = new RadioMenuItem(source.label());
            item.setToggleGroup(group);
            item.setSelected(source == controller.sources().source());
            item.setOnAction(_ -> controller.choose(source));
            items.add(item);
        }
        return items;
    }

    private static CheckMenuItem intro(FaceController controller) {
        CheckMenuItem item = new CheckMenuItem("Intro: 10 seconds of each");
        item.setSelected(controller.stereo().state().introScan());
        item.setOnAction(_ -> controller.toggleIntro());
        return item;
    }

    private static Menu timer(FaceController controller) {
        Menu menu = new Menu("Power-off timer");
        ToggleGroup group = new ToggleGroup();
        PowerTimer set = PowerTimer.of(controller.stereo().state());
        for (PowerTimer timer : PowerTimer.values()) {
            RadioMenuItem item = new RadioMenuItem(timer.choice());
            item.setToggleGroup(group);
            item.setSelected(timer == set);
            item.setOnAction(_ -> controller.setTimer(timer));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu dimming(FaceModel model) {
        Menu menu = new Menu("Dimmed");
        ToggleGroup group = new ToggleGroup();
        for (Dimming dimming : Dimming.values()) {
            RadioMenuItem item = new RadioMenuItem(dimming.label());
            item.setToggleGroup(group);
            item.setSelected(dimming == model.dimming());
            item.setOnAction(_ -> model.setDimming(dimming));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu illumination(Looks looks) {
        Menu menu = new Menu("Illumination");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Themes.all()) {
            RadioMenuItem item = new RadioMenuItem(theme.name());
            item.setToggleGroup(group);
            item.setSelected(theme.id().equals(looks.illumination().id()));
            item.setOnAction(_ -> looks.illuminate(theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu scale(Looks looks) {
        Menu menu = new Menu("Size");
        ToggleGroup group = new ToggleGroup();
        DoubleConsumer choose = looks::setScale;
        for (double scale : SCALES) {
            RadioMenuItem item = new RadioMenuItem(Math.round(scale * 100) + " %");
            item.setToggleGroup(group);
            item.setSelected(scale == looks.scale());
            item.setOnAction(_ -> choose.accept(scale));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static CheckMenuItem motion(Looks looks) {
        CheckMenuItem item = new CheckMenuItem("Reduced motion");
        item.setSelected(looks.reducedMotion());
        item.setOnAction(_ -> looks.setReducedMotion(item.isSelected()));
        return item;
    }
}
