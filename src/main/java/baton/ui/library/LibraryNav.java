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

/// The lines of the shelf: choosing one shows it; Delete takes a saved search or a playlist off it, F2 renames it.
final class LibraryNav {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private final ListView<LibrarySection> list;
    private final LibraryViewModel library;
    private final LibraryNavViewModel model;
    private final InlinePrompt ask;
    private final Strings strings;
    private boolean filling;

    /// @param ask asks for a name
    LibraryNav(
            ListView<LibrarySection> list,
            LibraryViewModel library,
            LibraryNavViewModel model,
            InlinePrompt ask,
            Strings strings) {
        this.list = list;
        this.ask = ask;
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
            } else if (event.getCode() == KeyCode.F2) {
                rename(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.places().addListener((ListChangeListener<LibrarySection>)
                _ -> choose(library.placeProperty().get()));
        library.placeProperty().subscribe(this::choose);
    }

    /// Shows a part of the library that may have been made a moment ago.
    void go(LibrarySection place) {
        library.go(place);
    }

    String title(LibrarySection place) {
        return switch (place) {
            case LibrarySection.Everything _ -> strings.get("library.title");
            case LibrarySection.Examples _ -> strings.get("library.shelf.examples");
            case LibrarySection.Learn(var kind) -> strings.of(kind);
            case LibrarySection.Saved(var search) -> search.name();
            case LibrarySection.Listed(var playlist) -> playlist.name();
            case LibrarySection.Heading(var words) -> words;
        };
    }

    private void choose(LibrarySection place) {
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

    private void chosen(@Nullable LibrarySection before, @Nullable LibrarySection now) {
        if (filling || now == null) {
            return;
        }
        if (now instanceof LibrarySection.Heading) {
            // Arrow keys pass over it.
            var at = model.places().indexOf(now);
            var forth = before == null || model.places().indexOf(before) < at;
            list.getSelectionModel().clearAndSelect(forth ? at + 1 : at - 1);
            return;
        }
        library.go(now);
    }

    /// Whether somebody made it, and so may rename it or take it off.
    static boolean isMade(@Nullable LibrarySection place) {
        return place instanceof LibrarySection.Saved || place instanceof LibrarySection.Listed;
    }

    void rename(@Nullable LibrarySection place) {
        if (place != null && isMade(place)) {
            ask.ask(strings.get("library.rename.name"), title(place), name -> model.rename(place, name, library::go));
        }
    }

    private void forget(@Nullable LibrarySection place) {
        if (place != null && isMade(place)) {
            model.forget(place, library::go);
        }
    }

    private static String icon(LibrarySection place) {
        return switch (place) {
            case LibrarySection.Everything _ -> "fth-book-open";
            case LibrarySection.Examples _ -> "fth-award";
            case LibrarySection.Learn(var kind) ->
                switch (kind) {
                    case FIRST_TEN -> "fth-user-check";
                    case FIVE_A_WEEK -> "fth-calendar";
                    case SAMPLE -> "fth-shuffle";
                };
            case LibrarySection.Saved _ -> "fth-search";
            case LibrarySection.Listed(var playlist) -> playlist.rule() == null ? "fth-list" : "fth-filter";
            case LibrarySection.Heading _ -> "";
        };
    }

    private final class Line extends ListCell<LibrarySection> {
        @Override
        protected void updateItem(@Nullable LibrarySection place, boolean empty) {
            super.updateItem(place, empty);
            var heading = place instanceof LibrarySection.Heading;
            pseudoClassStateChanged(HEADING, heading);
            setContextMenu(null);
            if (place == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(title(place));
            setGraphic(heading ? null : new FontIcon(icon(place)));
            if (isMade(place)) {
                var rename = new MenuItem(strings.get("library.rename"));
                rename.setOnAction(_ -> rename(place));
                var forget = new MenuItem(strings.get("library.shelf.forget"));
                forget.setOnAction(_ -> forget(place));
                setContextMenu(new ContextMenu(rename, forget));
            }
        }
    }
}
