package baton.exchange;

import baton.handoff.Contact;
import baton.handoff.Content;
import baton.handoff.Evidence;
import baton.handoff.FiveFields;
import baton.handoff.Meeting;
import baton.handoff.MeetingFormat;
import baton.handoff.TextRule;
import baton.handoff.TriggerCondition;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;

/// An invitation from a calendar, read into the next meeting (row 147). Hostile until parsed.
///
/// @param attendees everybody invited
/// @param cancelled whether it calls the meeting off
/// @param location as the calendar names it: a link, a room
public record InvitationFile(
        String uid,
        String summary,
        String description,
        String location,
        ZonedDateTime start,
        int minutes,
        List<Guest> attendees,
        boolean cancelled) {
    private static final long LARGEST = 2L << 20;
    private static final int MOST_GUESTS = 200;
    private static final Set<String> ANYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "icloud.com",
            "yahoo.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "proton.me");

    public InvitationFile {
        attendees = List.copyOf(attendees);
    }

    /// @param accepted whether they said yes
    public record Guest(String name, String email, boolean accepted) {}

    /// @param usual the zone for a moment that names none
    /// @throws FileRefusedException with the line that is wrong
    public static InvitationFile read(String text, ZoneId usual) throws FileRefusedException {
        if (text.length() > LARGEST) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, "invitation", "too large");
        }
        if (TextRule.refusal(text.replace("\ufeff", ""))
                .filter(r -> r == TextRule.Refusal.CONTROL_CHARACTERS)
                .isPresent()) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.NOT_AN_INVITATION, "line 1", "control characters");
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text.replace("\ufeff", "")));
            VEvent event = calendar.<VEvent>getComponent(Component.VEVENT).orElse(null);
            if (event == null) {
                throw new FileRefusedException(FileRefusedException.Reason.NOT_AN_INVITATION, "line 1", "no event");
            }
            return of(calendar, event, usual);
        } catch (ParserException e) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.NOT_AN_INVITATION, "line " + Math.max(1, e.getLineNo()), e.toString());
        } catch (IOException | RuntimeException e) {
            // The library throws what it likes on half a file; all of it means the same to the person.
            throw new FileRefusedException(FileRefusedException.Reason.NOT_AN_INVITATION, "line 1", e.toString());
        }
    }

    private static InvitationFile of(Calendar calendar, VEvent event, ZoneId usual) throws FileRefusedException {
        DtStart<Temporal> starts =
                event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElse(null);
        if (starts == null) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_AN_INVITATION, "DTSTART", "absent");
        }
        var start = moment(
                starts.getDate(), starts.<TzId>getParameter(Parameter.TZID).map(TzId::getValue), usual);
        var minutes = minutes(event, start, usual);
        var guests = event.<Attendee>getProperties(Property.ATTENDEE).stream()
                .filter(a -> !isRoom(a) && !declined(a))
                .limit(MOST_GUESTS)
                .map(InvitationFile::guest)
                .toList();
        var method = value(calendar, Property.METHOD);
        var status = text(event, Property.STATUS);
        return new InvitationFile(
                text(event, Property.UID),
                text(event, Property.SUMMARY),
                text(event, Property.DESCRIPTION),
                text(event, Property.LOCATION),
                start,
                minutes,
                guests,
                method.equals("CANCEL") || status.equals("CANCELLED"));
    }

    /// A room says yes to everybody.
    private static boolean isRoom(Attendee attendee) {
        return parameter(attendee, Parameter.CUTYPE)
                .filter(t -> t.equals("ROOM") || t.equals("RESOURCE"))
                .isPresent();
    }

    private static boolean declined(Attendee attendee) {
        return parameter(attendee, Parameter.PARTSTAT)
                .filter("DECLINED"::equals)
                .isPresent();
    }

    private static Optional<String> parameter(Attendee attendee, String name) {
        return attendee.<Parameter>getParameter(name).map(Parameter::getValue).map(v -> v.toUpperCase(Locale.ROOT));
    }

    private static String value(Calendar calendar, String name) {
        return calendar.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    private static String text(VEvent event, String name) {
        var text = event.<Property>getProperty(name)
                .map(Property::getValue)
                .orElse("")
                .strip();
        if (TextRule.refusal(text).isPresent()) {
            throw new IllegalArgumentException(name + " holds what no record may");
        }
        return text;
    }

    private static Guest guest(Attendee attendee) {
        var address = attendee.getValue() == null
                ? ""
                : attendee.getValue().replaceFirst("(?i)^mailto:", "").strip();
        var name = attendee.<net.fortuna.ical4j.model.parameter.Cn>getParameter(Parameter.CN)
                .map(Parameter::getValue)
                .orElse(address);
        var accepted = parameter(attendee, Parameter.PARTSTAT)
                .filter("ACCEPTED"::equals)
                .isPresent();
        return new Guest(inOrder(name.strip()), address, accepted);
    }

    /// "Lindqvist, Sarah" is Sarah Lindqvist.
    private static String inOrder(String name) {
        var parts = name.split(",", -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? parts[1].strip() + " " + parts[0].strip()
                : name;
    }

    private static int minutes(VEvent event, ZonedDateTime start, ZoneId usual) {
        Optional<DtEnd<Temporal>> end = event.getProperty(Property.DTEND);
        var length = end.map(e -> Duration.between(
                        start,
                        moment(e.getDate(), e.<TzId>getParameter(Parameter.TZID).map(TzId::getValue), usual)))
                .orElseGet(() -> event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                        .map(d -> length(d.getDuration(), start))
                        .orElse(Duration.ofMinutes(Meeting.DEFAULT_MINUTES)));
        return (int) Math.clamp(length.toMinutes(), 5, 480);
    }

    private static Duration length(TemporalAmount amount, ZonedDateTime start) {
        return Duration.between(start, start.plus(amount));
    }

    /// In the zone it was agreed in, where that can be told; else the same moment in the reader's.
    private static ZonedDateTime moment(Temporal at, Optional<String> zoneName, ZoneId usual) {
        var zone = zoneName.flatMap(InvitationFile::zone).orElse(usual);
        return switch (at) {
            case Instant instant -> instant.atZone(zone);
            case ZonedDateTime zoned -> zoned.toInstant().atZone(zone);
            case OffsetDateTime offset -> offset.toInstant().atZone(zone);
            case LocalDateTime local -> local.atZone(zone);
            default -> throw new DateTimeException("a day is no meeting");
        };
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }

    /// The same, unless it calls the meeting off: then there is nothing to take over.
    public InvitationFile confirmed() throws FileRefusedException {
        if (cancelled) {
            throw new FileRefusedException(FileRefusedException.Reason.CANCELLED, uid, "cancelled");
        }
        return this;
    }

    /// The same address, or one at our own company; an address that anybody can have says nothing about a company.
    private static boolean isOurs(String our, String email) {
        var domain = domain(our);
        return our.equalsIgnoreCase(email)
                || !domain.isEmpty() && !ANYBODYS.contains(domain) && domain.equals(domain(email));
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /// Fills what the invitation knows into a record: the meeting, and, where somebody of theirs accepted, the proof of
    /// it
    /// (row 36). What stands there already and the invitation does not know stays.
    ///
    /// @param ours our own addresses: those of the team are not the prospect's
    public Content into(Content content, List<String> ours, Instant now) {
        var theirs = attendees.stream()
                .filter(g -> ours.stream().noneMatch(o -> isOurs(o, g.email())))
                .toList();
        var old = content.fields().meeting();
        var isLink = location.startsWith("https://") || location.startsWith("http://");
        var meeting = new Meeting(
                start.toLocalDate(),
                start.toLocalTime().withSecond(0).withNano(0),
                start.getZone(),
                minutes,
                isLink || location.isBlank() ? MeetingFormat.VIDEO : MeetingFormat.IN_PERSON,
                theirs.isEmpty()
                        ? old.attendees()
                        : theirs.stream().map(Guest::name).toList(),
                description.isBlank() ? (old.agenda().isBlank() ? summary : old.agenda()) : description,
                isLink ? location : old.link(),
                old.senderJoins());
        var f = content.fields();
        var fields = new FiveFields(f.pain(), meeting, f.stakeholders(), f.objections(), f.competitor());
        var conditions = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        conditions.putAll(content.conditions());
        theirs.stream()
                .filter(Guest::accepted)
                .findFirst()
                .ifPresent(g -> conditions.putIfAbsent(
                        TriggerCondition.INVITE_ACCEPTED, new Evidence(now, g.name() + " accepted the invitation")));
        var contact = content.contact();
        var first = theirs.isEmpty() ? null : theirs.getFirst();
        var known = contact.name().isBlank() && contact.email().isBlank() && first != null
                ? new Contact(first.name(), first.email())
                : contact;
        return new Content(
                content.type(),
                content.receiver(),
                content.company(),
                known,
                content.value(),
                content.source(),
                fields,
                conditions,
                content.format(),
                content.uncertainties(),
                content.qualification(),
                content.more());
    }
}
