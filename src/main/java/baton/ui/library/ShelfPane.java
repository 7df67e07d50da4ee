package baton.ui.library;

import baton.ui.kit.Strings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lines of the shelf: choosing one shows it; Delete takes a saved search or a playlist off it.
final class ShelfPane {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private final ListView<Place> list;
    private final LibraryViewModel library;
    private final ShelfViewModel model;
    private final Strings strings;
    private boolean filling;

    ShelfPane(ListView<Place> list, LibraryViewModel library, ShelfViewModel model, Strings strings) {
        this.list = list;
        this.library = library;
        this.model = model;
        this.strings = strings;
        list.setItems(model.places());
        list.setAccessibleText(strings.get("library.shelf"));
        list.setCellFactory(_ -> new Line());
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> chosen(before, now));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.places().addListener((ListChangeListener<Place>)
                _ -> choose(library.placeProperty().get()));
        library.placeProperty().subscribe(this::choose);
    }

    /// Shows a part of the library that may have been made a moment ago.
    void go(Place place) {
        library.go(place);
    }

    String title(Place place) {
        return switch (place) {
            case Place.Everything _ -> strings.get("library.title");
            case Place.Examples _ -> strings.get("library.shelf.examples");
            case Place.Learn(var kind) -> strings.of(kind);
            case Place.Saved(var search) -> search.name();
            case Place.Listed(var playlist) -> playlist.name();
            case Place.Heading(var words) -> words;
        };
    }

    private void choose(Place place) {
        filling = true;
        var at = -1;
        for (int i = 0; i < model.places().size(); i++) {
            if (model.places().get(i).key().equals(place.key())) {
                at = i;
            }
        }
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        } else {
            list.getSelectionModel().clearSelection();
        }
        filling = false;
    }

    private void chosen(@Nullable Place before, @Nullable Place now) {
        if (filling || now == null) {
            return;
        }
        if (now instanceof Place.Heading) {
            // Arrow keys pass over it.
            var at = model.places().indexOf(now);
            var forth = before == null || model.places().indexOf(before) < at;
            list.getSelectionModel().clearAndSelect(forth ? at + 1 : at - 1);
            return;
        }
        library.go(now);
    }

    private void forget(@Nullable Place place) {
        if (place instanceof Place.Saved || place instanceof Place.Listed) {
            model.forget(place, library::go);
        }
    }

    private static String icon(Place place) {
        return switch (place) {
            case Place.Everything _ -> "fth-book-open";
            case Place.Examples _ -> "fth-award";
            case Place.Learn(var kind) ->
                switch (kind) {
                    case FIRST_TEN -> "fth-user-check";
                    case FIVE_A_WEEK -> "fth-calendar";
                    case SAMPLE -> "fth-shuffle";
                };
            case Place.Saved _ -> "fth-search";
            case Place.Listed(var playlist) -> playlist.rule() == null ? "fth-list" : "fth-filter";
            case Place.Heading _ -> "";
        };
    }

    private final class Line extends ListCell<Place> {
        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            var heading = place instanceof Place.Heading;
            pseudoClassStateChanged(HEADING, heading);
            setContextMenu(null);
            if (place == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(title(place));
            setGraphic(heading ? null : new FontIcon(icon(place)));
            if (place instanceof Place.Saved || place instanceof Place.Listed) {
                var forget = new MenuItem(strings.get("library.shelf.forget"));
                forget.setOnAction(_ -> forget(place));
                setContextMenu(new ContextMenu(forget));
            }
        }
    }
}
