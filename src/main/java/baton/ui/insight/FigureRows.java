package baton.ui.insight;

import baton.insight.figure.Band;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

    private final ScreenServices services;
    private final FiguresViewModel model;
    private final FigureWords words;
    private final Strings strings;
    /// Made once: what is counted anew only changes their words and bars.
    private final Map<FigureName, FigureRow> lines = new EnumMap<>(FigureName.class);
    private final FigureWordsBox touch = new FigureWordsBox();
    private final FigureWordsBox match = new FigureWordsBox();
    private final FigureWordsBox rated = new FigureWordsBox();
    private final FigureWordsBox missed = new FigureWordsBox();
    private final Button learn = new Button();
    /// Groups that do not stand on the page yet.
    private final Deque<Group> rest = new ArrayDeque<>();

    private final AnimationTimer filling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            add();
        }
    };
    private @Nullable VBox page;
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
        rest.clear();
        place.getChildren().clear();
        close();
        list = null;
        read = null;
    }

    void show(VBox into, FiguresViewModel.Shown shown) {
        var before = list;
        var isInList = before != null && before.isFocused();
        if (before != null && isInList && before.getSelectionModel().getSelectedItem() != null) {
            read = before.getSelectionModel().getSelectedItem().handoff().id();
        }
        if (lines.isEmpty()) {
            make();
        }
        if (into.getChildren().isEmpty()) {
            fill(into);
        }
        var touched = words.touchChange(shown.now(), shown.before());
        touch.say(words.touch(shown.now()), (touched + " " + strings.get("figure.quoted.reached")).strip());
        match.say(words.match(shown.now()), "");
        rated.say(words.rated(shown.now()), "");
        missed(shown.now());
        lines.forEach((name, line) -> say(name, line, shown));
        var name = opened;
        if (name != null) {
            close();
            open(name, isInList);
        }
    }

    private void make() {
        for (var name : FigureName.values()) {
            var row = new FigureRow(() -> open(name), name(strings.of(name)), QUOTED.getOrDefault(name, List.of()));
            row.onKey(event -> key(event, name));
            lines.put(name, row);
        }
        learn.setText(strings.get("figure.examples"));
    }

    /// A group at each frame: to give all of them their looks at once would hold the screen for too long.
    private void fill(VBox into) {
        page = into;
        rest.clear();
        rest.addAll(List.of(Group.values()));
        add();
        filling.start();
    }

    private void add() {
        var into = page;
        if (into == null || rest.isEmpty()) {
            filling.stop();
        } else {
            into.getChildren().addAll(nodes(rest.remove()));
        }
    }

    private void addAll() {
        while (!rest.isEmpty()) {
            add();
        }
    }

    private List<Node> nodes(Group group) {
        var nodes = new ArrayList<Node>();
        var title = new Label(strings.of(group));
        title.getStyleClass().addAll("field-label", "figure-group");
        nodes.add(title);
        if (group == Group.TOUCH) {
            nodes.add(plain("figure.touch.name", touch));
        }
        for (var name : group.names) {
            nodes.add(Known.of(lines, name));
        }
        if (group == Group.MEETING) {
            nodes.add(plain("figure.match.name", match));
            nodes.add(plain("figure.rated.name", rated));
            var row = plain("figure.missed.name", missed);
            row.getChildren().add(learn);
            nodes.add(row);
        }
        return nodes;
    }

    /// What is missing most often, and how to learn from those who have it.
    private void missed(Figures figures) {
        missed.say(words.missed(figures), "");
        var field = figures.mostMissed();
        Controls.show(learn, field.isPresent());
        learn.setOnAction(_ -> field.ifPresent(model::learn));
    }

    private WrappingRow plain(String name, FigureWordsBox said) {
        var row = new WrappingRow(name(strings.get(name)), said);
        row.getStyleClass().add("figure-row");
        return row;
    }

    private static Label name(String text) {
        var name = new Label(text);
        name.setWrapText(true);
        name.getStyleClass().add("figure-name");
        return name;
    }

    private void say(FigureName name, FigureRow row, FiguresViewModel.Shown shown) {
        var figure = shown.now().share(name);
        var share = figure.share();
        var sentence = (words.share(share) + " " + words.left(figure.left())).strip();
        var change = words.change(share, shown.before().share(name).share());
        row.say(share, sentence, (change + " " + quoted(name)).strip());
        row.setSpoken(strings.of(name) + ": " + sentence + " " + change);
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

    private void key(KeyEvent event, FigureName name) {
        var all = List.copyOf(lines.keySet());
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
        Known.of(lines, name).focus();
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
        if (opened != null) {
            var place = Known.of(lines, opened);
            place.getChildren().remove(1, place.getChildren().size());
        }
        opened = null;
    }

    private void open(FigureName name, boolean focus) {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        addAll();
        var place = Known.of(lines, name);
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
