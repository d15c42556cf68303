package org.rustyaudio.desktop.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.DrawerPanel;
import org.rustyaudio.desktop.face.Shortcuts;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// What is set once and then forgotten, on five pages. JavaFX thread only.
public final class SetupPanel extends Pane implements DrawerPanel {

    private static final double RAIL_FROM = 700;
    private static final double RAIL_KEY = 112;
    private static final double NARROW_PARTS = 400;

    /// A page with its name.
    private enum Part {
        OUTPUT("Output"),
        PLAYING("Playing"),
        LOOKS("Looks"),
        KEYS("Keys"),
        DATA("Data");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    private final Map<Part, Page> pages;
    private final KeysEditor keys;
    private final OneOf<Part> parts;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane content = new StackPane();
    private Part shown = Part.OUTPUT;
    private boolean narrow;

    public SetupPanel(Setup setup, SetupWindow window, Shortcuts shortcuts, BackupFiles files) {
        setId("setup-drawer");
        getStylesheets()
                .add(Objects.requireNonNull(SetupPanel.class.getResource("setup.css"))
                        .toExternalForm());
        keys = new KeysEditor(setup, window, shortcuts);
        pages = Map.of(
                Part.OUTPUT,
                new OutputPage(setup),
                Part.PLAYING,
                new PlayingPage(setup),
                Part.LOOKS,
                new LooksPage(setup, window),
                Part.KEYS,
                keys,
                Part.DATA,
                new DataPage(setup, window, files));
        parts = new OneOf<>("setup-part", "Setup", List.of(Part.values()), part -> part.title, this::open);
        content.getStyleClass().add("setup-content");
        content.setAlignment(Pos.TOP_LEFT);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("setup-scroll");
        getChildren().addAll(parts, scroll);
        parts.setOrientation(Orientation.VERTICAL);
        parts.setPrefWrapLength(RAIL_FROM);
        parts.setAlignment(Pos.TOP_LEFT);
        parts.show(shown);
        widenParts();
        content.getChildren().setAll(page().node());
    }

    /// The keys of the rail are as wide as each other, those beside the tabs as wide as their words.
    private void widenParts() {
        for (Node key : parts.getChildren()) {
            ((Region) key).setPrefWidth(narrow ? USE_COMPUTED_SIZE : RAIL_KEY);
        }
    }

    private Page page() {
        return Objects.requireNonNull(pages.get(shown));
    }

    private void open(Part part) {
        if (part != shown) {
            keys.closed();
            shown = part;
            content.getChildren().setAll(page().node());
            scroll.setVvalue(0);
            page().opened();
        }
    }

    @Override
    public Drawer drawer() {
        return Drawer.SETUP;
    }

    @Override
    public Region node() {
        return this;
    }

    /// A narrow tray has no room for a rail: the pages are chosen beside the tabs.
    @Override
    public @Nullable Region head() {
        return narrow ? parts : null;
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        page().update(player);
    }

    @Override
    public void takeFocus() {
        page().opened();
        parts.first().requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double margin = width >= 1200 ? 32 : width >= 900 ? 24 : 16;
        boolean nowNarrow = width < RAIL_FROM;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            parts.setOrientation(narrow ? Orientation.HORIZONTAL : Orientation.VERTICAL);
            parts.setPrefWrapLength(narrow ? NARROW_PARTS : RAIL_FROM);
            widenParts();
            getChildren().remove(parts);
            if (!narrow) {
                getChildren().add(parts);
            }
            for (Parent above = getParent(); above != null; above = above.getParent()) {
                above.requestLayout();
            }
        }
        if (narrow) {
            place(margin - 6, 0, width - 2 * margin + 6 + 12, height);
        } else {
            double top = 8;
            parts.resizeRelocate(margin, top, 120, Math.max(0, height - top));
            double left = margin + 136;
            place(left - 6, top - 6, width - left - margin + 6 + 12, height - top + 6);
        }
    }

    /// Room for the ring around what has the keyboard on the left, for the bar on the right.
    private void place(double x, double y, double width, double height) {
        content.setPadding(new Insets(6, 12, 20, 6));
        scroll.resizeRelocate(x, y, width, Math.max(0, height));
    }
}
