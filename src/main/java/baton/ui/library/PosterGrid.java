package baton.ui.library;

import baton.ui.kit.Controls;
import baton.ui.kit.Posters;
import baton.ui.kit.Strings;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The library as pictures: one tile each, walked through with the arrow keys.
final class PosterGrid extends ScrollPane {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 99;

    private final FlowPane tiles = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Button more = new Button();
    private final RowLook look;
    private final Posters posters;
    private final RowWords words;
    private Consumer<LibraryRow> onChosen = _ -> {};
    private Runnable onOpen = () -> {};

    PosterGrid(ObservableList<LibraryRow> rows, RowLook look, Runnable nextPage, Strings strings) {
        this.look = look;
        words = look.words();
        posters = look.posters();
        tiles.getStyleClass().add("poster-tiles");
        more.setText(strings.get("library.more"));
        more.setOnAction(_ -> nextPage.run());
        setContent(new VBox(tiles, more));
        setFitToWidth(true);
        getStyleClass().add("poster-grid");
        setAccessibleText(strings.get("library.title"));
        // While nobody sees it, nothing is made.
        rows.addListener((ListChangeListener<LibraryRow>) change -> {
            if (isVisible()) {
                fill(change.getList());
            }
        });
        visibleProperty().subscribe(visible -> {
            if (visible) {
                fill(rows);
            } else {
                tiles.getChildren().clear();
            }
        });
    }

    void onChosen(Consumer<LibraryRow> listener) {
        onChosen = listener;
    }

    void onOpen(Runnable next) {
        onOpen = next;
    }

    /// @param hasMore whether another page can be asked for
    void showMore(boolean hasMore) {
        Controls.show(more, hasMore);
    }

    private void fill(List<? extends LibraryRow> rows) {
        var chosen = chosen();
        tiles.getChildren().setAll(rows.stream().map(this::tile).toList());
        select(chosen);
    }

    private @Nullable UUID chosen() {
        return group.getSelectedToggle() instanceof ToggleButton tile && tile.getUserData() instanceof LibraryRow row
                ? row.handoff()
                : null;
    }

    void select(@Nullable UUID handoff) {
        for (var child : tiles.getChildren()) {
            if (child instanceof ToggleButton tile
                    && tile.getUserData() instanceof LibraryRow row
                    && row.handoff().equals(handoff)) {
                tile.setSelected(true);
            }
        }
    }

    /// The chosen tile, or the first one, takes the focus.
    void focus() {
        var chosen = group.getSelectedToggle() instanceof ToggleButton tile ? tile : null;
        if (chosen != null && tiles.getChildren().contains(chosen)) {
            chosen.requestFocus();
        } else if (!tiles.getChildren().isEmpty()) {
            tiles.getChildren().getFirst().requestFocus();
        }
    }

    private ToggleButton tile(LibraryRow row) {
        var picture = posters.of(row.poster());
        var image = new ImageView(picture);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        image.setPreserveRatio(true);
        var frame = new StackPane(picture == null ? new FontIcon("fth-file-text") : image);
        frame.getStyleClass().add(picture == null ? "tile-plain" : "row-poster");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        var company = label(RowWords.company(row), "row-title");
        var who = label(row.item().entry().sender().name(), "row-fact");
        var facts = label(words.briefing(row), "row-fact");
        var done = label(words.done(row), "row-done");
        var tile = new ToggleButton();
        look.moving(tile, image, () -> row);
        tile.setGraphic(new VBox(frame, company, who, facts, done));
        tile.getStyleClass().add("poster-tile");
        tile.setToggleGroup(group);
        tile.setUserData(row);
        tile.setAccessibleText(
                String.join(". ", company.getText(), RowWords.contact(row), words.facts(row), done.getText()));
        tile.selectedProperty().subscribe((_, chosen) -> {
            if (chosen) {
                onChosen.accept(row);
            }
        });
        // Arrow keys lead from tile to tile; the one that has the focus is the chosen one.
        tile.focusedProperty().subscribe(focused -> {
            if (focused) {
                tile.setSelected(true);
            }
        });
        tile.setOnAction(_ -> tile.setSelected(true));
        tile.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                onOpen.run();
            }
        });
        tile.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                onOpen.run();
                event.consume();
            }
        });
        return tile;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
