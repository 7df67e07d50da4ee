package baton.ui.handoff;

import baton.brief.DiscoveryQuestions;
import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FollowUpService;
import baton.handoff.HandoffEvent;
import baton.handoff.Question;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is still to be done about a handoff: its clocks, what shows that it was accepted, the checklist before the
/// meeting, questions and their answers.
final class NextStepsPane {
    private final Strings strings;
    private final Sections sheet;
    private final TimeWords times;
    private final SmallActs acts;
    private final Consumer<Duration> onMoment;
    /// The same through all that is made anew around it: what somebody types stays.
    private final TextField newQuestion = new TextField();
    private @Nullable UUID askedOn;

    /// @param acts ticks lines, writes questions down
    /// @param onMoment where a moment of the briefing leads, from its start
    NextStepsPane(Strings strings, SmallActs acts, Consumer<Duration> onMoment) {
        this.onMoment = onMoment;
        this.strings = strings;
        sheet = new Sections(strings);
        this.acts = acts;
        times = new TimeWords(strings);
        newQuestion.setPromptText(strings.get("steps.ask.prompt"));
        newQuestion.setAccessibleText(strings.get("steps.ask.prompt"));
        Texts.limit(newQuestion, FollowUpService.LONGEST);
        HBox.setHgrow(newQuestion, Priority.ALWAYS);
        newQuestion.setOnAction(_ -> {
            var words = newQuestion.getText();
            newQuestion.clear();
            acts.discover(words, true);
        });
    }

    /// Whether somebody writes a question: the pane is made anew around it.
    TextField newQuestion() {
        return newQuestion;
    }

    List<Node> show(OpenHandoff open, Instant now) {
        var sections = new ArrayList<Node>();
        open.feedback()
                .ifPresent(given -> sections.add(sheet.section(
                        "record.feedback",
                        FeedbackLines.of(given, open.readsScores(), strings).stream()
                                .<Node>map(line -> linked(line, open))
                                .toList())));
        sections.add(sheet.section("steps.due", clocks(open, now)));
        if (!open.handoff().status().isWithSender()) {
            sections.add(sheet.section("steps.acceptance", acceptance(open, now)));
        }
        addLines(sections, "steps.viewers", watched(open));
        var questions = open.questions();
        if (!questions.isEmpty()) {
            sections.add(sheet.section(
                    "steps.questions",
                    questions.stream().flatMap(q -> question(q, open, now)).toList()));
        }
        addLines(sections, "steps.checklist", checklist(open));
        addLines(sections, "steps.ask", discovery(open));
        addLines(
                sections,
                "steps.answered",
                DiscoveryQuestions.answered(open.handoff().content()).stream()
                        .<Node>map(Sections::muted)
                        .toList());
        addLines(
                sections,
                "steps.corrections",
                open.events().stream()
                        .filter(e -> e.kind() == EventKind.CORRECTED || e.kind() == EventKind.FEEDBACK_ANSWERED)
                        .<Node>map(e -> linked(said(e, open, now), open))
                        .toList());
        return sections;
    }

    private Region linked(String text, OpenHandoff open) {
        return Sections.linked(text, open.length(), onMoment);
    }

    /// Who has really played how much of the briefing, and what of it again: the same for everybody who reads
    /// it, the viewer first of all.
    private List<Node> watched(OpenHandoff open) {
        return open.viewings().stream()
                .<Node>map(v -> {
                    var again = v.replayed().spans().stream()
                            .map(s -> strings.get("steps.watched.span", place(s.from(), open), place(s.to(), open)))
                            .collect(Collectors.joining(", "));
                    var line = strings.get(
                            v.isWatched(open.length()) ? "steps.watched" : "steps.watched.part",
                            open.names().getOrDefault(v.person(), ""),
                            v.played().percentOf(open.length()));
                    return linked(again.isEmpty() ? line : strings.get("steps.watched.again", line, again), open);
                })
                .toList();
    }

    private static String place(long millis, OpenHandoff open) {
        var start = open.clip().map(c -> c.notes().trim().start()).orElse(Duration.ZERO);
        return TimeWords.length(Duration.ofMillis(Math.max(0, millis - start.toMillis())));
    }

