package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Check;
import baton.brief.Document.Fact;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.TakingBack;
import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.Meeting;
import baton.handoff.record.Quote;
import baton.handoff.record.TriggerCondition;
import baton.people.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The record in the order in which it is read: who, five fields, signal, flags. [RecordSheetReader] reads it back.
public final class RecordSheet {
    static final String TITLE = "HANDOFF RECORD: ";
    static final String CONDITIONS = "TRIGGER CONDITIONS (check all before marking handed off)";
    static final String UNCERTAIN = "UNCERTAIN";
    static final String PAIN = "1. PAIN (prospect's exact words)";
    static final String MEETING = "2. NEXT MEETING";
    static final String STAKEHOLDERS = "3. STAKEHOLDER MAP";
    static final String OBJECTIONS = "4. OBJECTIONS SURFACED";
    static final String COMPETITOR = "5. COMPETITOR MENTIONED";
    static final Set<String> HEADINGS =
            Set.of(CONDITIONS, UNCERTAIN, PAIN, MEETING, STAKEHOLDERS, OBJECTIONS, COMPETITOR);
    static final String LINK = "Link";
    static final String NONE_RAISED = "none raised";
    static final String NONE_MENTIONED = "none mentioned";
    static final String OTHER_PROOF = "other proof: ";
    static final String AND = "; ";
    static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    static final DateTimeFormatter MEETS = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private RecordSheet() {}

    /// What has happened around the record: the two boxes at its end.
    ///
    /// @param inTime whether the first touch came before its deadline; without meaning while not touched
    public record Status(boolean introSent, boolean touched, boolean inTime) {
        public static final Status NONE = new Status(false, false, false);

        public static Status of(Handoff handoff, List<HandoffEvent> events) {
            var intro = events.stream().anyMatch(e -> e.kind() == EventKind.INTRO_SENT);
            var touch = TakingBack.standing(events).stream()
                    .filter(e -> e.kind() == EventKind.TOUCHED)
                    .reduce((_, later) -> later);
            var due = handoff.dueAt();
            return new Status(
                    intro,
                    touch.isPresent(),
                    touch.isPresent() && (due == null || !touch.get().at().isAfter(due)));
        }
    }

