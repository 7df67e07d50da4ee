package baton.exchange;

import baton.handoff.Competitor;
import baton.handoff.Contact;
import baton.handoff.Content;
import baton.handoff.DealValue;
import baton.handoff.Evidence;
import baton.handoff.FiveFields;
import baton.handoff.HandoffFormat;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffType;
import baton.handoff.LeadSource;
import baton.handoff.Meeting;
import baton.handoff.MeetingFormat;
import baton.handoff.Objection;
import baton.handoff.Objections;
import baton.handoff.Pain;
import baton.handoff.Stakeholder;
import baton.handoff.StakeholderRole;
import baton.handoff.TriggerCondition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handoff as a file holds it. Every part may be absent: a file from elsewhere rarely knows all.
record HandoffFile(
        @Nullable String format,
        @Nullable Integer version,
        @Nullable UUID id,
        @Nullable HandoffStatus status,
        @Nullable HandoffType type,
        @Nullable PersonPart sender,
        @Nullable PersonPart receiver,
        @Nullable String company,
        @Nullable PersonPart contact,
        @Nullable ValuePart value,
        @Nullable LeadSource source,
        @Nullable FieldsPart fields,
        @Nullable Map<TriggerCondition, EvidencePart> conditions,
        @Nullable HandoffFormat toldBy,
        @Nullable List<@Nullable String> uncertainties,
        @Nullable Instant handedOffAt,
        @Nullable Instant dueAt) {
    static final String FORMAT = "baton-handoff";
    static final int VERSION = 1;

    record PersonPart(@Nullable String name, @Nullable String email) {}

    record ValuePart(@Nullable BigDecimal amount, @Nullable Currency currency) {}

    record EvidencePart(@Nullable Instant since, @Nullable String note) {}

    record PainPart(@Nullable String quote, @Nullable String speaker) {}

    record MeetingPart(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            @Nullable Integer minutes,
            @Nullable MeetingFormat format,
            @Nullable List<@Nullable String> attendees,
            @Nullable String agenda) {}

    record StakeholderPart(
            @Nullable String name,
            @Nullable String title,
            @Nullable StakeholderRole role,
            @Nullable Boolean spokenTo) {}

    record ObjectionPart(@Nullable String said, @Nullable String handled) {}

    record ObjectionsPart(
            @Nullable Boolean noneRaised, @Nullable List<@Nullable ObjectionPart> raised) {}

    record CompetitorPart(
            @Nullable Boolean noneMentioned, @Nullable String names) {}

    record FieldsPart(
            @Nullable PainPart pain,
            @Nullable MeetingPart meeting,
            @Nullable List<@Nullable StakeholderPart> stakeholders,
            @Nullable ObjectionsPart objections,
            @Nullable CompetitorPart competitor) {}

    /// The record in the file; what is absent is empty.
    ///
    /// @param receiver whom the receiver's e-mail belongs to here
    Content toContent(@Nullable UUID receiver, Instant now) {
        var met = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        if (conditions != null) {
            conditions.forEach((condition, part) -> {
                if (part != null) {
                    met.put(condition, new Evidence(part.since() == null ? now : part.since(), text(part.note())));
                }
            });
        }
        return new Content(
                type == null ? HandoffType.SDR_TO_AE : type,
                receiver,
                text(company),
                contact == null ? Contact.EMPTY : new Contact(text(contact.name()), text(contact.email())),
                value(value),
                source,
                fields == null ? FiveFields.EMPTY : fields(fields),
                met,
                toldBy == null ? HandoffFormat.VIDEO : toldBy,
                present(uncertainties));
    }

    /// An amount that no deal has is no amount.
    private static @Nullable DealValue value(@Nullable ValuePart part) {
        if (part == null || part.amount() == null || part.currency() == null) {
            return null;
        }
        try {
            return new DealValue(part.amount(), part.currency());
        } catch (IllegalArgumentException notADealsWorth) {
            return null;
        }
    }

    private static FiveFields fields(FieldsPart part) {
        var pain = part.pain() == null
                ? Pain.EMPTY
                : new Pain(text(part.pain().quote()), text(part.pain().speaker()));
        var stakeholders = present(part.stakeholders()).stream()
                .map(s -> new Stakeholder(text(s.name()), text(s.title()), s.role(), Boolean.TRUE.equals(s.spokenTo())))
                .toList();
        var objections = part.objections() == null
                ? Objections.EMPTY
                : new Objections(
                        Boolean.TRUE.equals(part.objections().noneRaised()),
                        present(part.objections().raised()).stream()
                                .map(o -> new Objection(text(o.said()), text(o.handled())))
                                .toList());
        var competitor = part.competitor() == null
                ? Competitor.EMPTY
                : new Competitor(
                        Boolean.TRUE.equals(part.competitor().noneMentioned()),
                        text(part.competitor().names()));
        return new FiveFields(pain, meeting(part.meeting()), stakeholders, objections, competitor);
    }

    private static Meeting meeting(@Nullable MeetingPart part) {
        if (part == null) {
            return Meeting.EMPTY;
        }
        return new Meeting(
                part.date(),
                part.time(),
                part.zone(),
                part.minutes() == null ? Meeting.DEFAULT_MINUTES : Math.clamp(part.minutes(), 5, 480),
                part.format() == null ? MeetingFormat.VIDEO : part.format(),
                present(part.attendees()),
                text(part.agenda()));
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .<T>mapMulti((x, out) -> {
                            if (x != null) {
                                out.accept(x);
                            }
                        })
                        .toList();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
