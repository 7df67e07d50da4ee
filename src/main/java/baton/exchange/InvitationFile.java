package baton.exchange;

import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.TextRule;
import baton.handoff.record.TriggerCondition;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/// An invitation from a calendar, read into the next meeting. Hostile until parsed.
///
/// @param description what is to be talked about, without what a meeting program wrote around it
/// @param location as the calendar names it: a link, a room
/// @param link where one joins; empty if nothing says so
/// @param guests everybody on it, also who sends it
/// @param cancelled whether it calls the meeting off
/// @param notes what was understood only by assuming something
public record InvitationFile(
        String uid,
        String summary,
        String description,
        String location,
        String link,
        ZonedDateTime start,
        int minutes,
        List<InvitationGuest> guests,
        boolean cancelled,
        List<ImportNote> notes) {
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
    /// Of properties that hold an address to join by.
    private static final List<String> LINKS = List.of(
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "X-MICROSOFT-ONLINEMEETINGCONFLINK",
            "CONFERENCE",
            Property.URL);

    public InvitationFile {
        guests = List.copyOf(guests);
        notes = List.copyOf(notes);
    }

    /// @param usual the zone for a moment that names none
    /// @param now of a series, the meeting after it is meant
    /// @throws FileRefusedException with the line that is wrong
    public static InvitationFile read(String text, ZoneId usual, Instant now) throws FileRefusedException {
        if (text.length() > LARGEST) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, "invitation", "too large");
        }
        var ordered = CalendarText.ordered(text.replace("\ufeff", ""));
        if (TextRule.refusal(ordered)
                .filter(r -> r == TextRule.Refusal.CONTROL_CHARACTERS)
                .isPresent()) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.NOT_AN_INVITATION, lineOfControl(text), "control characters");
        }
        try {
            var calendar = new CalendarBuilder().build(new StringReader(ordered));
            return of(calendar, usual, now);
        } catch (InvitationTime.WholeDayException e) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.WHOLE_DAY, e.day().toString(), "no time");
        } catch (ParserException e) {
            throw refused(ordered, "line " + Math.max(1, e.getLineNo()), e);
        } catch (IOException | RuntimeException e) {
            // The library throws what it likes on half a file; all of it means the same to the person.
            throw refused(ordered, "line 1", e);
        }
    }

    private static String lineOfControl(String text) {
        var lines = text.split("\\r\\n|\\n|\\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (TextRule.refusal(lines[i]).isPresent()) {
                return "line " + (i + 1);
            }
        }
        return "line 1";
    }

    /// A zone that nobody knows is the usual reason, and one that a person can do something about.
    private static FileRefusedException refused(String text, String where, Exception cause) {
        return InvitationTime.unknownZone(text)
                .map(zone -> new FileRefusedException(FileRefusedException.Reason.UNKNOWN_ZONE, zone, cause.toString()))
                .orElseGet(() -> new FileRefusedException(
                        FileRefusedException.Reason.NOT_AN_INVITATION, where, cause.toString()));
    }

    private static InvitationFile of(Calendar calendar, ZoneId usual, Instant now) throws FileRefusedException {
        var method = CalendarText.word(value(calendar, Property.METHOD));
        var events = calendar.<VEvent>getComponents(Component.VEVENT);
        if (events.isEmpty()) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_AN_INVITATION, "line 1", "no event");
        }
        refuseAnswers(method, events.getFirst());
        var meetings =
                events.stream().map(e -> text(e, Property.UID)).distinct().count();
        if (meetings > 1
                || events.size() > 1 && text(events.getFirst(), Property.UID).isEmpty()) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.SEVERAL_MEETINGS,
                    Long.toString(Math.max(meetings, 2)),
                    "whole calendar");
        }
        var notes = new ArrayList<ImportNote>();
        var zone = CalendarText.usualZone(value(calendar, "X-WR-TIMEZONE"));
        var times = new InvitationTime(zone.orElse(usual), now);
        var chosen = times.next(events);
        if (times.isFloating(chosen.event()) && zone.isEmpty()) {
            notes.add(new ImportNote(ImportNote.Kind.NO_ZONE, usual.getId()));
        }
        if (chosen.ofSeries()) {
            notes.add(new ImportNote(ImportNote.Kind.SERIES, InvitationTime.WORDS.format(chosen.start())));
        }
        var event = chosen.event();
        var told = times.length(event).map(Duration::toMinutes);
        // The form holds no shorter or longer one: then as near as it can.
        var minutes = told.map(m -> Math.clamp(m, MeetingLength.LEAST, MeetingLength.MOST))
                .orElse(Meeting.DEFAULT_MINUTES);
        if (told.isEmpty() || told.get() != minutes.longValue()) {
            notes.add(new ImportNote(ImportNote.Kind.NO_LENGTH, minutes.toString()));
        }
        var status = CalendarText.word(text(event, Property.STATUS));
        var location = text(event, Property.LOCATION);
        var description = text(event, Property.DESCRIPTION);
        var meant = LINKS.stream()
                .flatMap(name -> event.<Property>getProperties(name).stream())
                .map(Property::getValue)
                .filter(v -> v != null)
                .toList();
        return new InvitationFile(
                text(event, Property.UID),
                text(event, Property.SUMMARY),
                InvitationWords.agenda(description),
                location,
                InvitationWords.link(meant, List.of(location, description)).orElse(""),
                chosen.start(),
                minutes,
                InvitationGuest.of(event).stream().limit(MOST_GUESTS).toList(),
                method.equals("CANCEL") || status.equals("CANCELLED"),
                notes);
    }

    /// An answer has the form of an invitation and is none: nobody has agreed to anything by it.
    private static void refuseAnswers(String method, VEvent event) throws FileRefusedException {
        if (method.equals("COUNTER")) {
            throw new FileRefusedException(FileRefusedException.Reason.OTHER_TIME, who(event), method);
        }
        if (method.equals("REPLY")) {
            var declined = InvitationGuest.answered(event, "DECLINED");
            throw new FileRefusedException(
                    declined ? FileRefusedException.Reason.DECLINED : FileRefusedException.Reason.ANSWER,
                    who(event),
                    method);
        }
    }

    private static String who(VEvent event) {
        return InvitationGuest.answering(event);
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
    /// it. Attendees are those who have agreed. What stands there already and the invitation does not know stays.
    ///
    /// @param ours our own addresses: those of the team are not the prospect's
    public Content into(Content content, List<String> ours, Instant now) {
        var theirs = theirs(ours);
        var confirmed = theirs.stream()
                .filter(g -> g.accepted() || g.organizer())
                .map(InvitationGuest::name)
                .toList();
        var old = content.fields().meeting();
        var meeting = new Meeting(
                start.toLocalDate(),
                start.toLocalTime().withSecond(0).withNano(0),
                start.getZone(),
                minutes,
                format(),
                confirmed.isEmpty() ? old.attendees() : confirmed,
                description.isBlank() ? (old.agenda().isBlank() ? summary : old.agenda()) : description,
                link.isBlank() ? old.link() : link,
                old.senderJoins());
        var f = content.fields();
        var fields = new FiveFields(f.pain(), meeting, f.stakeholders(), f.objections(), f.competitor());
        var conditions = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        conditions.putAll(content.conditions());
        theirs.stream()
                .filter(InvitationGuest::hasAgreed)
                .findFirst()
                .ifPresent(g -> conditions.putIfAbsent(
                        TriggerCondition.INVITE_ACCEPTED,
                        new Evidence(
                                now,
                                g.name() + (g.organizer() ? " sent the invitation" : " accepted the invitation"))));
        var contact = content.contact();
        var first = theirs.stream()
                .filter(g -> !g.email().isEmpty())
                .findFirst()
                .orElse(theirs.isEmpty() ? null : theirs.getFirst());
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

    private List<InvitationGuest> theirs(List<String> ours) {
        return guests.stream()
                .filter(g -> ours.stream().noneMatch(o -> isOurs(o, g.email())))
                .toList();
    }

    /// What somebody should know of what was read.
    ///
    /// @param ours our own addresses
    public List<ImportNote> notes(List<String> ours) {
        var all = new ArrayList<>(notes);
        var unanswered = theirs(ours).stream()
                .filter(g -> !g.accepted() && !g.organizer())
                .map(InvitationGuest::name)
                .toList();
        if (!unanswered.isEmpty()) {
            all.add(new ImportNote(ImportNote.Kind.UNANSWERED, String.join(", ", unanswered)));
        }
        return all;
    }

    private MeetingFormat format() {
        if (link.isEmpty() && InvitationWords.isPhone(location)) {
            return MeetingFormat.PHONE;
        }
        if (!link.isEmpty() || InvitationWords.isOpen(location)) {
            return MeetingFormat.VIDEO;
        }
        return InvitationWords.isOnline(location) ? MeetingFormat.VIDEO : MeetingFormat.IN_PERSON;
    }
}
