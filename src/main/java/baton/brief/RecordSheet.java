package baton.brief;

import baton.handoff.Content;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.handoff.TriggerCondition;
import baton.people.Person;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The whole record as Markdown, in the exact order of row 7.
public final class RecordSheet {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private RecordSheet() {}

    /// @param touched how the receiver first got in touch, if that was logged
    /// @param zone of the reader: decides which day the record was made on
    public static String markdown(
            Handoff handoff, Person sender, Optional<Person> receiver, Optional<FirstTouch> touched, ZoneId zone) {
        var content = handoff.content();
        var day = handoff.handedOffAt() == null ? handoff.createdAt() : handoff.handedOffAt();
        var out = new StringBuilder();
        line(out, "# HANDOFF RECORD: " + inline(content.company()) + " | " + DATE.format(day.atZone(zone)));
        line(out, "");
        line(
                out,
                "SDR: " + inline(sender.name()) + " | AE: "
                        + inline(receiver.map(Person::name).orElse("not chosen yet")));
        line(out, "");
        uncertainties(out, content);
        line(out, "## TRIGGER CONDITIONS");
        line(out, "");
        line(out, box(content, TriggerCondition.INVITE_ACCEPTED, "Calendar invite accepted"));
        line(out, box(content, TriggerCondition.ICP_CONFIRMED, "ICP criteria confirmed"));
        line(out, box(content, TriggerCondition.QUALIFIED, "Qualification threshold met"));
        line(out, box(content, TriggerCondition.MEANINGFUL_CONTACT, "Meaningful contact established"));
        line(out, "");
        pain(out, content);
        meeting(out, content);
        stakeholders(out, content);
        objections(out, content);
        line(out, "## 5. COMPETITOR MENTIONED");
        line(out, "");
        var competitor = content.fields().competitor();
        line(out, competitor.names().isBlank() ? "none mentioned" : inline(competitor.names()));
        line(out, "");
        line(out, check(touched.isPresent() || done(handoff)) + " AE FIRST TOUCH: Completed");
        return out.toString();
    }

    private static boolean done(Handoff handoff) {
        return List.of(HandoffStatus.TOUCHED, HandoffStatus.MET, HandoffStatus.FEEDBACK_GIVEN)
                .contains(handoff.status());
    }

    /// What an agent is not sure of comes before what it is sure of (row 64).
    private static void uncertainties(StringBuilder out, Content content) {
        if (content.uncertainties().isEmpty()) {
            return;
        }
        line(out, "## UNCERTAIN");
        line(out, "");
        content.uncertainties().forEach(what -> line(out, "- " + inline(what)));
        line(out, "");
    }

    private static void pain(StringBuilder out, Content content) {
        line(out, "## 1. PAIN (prospect's exact words)");
        line(out, "");
        var pain = content.fields().pain();
        for (var row : pain.quote().strip().split("\\R", -1)) {
            line(out, "> " + row);
        }
        if (!pain.speaker().isBlank()) {
            line(out, ">");
            line(out, "> \u2014 " + inline(pain.speaker()));
        }
        line(out, "");
    }

    private static void meeting(StringBuilder out, Content content) {
        var meeting = content.fields().meeting();
        line(out, "## 2. NEXT MEETING");
        line(out, "");
        line(out, "- Date/Time: " + meeting.start().map(FiveLineBrief::moment).orElse("not agreed yet"));
        line(
                out,
                "- Format: " + meeting.minutes() + " min "
                        + meeting.format().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        line(out, "- Attendees: " + inline(String.join(", ", meeting.attendees())));
        line(out, "- Agenda: " + inline(meeting.agenda()));
        line(out, "");
    }

    private static void stakeholders(StringBuilder out, Content content) {
        line(out, "## 3. STAKEHOLDER MAP");
        line(out, "");
        line(out, "| Name | Title | Role in deal | Spoken to |");
        line(out, "| --- | --- | --- | --- |");
        for (var person : content.fields().stakeholders()) {
            var role = person.role() == null
                    ? ""
                    : person.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
            line(
                    out,
                    "| " + cell(person.name()) + " | " + cell(person.title()) + " | " + role + " | "
                            + (person.spokenTo() ? "yes" : "known only") + " |");
        }
        line(out, "");
    }

    private static void objections(StringBuilder out, Content content) {
        line(out, "## 4. OBJECTIONS SURFACED");
        line(out, "");
        var raised = content.fields().objections().raised();
        if (raised.isEmpty()) {
            line(out, "none raised");
        }
        for (var objection : raised) {
            line(out, "- Objection: " + inline(objection.said()));
            line(out, "  How handled: " + inline(objection.handled()));
        }
        line(out, "");
    }

    private static String box(Content content, TriggerCondition condition, String words) {
        var evidence = content.conditions().get(condition);
        var note = evidence == null || evidence.note().isBlank() ? "" : " (" + inline(evidence.note()) + ")";
        return check(evidence != null) + " " + words + note;
    }

    private static String check(boolean done) {
        return done ? "- [x]" : "- [ ]";
    }

    private static String inline(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String cell(String text) {
        return inline(text).replace("|", "\\|");
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
