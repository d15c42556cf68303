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
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.face.DesktopWindow;
import org.rustyaudio.desktop.library.LibraryDesk;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.PowerTimer;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// The menu at the SRC key: where sound comes from, and how the face looks.
final class SourceMenu extends ContextMenu {

    /// The scales a person is offered.
    static final double[] SCALES = {0.5, 0.75, 1, 1.25, 1.5, 1.75, 2};

    private static final int MOST_PLAYLISTS = 30;
    private static final int LONGEST_NAME = 60;

    /// What the menu changes besides what keys can.
    interface Looks {
        Theme illumination();

        void illuminate(Theme theme);

        double scale();

        void setScale(double scale);

        boolean reducedMotion();

        void setReducedMotion(boolean on);
    }

    SourceMenu(FaceController controller, DesktopWindow window, Looks looks, @Nullable LibraryDesk library) {
        getItems().addAll(sources(controller));
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Open files…", "Shortcut+O", window::chooseFiles),
                        item("Open folder…", "Shortcut+Shift+O", window::chooseFolder),
                        playlists(controller, window, library),
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

    /// Those of the library, and any other file.
    private static MenuItem playlists(FaceController controller, DesktopWindow window, @Nullable LibraryDesk library) {
        MenuItem file = new MenuItem("Open playlist…");
        file.setOnAction(_ -> window.choosePlaylist());
        List<ShelvedPlaylist> all = library == null ? List.of() : library.playlists();
        if (library == null || all.isEmpty()) {
            return file;
        }
        Menu menu = new Menu("Playlists");
        ToggleGroup group = new ToggleGroup();
        for (ShelvedPlaylist playlist : all.subList(0, Math.min(MOST_PLAYLISTS, all.size()))) {
            RadioMenuItem item = new RadioMenuItem(DisplayText.clean(playlist.name(), LONGEST_NAME));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(playlist.location().equals(library.lastPlaylist()));
            item.setOnAction(_ -> play(controller, library, playlist));
            menu.getItems().add(item);
        }
        if (all.size() > MOST_PLAYLISTS) {
            MenuItem more = new MenuItem("All " + all.size() + " are in the library");
            more.setDisable(true);
            menu.getItems().add(more);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), file);
        return menu;
    }

    private static void play(FaceController controller, LibraryDesk library, ShelvedPlaylist playlist) {
        String name = DisplayText.clean(playlist.name(), LONGEST_NAME);
        if (playlist.entries().isEmpty()) {
            String why = playlist.trouble().isEmpty() ? "it names no track" : playlist.trouble();
            controller.model().say(name + " is not played: " + why, controller.now());
            return;
        }
        controller.sources().files();
        library.play(playlist);
        controller.model().say("Playlist: " + name, controller.now());
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
