package org.rustyaudio.desktop.drawer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.face.FaceView;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.paint.Icon;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// The tray under the face: a row of tabs, and below it the drawer that is chosen. JavaFX thread only.
///
/// Where the row is too narrow for its tabs they become one menu.
public final class DrawerFrame extends Pane {

    private static final double WIDE = 900;
    private static final double LOW = 300;
    private static final Duration OPENING = Duration.millis(180);
    private static final double OPENING_WAY = 24;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Map<Drawer, DrawerPanel> panels = new EnumMap<>(Drawer.class);
    private final Map<Drawer, Button> tabs = new EnumMap<>(Drawer.class);
    private final HBox tabRow = new HBox(32);
    private final MenuButton tabMenu = new MenuButton();
    private final HBox head = new HBox(16);
    private final Region space = new Region();
    private final Consumer<Drawer> choose;
    private final Chip close;
    private final Pane body = new Pane();
    private final Rectangle clip = new Rectangle();
    private @Nullable DrawerPanel shown;
    private @Nullable Theme theme;

    /// @param contents in the order of the tabs
    /// @param choose shows the drawer of a tab
    /// @param hide closes the tray
    public DrawerFrame(List<DrawerPanel> contents, Consumer<Drawer> choose, Runnable hide) {
        setId("drawer");
        getStyleClass().add("drawer");
        getStylesheets()
                .add(Objects.requireNonNull(DrawerFrame.class.getResource("drawer.css"))
                        .toExternalForm());
        tabRow.setAlignment(Pos.CENTER_LEFT);
        tabMenu.getStyleClass().add("chip");
        tabMenu.setAccessibleText("Drawer");
        this.choose = choose;
        contents.forEach(this::add);
        close = new Chip(Icon.DOWN, "Close the drawer", false, hide);
        close.setId("drawer-close");
        close.getStyleClass().add("bare");
        HBox.setHgrow(space, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        body.setClip(clip);
        getChildren().addAll(head, body);
    }

    /// Adds a drawer behind the others.
    public void add(DrawerPanel panel) {
        Drawer drawer = panel.drawer();
        panels.put(drawer, panel);
        Button tab = new Button(drawer.title());
        tab.setId("tab-" + drawer.id());
        tab.getStyleClass().setAll("tab");
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> choose.accept(drawer));
        tab.addEventHandler(KeyEvent.KEY_PRESSED, event -> step(event, drawer));
        tabs.put(drawer, tab);
        tabRow.getChildren().add(tab);
        MenuItem item = new MenuItem(drawer.title());
        item.setOnAction(_ -> choose.accept(drawer));
        tabMenu.getItems().add(item);
    }

    /// Left and right go from tab to tab.
    private void step(KeyEvent event, Drawer from) {
        int direction = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (direction != 0) {
            List<Button> all = List.copyOf(tabs.values());
            int next = List.copyOf(tabs.keySet()).indexOf(from) + direction;
            if (next >= 0 && next < all.size()) {
                all.get(next).requestFocus();
                all.get(next).fire();
                all.get(next).requestFocus();
            }
            event.consume();
        }
    }

    public Set<Drawer> drawers() {
        return panels.isEmpty() ? EnumSet.noneOf(Drawer.class) : EnumSet.copyOf(panels.keySet());
    }

    /// Shows a drawer's contents.
    public void show(Drawer drawer) {
        DrawerPanel panel = Objects.requireNonNull(panels.get(drawer));
        shown = panel;
        tabs.forEach((each, tab) -> {
            tab.pseudoClassStateChanged(CHOSEN, each == drawer);
            tab.setAccessibleRoleDescription(each == drawer ? "tab, selected" : "tab");
        });
        tabMenu.setText(drawer.title());
        // The frame gives it its size; a pane would give it the one it prefers.
        panel.node().setManaged(false);
        body.getChildren().setAll(panel.node());
        requestLayout();
    }

    /// Lets the contents come out from under the face.
    public void playOpening() {
        var move = new TranslateTransition(OPENING, body);
        move.setFromY(-OPENING_WAY);
        move.setToY(0);
        move.setInterpolator(Interpolator.EASE_OUT);
        move.play();
    }

    /// Brings what shows up to what the stereo does now.
    public void update(PlayerState player, Theme nowTheme) {
        if (!nowTheme.equals(theme)) {
            theme = nowTheme;
            setStyle(FaceView.style(nowTheme));
            close.recolour(nowTheme);
        }
        DrawerPanel panel = shown;
        if (panel != null) {
            panel.update(player, nowTheme);
        }
    }

    /// Gives the keyboard to the contents.
    public void takeFocus() {
        DrawerPanel panel = shown;
        if (panel != null) {
            panel.takeFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double margin = width >= 1200 ? 32 : width >= WIDE ? 24 : 16;
        double headHeight = height < LOW ? 44 : 52;
        DrawerPanel panel = shown;
        Region beside = panel == null ? null : panel.head();
        Region chooser = width >= WIDE || tabs.size() < 2 ? tabRow : tabMenu;
        List<javafx.scene.Node> row =
                beside == null ? List.of(chooser, space, close) : List.of(chooser, beside, space, close);
        if (!head.getChildren().equals(row)) {
            head.getChildren().setAll(row);
        }
        head.resizeRelocate(margin, 0, width - 2 * margin, headHeight);
        double bodyHeight = Math.max(0, height - headHeight);
        body.resizeRelocate(0, headHeight, width, bodyHeight);
        clip.setWidth(width);
        clip.setHeight(bodyHeight);
        if (panel != null) {
            panel.node().resizeRelocate(0, 0, width, bodyHeight);
        }
    }
}
