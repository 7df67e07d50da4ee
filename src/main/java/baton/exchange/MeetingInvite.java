package baton.exchange;

import baton.brief.Mail;
import baton.brief.PublicFacts;
import baton.handoff.Changes;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.record.Content;
import baton.people.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// The agreed meeting as a calendar file: moments in UTC, so that no calendar shifts them; the same id for the same
/// meeting, and a higher sequence for each change of it. It goes to the prospect too, so it holds
/// public facts only.
public final class MeetingInvite {
    private static final String PRODUCT = "-//Baton//Baton//EN";

    private MeetingInvite() {}

    /// How often the meeting was changed: calendars keep the highest.
    public static int sequence(List<HandoffEvent> events) {
        return (int) events.stream()
                .filter(e -> e.kind() == EventKind.RESCHEDULED
                        || e.payload() instanceof EventPayload.Parts(var names) && names.contains(Changes.MEETING))
                .count();
    }

    /// @param sequence see [#sequence]
    /// @param cancelled calls it off; its sequence must be higher than the invitation's
    /// @return empty while the meeting has no time
    public static Optional<String> write(
            UUID handoff,
            Content content,
            Person sender,
            Optional<Person> receiver,
            int sequence,
            boolean cancelled,
            Instant now)
            throws IOException {
        var facts = PublicFacts.of(content);
        if (facts.meeting().isEmpty()) {
            return Optional.empty();
        }
        var start = facts.meeting().get().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var event = new VEvent(false);
        event.add(new Uid(handoff + "@baton"));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(start.plus(Duration.ofMinutes(facts.minutes()))));
        event.add(new Summary(
                facts.company() + receiver.map(r -> " and " + r.name()).orElse("")));
        if (!facts.agenda().isEmpty()) {
            event.add(new Description(facts.agenda()));
        }
        var link = content.fields().meeting().link().strip();
        if (!link.isEmpty()) {
            event.add(new Location(link));
        }
        event.add(new Sequence(cancelled ? sequence + 1 : sequence));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        if (Mail.isAddress(sender.email())) {
            event.add(new Organizer(URI.create("mailto:" + sender.email()))
                    .withParameter(new Cn(caret(sender.name())))
                    .getFluentTarget());
        }
        receiver.filter(r -> Mail.isAddress(r.email())).ifPresent(r -> event.add(attendee(r.name(), r.email())));
        if (content.fields().meeting().senderJoins() && Mail.isAddress(sender.email())) {
            event.add(attendee(sender.name(), sender.email()));
        }
        var email = content.contact().email().strip();
        if (Mail.isAddress(email)) {
            event.add(attendee(content.contact().name().strip(), email));
        }
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        var out = new StringWriter();
        new CalendarOutputter(false).output(calendar, out);
        return Optional.of(out.toString());
    }

    /// RFC 6868: a caret begins what stands for another sign.
    private static String caret(String name) {
        return name.replace("^", "^^");
    }

    private static Attendee attendee(String name, String email) {
        var attendee = new Attendee(URI.create("mailto:" + email));
        attendee.add(new Cn(caret(name.replace("\"", "'"))));
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }
}
