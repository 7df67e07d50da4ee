package baton.ui.player;

import baton.brief.FiveLineBrief;
import baton.handoff.Content;
import baton.handoff.Feedback;
import baton.handoff.RecordField;
import baton.handoff.TriggerCondition;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The record as its reader sees it: always the same order, the quote largest (row 8). Text can be of any length.
final class RecordPane {
    private final Strings strings;

    RecordPane(Strings strings) {
        this.strings = strings;
    }

    List<Node> show(OpenHandoff open, String whyDue, List<String> history) {
        var content = open.handoff().content();
        var sections = new ArrayList<Node>();
        open.feedback().ifPresent(given -> sections.add(feedback(given)));
        // An agent's handoff leads with what it is not sure of (row 64).
        if (!content.uncertainties().isEmpty()) {
            sections.add(section(
                    "record.uncertain",
                    content.uncertainties().stream().<Node>map(RecordPane::text).toList()));
        }
        sections.add(section("record.pain", pain(content)));
        sections.add(section("record.meeting", List.of(text(FiveLineBrief.meetingSentence(content)))));
        sections.add(section("record.stakeholders", stakeholders(content)));
        sections.add(section("record.objections", objections(content)));
        var competitor = content.fields().competitor();
        sections.add(section(
                "record.competitor",
                List.of(text(
                        competitor.names().isBlank() ? strings.get("record.competitor.none") : competitor.names()))));
        sections.add(section("record.deal", deal(content)));
        sections.add(section("record.conditions", conditions(content)));
        if (!whyDue.isEmpty()) {
            sections.add(section("record.due", List.of(text(whyDue))));
        }
        sections.add(section(
                "record.history", history.stream().<Node>map(RecordPane::muted).toList()));
        return sections;
    }

    private List<Node> deal(Content content) {
        var lines = new ArrayList<Node>();
        lines.add(text(content.company()));
        lines.add(text(
                content.contact().email().isBlank()
                        ? content.contact().name()
                        : strings.get(
                                "record.contact",
                                content.contact().name(),
                                content.contact().email())));
        if (content.value() != null) {
            lines.add(text(strings.get(
                    "record.value",
                    content.value().amount(),
                    content.value().currency().getCurrencyCode())));
        }
        if (content.source() != null) {
            lines.add(text(strings.of(content.source())));
        }
        return lines;
    }

    private List<Node> pain(Content content) {
        var pain = content.fields().pain();
        var quote = text("\u201c" + pain.quote() + "\u201d");
        quote.getStyleClass().add("quote");
        return pain.speaker().isBlank() ? List.of(quote) : List.of(quote, muted("\u2014 " + pain.speaker()));
    }

    private List<Node> stakeholders(Content content) {
        return content.fields().stakeholders().stream()
                .<Node>map(s -> text(strings.get(
                        s.spokenTo() ? "record.stakeholder" : "record.stakeholder.known",
                        s.name(),
                        s.title(),
                        s.role() == null ? "" : strings.of(s.role()))))
                .toList();
    }

    private List<Node> objections(Content content) {
        var raised = content.fields().objections().raised();
        if (raised.isEmpty()) {
            return List.of(text(strings.get("record.objections.none")));
        }
        return raised.stream()
                .flatMap(o ->
                        List.<Node>of(text(o.said()), muted(strings.get("record.objection.handled", o.handled())))
                                .stream())
                .toList();
    }

    private List<Node> conditions(Content content) {
        var lines = new ArrayList<Node>();
        for (var condition : TriggerCondition.values()) {
            var evidence = content.conditions().get(condition);
            if (evidence != null) {
                lines.add(text(
                        evidence.note().isBlank()
                                ? strings.of(condition)
                                : strings.get("record.condition", strings.of(condition), evidence.note())));
            }
        }
        return lines;
    }

    private Node feedback(Feedback given) {
        var lines = new ArrayList<Node>();
        lines.add(text(strings.get("record.feedback.line", strings.of(given.outcome()), given.match())));
        if (!given.wrong().isEmpty()) {
            var fields = given.wrong().stream().sorted().map((RecordField f) -> strings.of(f));
            lines.add(text(strings.get("record.feedback.wrong", fields.collect(Collectors.joining(", ")))));
        }
        if (!given.words().isBlank()) {
            lines.add(text(given.words()));
        }
        return section("record.feedback", lines);
    }

    private Node section(String key, List<? extends Node> lines) {
        var heading = new Label(strings.get(key));
        heading.getStyleClass().add("record-heading");
        var box = new VBox(heading);
        box.getChildren().addAll(lines);
        box.getStyleClass().add("record-section");
        return box;
    }

    private static Region text(String text) {
        return Texts.whole(text);
    }

    private static Region muted(String text) {
        var muted = Texts.whole(text);
        muted.getStyleClass().add("muted");
        return muted;
    }
}