    private void addLines(List<Node> sections, String key, List<? extends Node> lines) {
        if (!lines.isEmpty()) {
            sections.add(sheet.section(key, lines));
        }
    }

    /// Open ones first, soonest first; then what was done, newest first, each with its reason.
    private List<Node> clocks(OpenHandoff open, Instant now) {
        var shown = open.deadlines().stream()
                .filter(d ->
                        d.isOpen() ? !d.askedFrom().isAfter(now) || !d.kind().isStep() : isDone(d))
                .sorted(Comparator.comparing((Deadline d) -> !d.isOpen()).thenComparing(Deadline::dueAt))
                .toList();
        if (shown.isEmpty()) {
            return List.of(Sections.muted(strings.get("steps.due.none")));
        }
        return shown.stream().<Node>map(d -> clock(d, open, now)).toList();
    }

    /// Not what was only moved, or was void with something else.
    private static boolean isDone(Deadline deadline) {
        var by = deadline.closedBy();
        return by != EventKind.RESUMED
                && by != EventKind.RESCHEDULED
                && by != EventKind.REASSIGNED
                && by != EventKind.TAKEN_BACK
                // How soon it was recorded is its sender's own affair.
                && deadline.kind() != DeadlineKind.RECORD_BRIEFING
                && !deadline.kind().isStep();
    }

    private Node clock(Deadline deadline, OpenHandoff open, Instant now) {
        var zone = open.reader().zone();
        var owner = open.names().getOrDefault(deadline.owner(), "");
        var head = deadline.isPaused()
                ? strings.get("steps.clock.paused", strings.of(deadline.kind()), owner)
                : deadline.isOpen()
                        ? strings.get(
                                "steps.clock.open",
                                strings.of(deadline.kind()),
                                owner,
                                times.due(deadline.dueAt(), now, zone))
                        : strings.get(
                                deadline.isKept(now) ? "steps.clock.kept" : "steps.clock.missed",
                                strings.of(deadline.kind()),
                                owner,
                                times.moment(deadline.closedAt() == null ? now : deadline.closedAt(), now, zone));
        var title = Sections.text(head);
        if (deadline.isLate(now) || !deadline.isOpen() && !deadline.isKept(now)) {
            title.getStyleClass().add("late-text");
        }
        var box = new VBox(title, Sections.muted(deadline.why()));
        box.getStyleClass().add("step-clock");
        return box;
    }

    /// The four observable lines.
    private List<Node> acceptance(OpenHandoff open, Instant now) {
        var zone = open.reader().zone();
        var opened = open.last(EventKind.OPENED);
        var played = open.clip()
                .map(c -> strings.get("steps.played", open.played().percentOf(c.length())))
                .orElse(strings.get("steps.written"));
        var accepted = open.last(EventKind.ACCEPTED);
        var owner = open.receiver().map(Person::name).orElse("");
        var touched = open.last(EventKind.TOUCHED);
        var touch = open.deadline(DeadlineKind.FIRST_TOUCH);
        var prepared = open.last(EventKind.PREPARED);
        return List.of(
                evidence(
                        opened.isPresent(),
                        opened.map(e -> strings.get("steps.opened", times.moment(e.at(), now, zone), played))
                                .orElse(strings.get("steps.opened.not"))),
                evidence(
                        accepted.isPresent(),
                        accepted.map(e -> strings.get("steps.owner", owner, times.moment(e.at(), now, zone)))
                                .orElse(strings.get(
                                        "steps.owner.not", open.sender().name()))),
                evidence(
                        touched.isPresent(),
                        touched.map(e -> strings.get(
                                        touch.map(d -> d.isKept(now)).orElse(true)
                                                ? "steps.touched"
                                                : "steps.touched.late",
                                        touch(e),
                                        times.moment(e.at(), now, zone)))
                                .orElse(touch.filter(Deadline::isOpen)
                                        .map(d -> strings.get("steps.touched.by", times.moment(d.dueAt(), now, zone)))
                                        .orElse(strings.get("steps.touched.not")))),
                evidence(
                        prepared.isPresent(),
                        prepared.map(e -> e.payload().words().isBlank()
                                        ? strings.get("steps.prepared", times.moment(e.at(), now, zone))
                                        : strings.get(
                                                "steps.prepared.notes",
                                                e.payload().words()))
                                .orElse(strings.get("steps.prepared.not"))));
    }

