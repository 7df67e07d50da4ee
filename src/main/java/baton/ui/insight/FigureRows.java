package baton.ui.insight;

import baton.insight.figure.Band;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.figure.Share;
import baton.ui.kit.ShareBar;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row a figure: its name, its bar, its sentence. Arrow keys go from one to the next, Enter opens the handoffs that
/// it is made of.
final class FigureRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    /// As quoted in what sales teams read; they were not measured here.
    static final Map<FigureName, List<Double>> QUOTED = Map.of(
            FigureName.HELD, List.of(0.73, 0.859),
            FigureName.OPPORTUNITY, List.of(0.732),
            FigureName.BOOKED, List.of(Band.FAILURE_BELOW, Band.HEALTHY_FROM),
            FigureName.TOUCHED_IN_TIME, List.of(0.85));

    private enum Group {
        TOUCH(FigureName.TOUCHED_WITHIN_HOUR, FigureName.TOUCHED_SAME_DAY),
        PROMISES(
                FigureName.ACKNOWLEDGED_IN_TIME,
                FigureName.TOUCHED_IN_TIME,
                FigureName.CONFIRMED_IN_TIME,
                FigureName.PREPARED_IN_TIME,
                FigureName.FEEDBACK_IN_TIME),
        MEETING(
                FigureName.BOOKED,
                FigureName.HELD,
                FigureName.OPPORTUNITY,
                FigureName.WON,
                FigureName.NOTHING_REPEATED),
        BRIEFING(FigureName.WITH_BRIEFING, FigureName.WATCHED, FigureName.COVERED, FigureName.COMPLETE);

        private final List<FigureName> names;

        Group(FigureName... names) {
            this.names = List.of(names);
        }
    }

    /// Pressed by the mouse, by keys and by a screen reader.
    private static final class Row extends VBox {
        private final Runnable press;

        Row(Runnable press, Node... parts) {
            var line = new WrappingRow(parts);
            line.getStyleClass().add("figure-parts");
            getChildren().add(line);
            this.press = press;
            getStyleClass().add("figure-row");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> press.run());
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                press.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }

    private final ScreenServices services;
    private final FiguresViewModel model;
    private final FigureWords words;
    private final Strings strings;
    private final Map<FigureName, VBox> places = new EnumMap<>(FigureName.class);
    private final Map<FigureName, Node> focusable = new EnumMap<>(FigureName.class);
    private @Nullable FigureName opened;
    private @Nullable ListView<FiguresViewModel.Line> list;
    /// Who comes back from it finds it again.
    private @Nullable UUID read;

    FigureRows(ScreenServices services, FiguresViewModel model) {
        this.services = services;
        this.model = model;
        words = model.words();
        strings = services.strings();
    }

    /// Nothing is shown any more, and nothing is open.
    void clear(VBox place) {
        place.getChildren().clear();
        places.clear();
        focusable.clear();
        opened = null;
        list = null;
        read = null;
    }

    void show(VBox into, FiguresViewModel.Shown shown) {
        var before = list;
        var isInList = before != null && before.isFocused();
        if (before != null && isInList && before.getSelectionModel().getSelectedItem() != null) {
            read = before.getSelectionModel().getSelectedItem().handoff().id();
        }
        var focused = focusable.entrySet().stream()
                .filter(e -> e.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
        places.clear();
        focusable.clear();
        var lines = new ArrayList<Node>();
        for (var group : Group.values()) {
            var title = new Label(strings.of(group));
            title.getStyleClass().addAll("field-label", "figure-group");
            lines.add(title);
            if (group == Group.TOUCH) {
                lines.add(plain(
                        "figure.touch.name", words.touch(shown.now()), words.touchChange(shown.now(), shown.before())));
            }
            for (var name : group.names) {
                lines.add(place(name, shown));
            }
            if (group == Group.MEETING) {
                lines.add(plain("figure.match.name", words.match(shown.now()), ""));
                lines.add(plain("figure.rated.name", words.rated(shown.now()), ""));
                lines.add(missed(shown.now()));
            }
        }
        into.getChildren().setAll(lines);
        focused.map(focusable::get).ifPresent(Node::requestFocus);
        if (opened != null) {
            open(opened, isInList);
        }
    }

    /// What is missing most often, and how to learn from those who have it.
    private Node missed(Figures figures) {
        var row = new WrappingRow(name(strings.get("figure.missed.name")), sentences(words.missed(figures), ""));
        row.getStyleClass().add("figure-row");
        figures.mostMissed().ifPresent(field -> {
            var learn = new Button(strings.get("figure.examples"));
            learn.setOnAction(_ -> model.learn(field));
            row.getChildren().add(learn);
        });
        return row;
    }

    private Node plain(String name, String sentence, String change) {
        var row = new WrappingRow(name(strings.get(name)), sentences(sentence, change));
        row.getStyleClass().add("figure-row");
        return row;
    }

    private static Label name(String text) {
        var name = new Label(text);
        name.setWrapText(true);
        name.getStyleClass().add("figure-name");
        return name;
    }

    private static Region sentences(String sentence, String change) {
        var box = new VBox(Texts.whole(sentence));
        if (!change.isEmpty()) {
            var muted = Texts.whole(change);
            muted.getStyleClass().add("muted");
            box.getChildren().add(muted);
        }
        box.getStyleClass().add("figure-words");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node place(FigureName name, FiguresViewModel.Shown shown) {
        var figure = shown.now().share(name);
        var share = figure.share();
        var sentence = (words.share(share) + " " + words.left(figure.left())).strip();
        var change = words.change(share, shown.before().share(name).share());
        var quoted = quoted(name);
        var row = new Row(
                () -> open(name),
                name(strings.of(name)),
                bar(name, share),
                sentences(sentence, (change + " " + quoted).strip()));
        row.setAccessibleText(strings.of(name) + ": " + sentence + " " + change);
        row.setOnKeyPressed(event -> key(event, name));
        focusable.put(name, row);
        var place = new VBox(row);
        places.put(name, place);
        return place;
    }

    private String quoted(FigureName name) {
        return switch (name) {
            case HELD -> strings.get("figure.quoted.held");
            case BOOKED -> strings.get("figure.quoted.booked");
            case OPPORTUNITY -> strings.get("figure.quoted.opportunity");
            case TOUCHED_IN_TIME -> strings.get("figure.quoted.late");
            default -> "";
        };
    }

    private static ShareBar bar(FigureName name, Share share) {
        return share.isEnough()
                ? new ShareBar(share.value(), share.low(), share.high(), QUOTED.getOrDefault(name, List.of()))
                : new ShareBar();
    }

    private void key(KeyEvent event, FigureName name) {
        var all = List.copyOf(focusable.keySet());
        var at = all.indexOf(name);
        switch (event.getCode()) {
            case ENTER, SPACE -> open(name);
            case DOWN -> focus(all.get(Math.min(at + 1, all.size() - 1)));
            case UP -> focus(all.get(Math.max(at - 1, 0)));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(FigureName name) {
        Objects.requireNonNull(focusable.get(name), "every figure has a row").requestFocus();
    }

    /// Shows the handoffs behind a figure, also if they are shown already.
    void reveal(FigureName name) {
        close();
        open(name, true);
    }

    /// Shows the handoffs behind a figure; once more hides them.
    void open(FigureName name) {
        if (name == opened) {
            close();
            focus(name);
        } else {
            close();
            open(name, true);
        }
    }

    /// Whoever opened a handoff from a figure finds its row again.
    ///
    /// @return whether somebody had
    boolean comeBack() {
        var name = opened;
        if (name == null || read == null) {
            return false;
        }
        close();
        open(name, true);
        return true;
    }

    private void close() {
        if (opened != null && places.get(opened) != null) {
            var place = Objects.requireNonNull(places.get(opened), "it is open");
            place.getChildren().remove(1, place.getChildren().size());
        }
        opened = null;
    }

    private void open(FigureName name, boolean focus) {
        var place = places.get(name);
        var shown = model.shownProperty().get();
        if (place == null || shown == null) {
            return;
        }
        opened = name;
        var behind = model.behind(name);
        var figure = shown.now().share(name);
        var title = new Label(strings.get(
                "figure.behind", figure.misses().size(), figure.hits().size()));
        title.setWrapText(true);
        var lines = list(behind, shown, title);
        list = lines;
        var hide = new Button(strings.get("figure.hide"));
        hide.setOnAction(_ -> open(name));
        var box = behind.isEmpty() ? new VBox(title, hide) : new VBox(title, lines, hide);
        box.getStyleClass().addAll("lines", "figure-behind");
        place.getChildren().add(box);
        if (focus) {
            (behind.isEmpty() ? hide : lines).requestFocus();
        }
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open(name);
                event.consume();
            }
        });
    }

    private ListView<FiguresViewModel.Line> list(
            List<FiguresViewModel.Line> behind, FiguresViewModel.Shown shown, Label title) {
        var zone = shown.reader().zone();
        var list = new ListView<FiguresViewModel.Line>();
        list.setAccessibleText(strings.get("figure.list"));
        HandoffLines.dress(
                list,
                title,
                line -> strings.get(
                        line.hit() ? "figure.line.hit" : "figure.line.miss",
                        Texts.brief(line.handoff().company()),
                        DAY.format(line.handoff().handedOff().atZone(zone))),
                this::read);
        list.getItems().setAll(behind);
        var before =
                behind.stream().filter(line -> line.handoff().id().equals(read)).findFirst();
        before.ifPresentOrElse(
                line -> {
                    list.getSelectionModel().select(line);
                    list.scrollTo(line);
                },
                () -> list.getSelectionModel().selectFirst());
        read = null;
        return list;
    }

    private void read(FiguresViewModel.Line line) {
        read = line.handoff().id();
        services.go(new Destination.ReadHandoff(read));
    }
}
