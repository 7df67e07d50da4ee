package baton.ui.handoff;

import baton.brief.CallSummary;
import baton.brief.ContinueFrom;
import baton.brief.Depth;
import baton.brief.FiveLineBrief;
import baton.brief.JoinLink;
import baton.brief.Opener;
import baton.brief.WhisperLine;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.record.RecordField;
import baton.handoff.record.TriggerCondition;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import baton.recording.Trimmed;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The record as its reader sees it: always the same order, the quote largest. Text can be of any length.
final class RecordPane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Strings strings;
    private final Sections sheet;
    private final MorePane more = new MorePane();

    private final Consumer<Duration> onMoment;
    private final Consumer<String> onLink;
    private final Function<String, Optional<Duration>> saidAt;

    /// @param saidAt where a quote is said, from where the briefing begins to play
    /// @param onLink opens an address in the person's own program for it
    RecordPane(
            Strings strings,
            Consumer<Duration> onMoment,
            Consumer<String> onLink,
            Function<String, Optional<Duration>> saidAt) {
        this.saidAt = saidAt;
        this.onMoment = onMoment;
        this.onLink = onLink;
        this.strings = strings;
        sheet = new Sections(strings);
    }

    List<Node> show(OpenHandoff open, Depth depth, Instant now, String whyDue, List<String> history) {
        var content = open.handoff().content();
        var sections = new ArrayList<Node>();
        if (depth == Depth.EIGHT_SECONDS) {
            JoinLink.of(content.fields().meeting(), now)
                    .ifPresent(_ -> sections.add(sheet.section("record.meeting", meeting(content, now))));
            eightSeconds(open, sections);
            return sections;
        }
        open.feedback().ifPresent(given -> sections.add(feedback(given, open)));
        deal(open, sections);
        signal(content, sections);
        sections.add(sheet.section("record.summary", List.of(Sections.text(CallSummary.of(content)))));
        // An agent's handoff leads with what it is not sure of.
        uncertain(content, sections);
        sections.add(sheet.section("record.pain", corrected(pain(content), RecordField.PAIN, open)));
        sections.add(sheet.section("record.meeting", corrected(meeting(content, now), RecordField.MEETING, open)));
        sections.add(
                sheet.section("record.stakeholders", corrected(stakeholders(content), RecordField.STAKEHOLDERS, open)));
        sections.add(sheet.section("record.objections", corrected(objections(content), RecordField.OBJECTIONS, open)));
        sections.add(sheet.section("record.competitor", corrected(competition(content), RecordField.COMPETITOR, open)));
        if (depth == Depth.FIVE_MINUTES) {
            sections.addAll(more.show(open.handoff(), open.sender(), open.receiver()));
        }
        sections.add(sheet.section("record.deal", deal(content)));
        sections.add(sheet.section("record.conditions", conditions(content)));
        if (!whyDue.isEmpty()) {
            sections.add(sheet.section("record.due", List.of(Sections.text(whyDue))));
        }
        sections.add(sheet.section(
                "record.history", history.stream().<Node>map(Sections::muted).toList()));
        return sections;
    }

    /// What is read before dialling, the intent signal first and largest.
    private void eightSeconds(OpenHandoff open, List<Node> sections) {
        var content = open.handoff().content();
        if (content.type() == HandoffType.AGENT_TO_HUMAN) {
            uncertain(content, sections);
        }
        signal(content, sections);
        sections.add(sheet.section(
                "record.fiveLines",
                FiveLineBrief.of(content).stream().<Node>map(Sections::text).toList()));
        var opener = Opener.of(content, open.sender().name());
        if (!opener.isEmpty()) {
            sections.add(sheet.section("record.opener", List.of(Sections.text(opener))));
        }
        var onward = ContinueFrom.of(content);
        if (!onward.isEmpty()) {
            sections.add(sheet.section(
                    "record.continue", onward.stream().<Node>map(Sections::text).toList()));
        }
        sections.add(sheet.section("record.whisper", List.of(Sections.text(WhisperLine.of(content)))));
        if (!content.more().promised().isEmpty()) {
            sections.add(sheet.section(
                    "record.promised",
                    content.more().promised().stream().<Node>map(Sections::text).toList()));
        }
    }

    /// What an agent is not sure of, and how sure it is of the rest.
    private void uncertain(Content content, List<Node> sections) {
        if (!content.uncertainties().isEmpty()) {
            sections.add(sheet.section(
                    "record.uncertain",
                    content.uncertainties().stream().<Node>map(Sections::text).toList()));
        }
        if (!content.more().claims().isEmpty()) {
            sections.add(sheet.section(
                    "record.claims",
                    content.more().claims().stream()
                            .sorted(Comparator.comparingInt(AdditionalContext.Claim::confidence))
                            .<Node>map(c -> Sections.text(strings.get("record.claim", c.what(), c.confidence())))
                            .toList()));
        }
    }

    /// The meeting in a sentence, and where one joins.
    private List<Node> meeting(Content content, Instant now) {
        var lines = new ArrayList<Node>();
        lines.add(Sections.text(FiveLineBrief.meetingSentence(content)));
        var link = content.fields().meeting().link().strip();
        if (link.startsWith("https://") || link.startsWith("http://")) {
            var join = new Hyperlink(Texts.brief(link));
            join.setOnAction(_ -> onLink.accept(link));
            join.setAccessibleText(strings.get("record.join", link));
            JoinLink.of(content.fields().meeting(), now).ifPresent(_ -> {
                var button = new Button(strings.get("record.join.now"));
                button.getStyleClass().add("accent");
                button.setOnAction(_ -> onLink.accept(link));
                lines.add(button);
            });
            lines.add(join);
        } else if (!link.isEmpty()) {
            lines.add(Sections.text(link));
        }
        return lines;
    }

    private void signal(Content content, List<Node> sections) {
        if (!content.more().intentSignal().isBlank()) {
            var signal = Sections.text(content.more().intentSignal());
            signal.getStyleClass().add("signal");
            sections.add(sheet.section("record.signal", List.of(signal)));
        }
        if (!content.more().flags().isEmpty()) {
            var chips = new FlowPane();
            chips.getStyleClass().add("chips");
            for (var flag : content.more().flags()) {
                var chip = new Label(Texts.brief(flag));
                chip.getStyleClass().add("flag-chip");
                chips.getChildren().add(chip);
            }
            sections.add(sheet.section("record.flags", List.of(chips)));
        }
        // Two voices at once lose a warm prospect: the receiver must know.
        var running = Arrays.stream(OutreachChannel.values())
                .filter(c -> !content.qualification().stopped().containsKey(c))
                .map(strings::of)
                .collect(Collectors.joining(", "));
        if (content.type() == HandoffType.SDR_TO_AE && !running.isEmpty()) {
            var warning = Sections.text(strings.get("record.outreach", running));
            warning.getStyleClass().add("late-text");
            sections.add(sheet.section("record.outreach.title", List.of(warning)));
        }
    }

    private List<Node> deal(Content content) {
        var lines = new ArrayList<Node>();
        lines.add(Sections.text(content.company()));
        lines.add(Sections.text(
                content.contact().email().isBlank()
                        ? content.contact().name()
                        : strings.get(
                                "record.contact",
                                content.contact().name(),
                                content.contact().email())));
        if (content.value() != null) {
            lines.add(Sections.text(strings.get(
                    "record.value",
                    content.value().amount(),
                    content.value().currency().getCurrencyCode())));
        }
        if (content.source() != null) {
            lines.add(Sections.text(strings.of(content.source())));
        }
        return lines;
    }

    private List<Node> pain(Content content) {
        var lines = new ArrayList<Node>();
        for (var said : content.fields().pain().quotes()) {
            var quote = Sections.text("\u201c" + said.words() + "\u201d");
            quote.getStyleClass().add("quote");
            lines.add(quote);
            var by = Stream.of(said.speaker(), said.saidOn() == null ? "" : DAY.format(said.saidOn()))
                    .filter(s -> !s.isBlank())
                    .collect(Collectors.joining(", "));
            if (!by.isEmpty()) {
                lines.add(Sections.muted("\u2014 " + by));
            }
            saidAt.apply(said.words())
                    .ifPresent(at -> lines.add(
                            Sections.moment(strings.get("record.saidAt", TimeWords.length(at)), at, onMoment)));
            if (!said.impact().isBlank()) {
                lines.add(Sections.text(said.impact()));
            }
        }
        return lines.isEmpty() ? List.of(Sections.text("\u201c\u201d")) : lines;
    }

    private List<Node> stakeholders(Content content) {
        var lines = new ArrayList<Node>();
        new StakeholderMap(strings).of(content.fields().stakeholders()).ifPresent(lines::add);
        lines.addAll(named(content));
        return lines;
    }

    /// Who else they look at, and what they have tried before it: beside each other they explain each other.
    private List<Node> competition(Content content) {
        var lines = new ArrayList<Node>();
        var competitor = content.fields().competitor();
        lines.add(Sections.text(competitor.isNamed() ? competitor.all() : strings.get("record.competitor.none")));
        for (var attempt : content.more().attempts()) {
            lines.add(Sections.muted(
                    attempt.failedBecause().isBlank()
                            ? strings.get("record.tried", attempt.tried())
                            : strings.get("record.tried.why", attempt.tried(), attempt.failedBecause())));
        }
        return lines;
    }

    private List<Node> named(Content content) {
        return content.fields().stakeholders().stream()
                .<Node>map(s -> Sections.text(strings.get(
                        s.spokenTo() ? "record.stakeholder" : "record.stakeholder.known",
                        s.name(),
                        s.title(),
                        s.role() == null ? "" : strings.of(s.role()))))
                .toList();
    }

    private List<Node> objections(Content content) {
        var raised = content.fields().objections().raised();
        if (raised.isEmpty()) {
            return List.of(Sections.text(strings.get("record.objections.none")));
        }
        return raised.stream()
                .flatMap(o -> List.<Node>of(
                        Sections.text(o.open() ? strings.get("record.objection.open", o.said()) : o.said()),
                        Sections.muted(strings.get("record.objection.handled", o.handled())))
                        .stream())
                .toList();
    }

    private List<Node> conditions(Content content) {
        var lines = new ArrayList<Node>();
        for (var condition : TriggerCondition.values()) {
            var evidence = content.conditions().get(condition);
            if (evidence != null) {
                lines.add(Sections.text(
                        evidence.note().isBlank()
                                ? strings.of(condition)
                                : strings.get("record.condition", strings.of(condition), evidence.note())));
            }
        }
        return lines;
    }

    private void deal(OpenHandoff open, List<Node> sections) {
        var deal = open.deal();
        if (deal != null) {
            var lines = new ArrayList<Node>();
            lines.add(Sections.text(new DealWords(strings).line(deal)));
            if (!deal.words().isBlank()) {
                lines.add(Sections.text(deal.words()));
            }
            sections.add(sheet.section("record.becameOfDeal", lines));
        }
    }

    private Node feedback(Feedback given, OpenHandoff open) {
        return sheet.section(
                "record.feedback",
                FeedbackLines.of(given, open.readsScores(), strings).stream()
                        .<Node>map(line -> Sections.linked(line, open.length(), onMoment))
                        .toList());
    }

    /// Where the briefing speaks of a field.
    private void heard(RecordField field, OpenHandoff open, List<Node> lines) {
        var notes = open.clip().map(Clip::notes).orElse(ClipNotes.NONE);
        Trimmed.chapters(notes.chapters(), notes.trim()).stream()
                .filter(c -> c.about() == field)
                .forEach(c -> lines.add(Sections.moment(
                        strings.get("record.heardAt", Texts.brief(c.name()), TimeWords.length(c.at())),
                        c.at(),
                        onMoment)));
    }

    /// The lines of a field with what its sender has put right since; what was written stays.
    private List<Node> corrected(List<Node> lines, RecordField field, OpenHandoff open) {
        var all = new ArrayList<>(lines);
        heard(field, open, all);
        for (var event : open.events()) {
            if (event.payload() instanceof EventPayload.Correction(var corrected, var words) && corrected == field) {
                var line = Sections.text(
                        strings.get("record.correction", open.names().getOrDefault(event.person(), ""), words));
                line.getStyleClass().add("correction");
                all.add(line);
            }
        }
        return all;
    }
}