    /// As it is written, where a newer version knows more kinds.
    private String touch(HandoffEvent event) {
        return event.payload() instanceof EventPayload.Touch(var kind)
                ? strings.of(kind)
                : event.payload().words();
    }

    private static Node evidence(boolean there, String words) {
        var icon = new FontIcon(there ? "fth-check-circle" : "fth-circle");
        icon.getStyleClass().add(there ? "fine-icon" : "step-icon");
        var line = Sections.text(words);
        HBox.setHgrow(line, Priority.ALWAYS);
        var box = new HBox(icon, line);
        box.getStyleClass().add("step-line");
        return box;
    }

    private Stream<Node> question(Question question, OpenHandoff open, Instant now) {
        var zone = open.reader().zone();
        var asked = linked(
                strings.get("steps.question", open.names().getOrDefault(question.by(), ""), question.words()), open);
        var state = question.answer() == null
                ? Sections.muted(
                        question.seenAt() == null
                                ? strings.get(
                                        "steps.question.unseen", open.names().getOrDefault(question.to(), ""))
                                : strings.get(
                                        "steps.question.seen",
                                        open.names().getOrDefault(question.to(), ""),
                                        times.moment(question.seenAt(), now, zone)))
                : linked(
                        strings.get(
                                "steps.answer",
                                open.names().getOrDefault(question.answer().person(), ""),
                                question.answerWords()),
                        open);
        return Stream.of(asked, state);
    }

    /// What was promised and what the sender asks to prepare, to be ticked by whoever receives it.
    private List<Node> checklist(OpenHandoff open) {
        var ticked = open.ticked();
        var more = open.handoff().content().more();
        return Stream.concat(
                        more.promised().stream().map(p -> strings.get("steps.promised", p)), more.prepare().stream())
                .distinct()
                .<Node>map(line -> {
                    var box = new CheckBox(line);
                    box.setWrapText(true);
                    box.setSelected(ticked.contains(line));
                    box.setDisable(!open.isReceiver());
                    box.setOnAction(_ -> acts.check(line, box.isSelected()));
                    return box;
                })
                .toList();
    }

    /// What to ask: to be ticked, struck out, added to and copied by whoever receives it, read by everybody else.
    private List<Node> discovery(OpenHandoff open) {
        var lines = new ArrayList<Node>();
        var ticked = open.ticked();
        for (var question : open.discovery()) {
            lines.add(open.isReceiver() ? question(question, ticked.contains(question)) : Sections.text(question));
        }
        if (open.isReceiver()) {
            lines.add(newQuestion(open));
        }
        lines.add(Sections.muted(strings.get("steps.talk")));
        return lines;
    }

    private Node question(String question, boolean asked) {
        var box = new CheckBox(question);
        box.setWrapText(true);
        box.setSelected(asked);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(_ -> acts.check(question, box.isSelected()));
        var drop = new Button("", new FontIcon("fth-x"));
        drop.getStyleClass().addAll("flat", "button-icon");
        Controls.name(drop, strings.get("steps.ask.drop"), null);
        drop.setOnAction(_ -> acts.discover(question, false));
        var line = new HBox(box, drop);
        line.getStyleClass().add("step-line");
        return line;
    }

    private Node newQuestion(OpenHandoff open) {
        if (!open.handoff().id().equals(askedOn)) {
            askedOn = open.handoff().id();
            newQuestion.clear();
        }
        var copy = new Button(strings.get("steps.ask.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            var ticked = open.ticked();
            var content = new ClipboardContent();
            content.putString(open.discovery().stream()
                    .filter(q -> !ticked.contains(q))
                    .map(q -> "- " + q)
                    .collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
        });
        var line = new HBox(newQuestion, copy);
        line.getStyleClass().add("step-line");
        return line;
    }

    private String said(HandoffEvent event, OpenHandoff open, Instant now) {
        return strings.get(
                "player.event",
                times.moment(event.at(), now, open.reader().zone()),
                open.names().getOrDefault(event.person(), ""),
                event.payload() instanceof EventPayload.Correction(var field, var words)
                        ? strings.get("player.event.detail", strings.of(field), words)
                        : event.payload().words());
    }
}