    /// @param zone of the reader: decides which day the record was made on
    public static Document of(Handoff handoff, Person sender, Optional<Person> receiver, Status status, ZoneId zone) {
        var content = handoff.content();
        var day = handoff.handedOffAt() == null ? handoff.createdAt() : handoff.handedOffAt();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("SDR: " + Wording.oneLine(sender.name()) + " | AE: "
                + Wording.oneLine(receiver.map(Person::name).orElse("not chosen yet"))));
        // What an agent is not sure of comes before what it is sure of.
        if (!content.uncertainties().isEmpty()) {
            blocks.add(new Block.Heading(UNCERTAIN));
            blocks.add(new Block.Bullets(content.uncertainties()));
        }
        blocks.add(new Block.Heading(CONDITIONS));
        blocks.add(new Block.Checks(conditions(content)));
        pain(content, blocks);
        blocks.add(new Block.Heading(MEETING));
        blocks.add(new Block.Facts(meeting(content.fields().meeting())));
        stakeholders(content, blocks);
        objections(content, blocks);
        competitor(content, blocks);
        blocks.add(new Block.Checks(List.of(
                new Check(status.introSent(), "WARM INTRO EMAIL STATUS", "Sent by SDR"),
                new Check(
                        status.touched() && status.inTime(),
                        "AE FIRST TOUCH",
                        status.touched() && !status.inTime()
                                ? "Completed within SLA (it was completed late)"
                                : "Completed within SLA"))));
        return new Document(TITLE + Wording.oneLine(content.company()) + " | " + DATE.format(day.atZone(zone)), blocks);
    }

    static String label(TriggerCondition condition) {
        return switch (condition) {
            case INVITE_ACCEPTED -> "Calendar invite accepted";
            case ICP_CONFIRMED -> "ICP criteria confirmed";
            case QUALIFIED -> "Qualification threshold met";
            case MEANINGFUL_CONTACT -> "Meaningful contact established";
        };
    }

    private static List<Check> conditions(Content content) {
        var checks = new ArrayList<Check>();
        for (var condition : TriggerCondition.values()) {
            var evidence = content.conditions().get(condition);
            checks.add(new Check(evidence != null, "", label(condition) + proof(evidence)));
        }
        return checks;
    }

    private static String proof(@Nullable Evidence evidence) {
        if (evidence == null) {
            return "";
        }
        var note = (evidence.otherProof() ? OTHER_PROOF : "") + evidence.note();
        return " (" + SINCE.format(evidence.since()) + (note.isEmpty() ? "" : ": " + note) + ")";
    }

    private static void pain(Content content, List<Block> blocks) {
        blocks.add(new Block.Heading(PAIN));
        for (var quote : content.fields().pain().quotes()) {
            blocks.add(new Block.Quote(quote.words(), said(quote)));
            if (!quote.impact().isBlank()) {
                blocks.add(new Block.Facts(List.of(new Fact("So what", quote.impact()))));
            }
        }
    }

    private static String said(Quote quote) {
        var day = quote.saidOn() == null ? "" : SAID.format(quote.saidOn());
        var between = quote.speaker().isEmpty() || day.isEmpty() ? "" : ", ";
        return quote.speaker() + between + day;
    }

    private static List<Fact> meeting(Meeting meeting) {
        var date = meeting.date() == null ? "no date yet" : MEETS.format(meeting.date());
        var time = meeting.time() == null ? "no time yet" : meeting.time().toString();
        var zone = meeting.zone() == null ? "" : " (" + meeting.zone().getId() + ")";
        var facts = new ArrayList<>(List.of(
                new Fact("Date/Time", date + ", " + time + zone),
                new Fact("Format", meeting.minutes() + " min " + words(meeting.format())),
                new Fact("Attendees", String.join(AND, meeting.attendees())),
                new Fact("Agenda", meeting.agenda())));
        if (!meeting.link().isBlank()) {
            facts.add(new Fact(LINK, meeting.link().strip()));
        }
        return facts;
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void stakeholders(Content content, List<Block> blocks) {
        blocks.add(new Block.Heading(STAKEHOLDERS));
        var rows = content.fields().stakeholders().stream()
                .map(s -> List.of(s.name(), s.title(), Wording.role(s.role()), s.spokenTo() ? "yes" : "known only"))
                .toList();
        blocks.add(new Block.Table(List.of("Name", "Title", "Role in deal", "Spoken to"), rows));
    }

    private static void objections(Content content, List<Block> blocks) {
        blocks.add(new Block.Heading(OBJECTIONS));
        var objections = content.fields().objections();
        if (objections.noneRaised()) {
            blocks.add(new Block.Paragraph(NONE_RAISED));
        }
        var facts = new ArrayList<Fact>();
        for (var objection : objections.raised()) {
            facts.add(new Fact("Objection", objection.said()));
            facts.add(new Fact("How handled", objection.handled()));
            if (objection.open()) {
                facts.add(new Fact("Still open", "yes"));
            }
        }
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }

    private static void competitor(Content content, List<Block> blocks) {
        blocks.add(new Block.Heading(COMPETITOR));
        var competitor = content.fields().competitor();
        if (competitor.noneMentioned()) {
            blocks.add(new Block.Paragraph(NONE_MENTIONED));
        }
        var facts = new ArrayList<Fact>();
        if (!competitor.names().isEmpty()) {
            facts.add(new Fact("Direct", competitor.names()));
        }
        if (!competitor.indirect().isEmpty()) {
            facts.add(new Fact("Indirect", competitor.indirect()));
        }
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }
}
