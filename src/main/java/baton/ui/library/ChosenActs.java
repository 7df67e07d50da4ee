package baton.ui.library;

import baton.handoff.LibraryLabels;
import baton.handoff.record.RecordField;
import baton.library.Playlist;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// What can be done with the chosen handoff of the library, below the list.
final class ChosenActs {
    private final SelectionViewModel acts;
    private final LibraryNavViewModel shelf;
    private final LibraryViewModel model;
    private final InlinePrompt ask;
    private final Consumer<LibrarySection> go;
    private final Strings strings;
    private final Pane place;
    private final Button open;
    private final Button play = new Button();
    private final MenuButton playlists;
    private final MenuButton tags;
    private final MenuButton examples;
    private final Button up;
    private final Button down;
    private final Button out;
    private @Nullable LibraryRow chosen;
    private LibraryLabels shelved = LibraryLabels.NOTHING;

    /// @param onOpen opens the chosen one; true to play from where the words are said
    /// @param go leads to another part of the library
    ChosenActs(
            Pane place,
            LibraryModels models,
            InlinePrompt ask,
            Consumer<Boolean> onOpen,
            Consumer<LibrarySection> go,
            Strings strings) {
        this.place = place;
        acts = models.selection();
        shelf = models.nav();
        model = models.found();
        this.ask = ask;
        this.go = go;
        this.strings = strings;
        open = button("library.open", () -> onOpen.accept(false));
        play.setOnAction(_ -> onOpen.accept(true));
        playlists = menu("library.playlists", this::fillPlaylists);
        tags = menu("library.tags", this::fillTags);
        examples = menu("library.examples", this::fillExamples);
        up = button("library.playlist.up", () -> move(false));
        down = button("library.playlist.down", () -> move(true));
        out = button("library.playlist.out", this::takeOut);
        place.getChildren().setAll(play, open, playlists, tags, examples, up, down, out);
        show(null);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(strings.get(key));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private MenuButton menu(String key, Runnable fill) {
        var menu = new MenuButton(strings.get(key));
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ -> fill.run());
        return menu;
    }

    void show(@Nullable LibraryRow row) {
        if (row != null && (chosen == null || !chosen.handoff().equals(row.handoff()))) {
            look(row);
        }
        chosen = row;
        Controls.show(place, row != null);
        var at = row == null ? null : row.saidAt().orElse(null);
        Controls.show(play, at != null);
        if (row != null && at != null) {
            play.setText(strings.get("library.playFrom", TimeWords.length(row.shown(at))));
        }
        var hand = model.placeProperty().get().byHand() != null;
        Stream.of(up, down, out).forEach(b -> Controls.show(b, hand));
    }

    /// Asked before a menu opens: a menu that is filled while it is open jumps.
    private void look(LibraryRow row) {
        shelved = LibraryLabels.NOTHING;
        acts.shelved(row.handoff(), now -> {
            if (chosen != null && chosen.handoff().equals(row.handoff())) {
                shelved = now;
            }
        });
    }

    private void fillPlaylists() {
        var items = new ArrayList<MenuItem>();
        for (var playlist : shelf.handMade()) {
            items.add(item(
                    strings.get("library.playlist.into", playlist.name()),
                    () -> with(row -> shelf.add(playlist, row.handoff()))));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(
                strings.get("library.playlist.new"),
                () -> with(row -> ask.ask(
                        strings.get("library.playlist.name"),
                        "",
                        name -> shelf.makePlaylist(name, null, row.handoff(), go)))));
        playlists.getItems().setAll(items);
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void with(Consumer<LibraryRow> act) {
        var row = chosen;
        if (row != null) {
            act.accept(row);
        }
    }

    private void fillTags() {
        with(row -> tags.getItems().setAll(tagItems(row, shelved)));
    }

    private List<MenuItem> tagItems(LibraryRow row, LibraryLabels now) {
        var known = new TreeSet<>(now.tags());
        known.addAll(shelf.tags());
        var items = new ArrayList<MenuItem>();
        for (var tag : known) {
            var item = new CheckMenuItem(tag);
            item.setMnemonicParsing(false);
            item.setSelected(now.tags().contains(tag));
            item.setOnAction(_ -> acts.tag(row.handoff(), tag, item.isSelected(), this::changed));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(
                strings.get("library.tag.new"),
                () -> ask.ask(
                        strings.get("library.tag.name"),
                        "",
                        tag -> acts.tag(row.handoff(), tag, true, this::changed))));
        return items;
    }

    private void fillExamples() {
        with(row -> examples.getItems().setAll(exampleItems(row.handoff(), shelved)));
    }

    private List<MenuItem> exampleItems(UUID handoff, LibraryLabels now) {
        var items = new ArrayList<MenuItem>();
        items.add(exampleItem(handoff, null, strings.get("library.example.whole"), now));
        Arrays.stream(RecordField.values())
                .forEach(field -> items.add(exampleItem(handoff, field, strings.of(field), now)));
        return items;
    }

    private MenuItem exampleItem(UUID handoff, @Nullable RecordField field, String words, LibraryLabels now) {
        var item = new CheckMenuItem(words);
        var is = now.exemplars().stream().anyMatch(e -> e.field() == field);
        item.setSelected(is);
        item.setOnAction(_ -> {
            if (is) {
                acts.noExemplar(handoff, field, this::changed);
            } else {
                ask.ask(
                        strings.get("library.example.reason", words),
                        "",
                        reason -> acts.exemplar(handoff, field, reason, this::changed));
            }
        });
        return item;
    }

    private void changed() {
        with(this::look);
        shelf.refresh(_ -> {});
        model.refresh();
    }

    private void move(boolean on) {
        onPlaylist((playlist, row) -> shelf.move(playlist, row.handoff(), on, go));
    }

    private void takeOut() {
        onPlaylist((playlist, row) -> shelf.remove(playlist, row.handoff(), go));
    }

    private void onPlaylist(BiConsumer<Playlist, LibraryRow> act) {
        var playlist = model.placeProperty().get().byHand();
        if (playlist != null) {
            with(row -> act.accept(playlist, row));
        }
    }
}
