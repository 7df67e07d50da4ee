package baton.brief;

import baton.brief.Mail.Address;
import baton.handoff.Handoff;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The mails and short messages around a handoff, merged from templates.
public final class Mails {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final Pattern RE = Pattern.compile("\\s*(re|aw|fwd?|wg)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERIC = Pattern.compile(
            "(a |an |the )?(quick |warm |short )?(intro|introduction|introductions|introducing|hello|hi)");

    private final Handoff handoff;
    private final Person sender;
    private final Optional<Person> receiver;
    private final TeamRules rules;
    private final LocalDate nextWorkingDay;

    /// @param nextWorkingDay in the receiver's calendar
    public Mails(Handoff handoff, Person sender, Optional<Person> receiver, TeamRules rules, LocalDate nextWorkingDay) {
        this.handoff = handoff;
        this.sender = sender;
        this.receiver = receiver;
        this.rules = rules;
        this.nextWorkingDay = nextWorkingDay;
    }

    /// Which text; each has a template that the team may replace in its rules.
    public enum Kind {
        INTRO,
        REPLY,
        /// No answer within 20 minutes.
        WARM_HOLD,
        /// No answer within four hours.
        HOLDING
    }

    /// The two subjects of an introduction.
    public enum SubjectPattern {
        /// "Sarah, intro to Priya + Thursday's agenda"
        PERSONAL("{contact.first}, intro to {receiver.first} + {meeting.weekday}\u2019s agenda"),
        /// "Intro: Priya Nair + Sarah Lindqvist — Northwind"
        FORMAL("Intro: {receiver} + {contact} \u2014 {company}");

        private final String text;

        SubjectPattern(String text) {
            this.text = text;
        }
    }

    /// @param missing while there are any, it does not leave
    /// @param missingAddress whether the contact's address is not known
    public record Draft(Mail mail, Set<MergeField> missing, boolean missingAddress) {
        public Draft {
            missing = Set.copyOf(missing);
        }

        public boolean isComplete() {
            return missing.isEmpty() && !missingAddress;
        }
    }

    /// The text that Baton ships with.
    public static String standard(Kind kind) {
        return switch (kind) {
            case INTRO -> """
                    Hi {contact.first},

                    thank you for taking the time. You told me: \u201c{pain}\u201d

                    I would like you to meet {receiver}, in copy. {receiver.line}

                    {receiver.first} leads our conversation on {meeting}, {minutes} minutes. What to expect: {agenda}

                    You will not have to repeat anything: {receiver.first} has all that you told me.

                    {sender}
                    """;
            case REPLY -> """
                    Hi {contact.first},

                    you told {sender.first}: \u201c{pain}\u201d That is where I would like to begin.

                    We speak on {meeting}. On the agenda: {agenda} If anything should be added, just answer here.

                    {receiver}
                    """;
            case WARM_HOLD ->
                "Hi {contact.first}, thank you for the call just now. {receiver.first} has my notes and"
                        + " will call you shortly. {sender.first}";
            case HOLDING ->
                "Hi {contact.first}, one of us tried to reach you after your call today. We will be in"
                        + " touch first thing on {next.working.day}. {sender.first}";
        };
    }

    /// The sender's introduction: to the prospect, the receiver in copy.
    public Draft intro(SubjectPattern pattern) {
        return draft(
                Kind.INTRO, pattern.text, address(sender), Optional.empty(), receiver.map(Mails::address), "intro", "");
    }

    /// The receiver's answer in the same thread, the sender still in copy.
    ///
    /// @param introSubject of the introduction as it was sent
    public Draft reply(String introSubject) {
        var from = receiver.map(Mails::address).orElse(new Address("", ""));
        return draft(
                Kind.REPLY,
                "Re: " + bare(introSubject),
                from,
                Optional.of(introSubject),
                Optional.of(address(sender)),
                "reply",
                id("intro"));
    }

    /// A short message for when nobody has called back yet.
    public Draft message(Kind kind) {
        return draft(
                kind,
                "Your call with {sender.first}",
                address(sender),
                Optional.empty(),
                Optional.empty(),
                kind.name().toLowerCase(Locale.ROOT),
                "");
    }

    private Draft draft(
            Kind kind,
            String subjectTemplate,
            Address from,
            Optional<String> fixedSubject,
            Optional<Address> copy,
            String idPart,
            String inReplyTo) {
        var values = values();
        var body = new Template(rules.templates().getOrDefault(kind.name(), standard(kind))).merge(values);
        var missing = EnumSet.noneOf(MergeField.class);
        missing.addAll(body.missing());
        String subject;
        if (fixedSubject.isPresent()) {
            subject = subjectTemplate;
        } else {
            var merged = new Template(subjectTemplate).merge(values);
            subject = merged.text();
            missing.addAll(merged.missing());
        }
        var contact = handoff.content().contact();
        var email = contact.email().strip();
        var mail = new Mail(
                from,
                List.of(new Address(contact.name().strip(), email)),
                copy.stream().toList(),
                subject,
                body.text(),
                id(idPart),
                inReplyTo);
        return new Draft(mail, missing, !Mail.isAddress(email));
    }

    private static Address address(Person person) {
        return new Address(person.name(), person.email());
    }

    /// Stable, so that an answer finds its thread, and unique in the world.
    private String id(String part) {
        var at = sender.email().indexOf('@');
        var domain = at < 0 || at == sender.email().length() - 1
                ? "baton.invalid"
                : sender.email().substring(at + 1);
        return handoff.id() + "." + part + "@" + domain;
    }

    private Map<MergeField, String> values() {
        var content = handoff.content();
        var values = new EnumMap<MergeField, String>(MergeField.class);
        var contact = content.contact().name();
        values.put(MergeField.CONTACT, Wording.oneLine(contact));
        values.put(MergeField.CONTACT_FIRST, Wording.firstName(contact));
        values.put(MergeField.CONTACT_EMAIL, content.contact().email());
        values.put(MergeField.COMPANY, Wording.oneLine(content.company()));
        values.put(MergeField.SENDER, sender.name());
        values.put(MergeField.SENDER_FIRST, Wording.firstName(sender.name()));
        receiver.ifPresent(person -> {
            values.put(MergeField.RECEIVER, person.name());
            values.put(MergeField.RECEIVER_FIRST, Wording.firstName(person.name()));
            values.put(MergeField.RECEIVER_LINE, Wording.sentence(person.introduction()));
        });
        values.put(MergeField.PAIN, Wording.oneLine(content.fields().pain().quote()));
        var meeting = content.fields().meeting();
        meeting.start().ifPresent(start -> {
            values.put(MergeField.MEETING, Wording.meeting(start));
            values.put(MergeField.MEETING_WEEKDAY, WEEKDAY.format(start));
        });
        values.put(MergeField.MINUTES, String.valueOf(meeting.minutes()));
        values.put(MergeField.AGENDA, Wording.sentence(meeting.agenda()));
        values.put(MergeField.NEXT_WORKING_DAY, DAY.format(nextWorkingDay));
        return values;
    }

    /// Whether a subject says nothing but that this is an introduction.
    public static boolean isGeneric(@Nullable String subject) {
        var bare = bare(subject == null ? "" : subject)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L} ]+", "")
                .strip();
        return bare.isEmpty() || GENERIC.matcher(bare).matches();
    }

    /// The subject without any "Re:" in front.
    private static String bare(String subject) {
        var match = RE.matcher(subject);
        var from = 0;
        while (match.find(from) && match.start() == from) {
            from = match.end();
        }
        return subject.substring(from);
    }
}
