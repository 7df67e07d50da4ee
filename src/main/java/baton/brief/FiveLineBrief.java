package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The brief an AE reads in eight seconds: five short lines, one for each field, in the order of the record.
public final class FiveLineBrief {
    /// Characters of one line: what fits an inbox row at its usual width.
    private static final int LINE = 96;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private FiveLineBrief() {}

    /// Always five lines; a field that is still empty says so.
    public static List<String> of(Content content) {
        var fields = content.fields();
        var lines = new ArrayList<String>();
        var pain = fields.pain();
        lines.add(
                pain.quote().isBlank()
                        ? "No pain quoted yet"
                        : "\u201c" + Wording.cut(Wording.oneLine(pain.quote()), LINE - 2) + "\u201d");
        lines.add(Wording.cut(meetingSentence(content), LINE));
        lines.add(Wording.cut(stakeholders(fields.stakeholders()), LINE));
        lines.add(Wording.cut(objections(content), LINE));
        lines.add(Wording.cut(competitor(content), LINE));
        return List.copyOf(lines);
    }

    /// Field 2 as one sentence.
    public static String meetingSentence(Content content) {
        var meeting = content.fields().meeting();
        var when = meeting.start().map(FiveLineBrief::moment).orElse("No meeting time yet");
        var format = switch (meeting.format()) {
            case VIDEO -> "video";
            case PHONE -> "phone";
            case IN_PERSON -> "in person";
        };
        var sentence = when + ", " + meeting.minutes() + " min " + format;
        if (!meeting.attendees().isEmpty()) {
            sentence += " with " + String.join(", ", meeting.attendees());
        }
        var agenda = meeting.agenda().isBlank() ? "" : ". Agenda: " + Wording.oneLine(meeting.agenda());
        return sentence + agenda + (meeting.senderJoins() ? ". The sender joins for the first five minutes" : "");
    }

    /// A moment with its zone's city, so that nobody takes it for their own time.
    static String moment(ZonedDateTime at) {
        var zone = at.getZone().getId();
        var city = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        return DAY.format(at) + " ("
                + (city.isEmpty() ? at.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : city) + ")";
    }

    private static String stakeholders(List<Stakeholder> all) {
        var named = all.stream().filter(s -> !s.name().isBlank()).toList();
        if (named.isEmpty()) {
            return "No stakeholders yet";
        }
        var first = named.stream()
                .filter(s -> s.role() == StakeholderRole.DECISION_MAKER)
                .findFirst()
                .orElse(named.getFirst());
        var words = (first.role() == StakeholderRole.DECISION_MAKER ? "Decides: " : "Knows: ")
                + Wording.oneLine(first.name())
                + (first.title().isBlank() ? "" : ", " + Wording.oneLine(first.title()));
        var known = named.stream().filter(s -> !s.spokenTo()).count();
        if (named.size() > 1) {
            words += "; " + (named.size() - 1) + " more";
        }
        return known == 0 ? words : words + ", " + known + " not spoken to";
    }

    private static String objections(Content content) {
        var said = content.fields().objections().raised().stream()
                .filter(o -> !o.said().isBlank())
                .toList();
        if (said.isEmpty()) {
            return content.fields().objections().noneRaised() ? "No objection raised" : "Objections not asked yet";
        }
        var first = said.getFirst();
        return (first.open() ? "Open objection: " : "Objection: ")
                + Wording.oneLine(first.said())
                + (first.handled().isBlank() ? "" : " \u2192 " + Wording.oneLine(first.handled()));
    }

    private static String competitor(Content content) {
        var competitor = content.fields().competitor();
        if (competitor.isNamed()) {
            return "Competitor: " + Wording.oneLine(competitor.all());
        }
        return competitor.noneMentioned() ? "No competitor mentioned" : "Competitor not asked yet";
    }
}
