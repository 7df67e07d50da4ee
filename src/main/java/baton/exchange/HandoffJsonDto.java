package baton.exchange;

import baton.handoff.HandoffStatus;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.OutreachChannel;
import baton.handoff.record.OutreachStop;
import baton.handoff.record.Qualification;
import baton.handoff.record.TriggerCondition;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handoff as a file holds it. Every part may be absent: a file from elsewhere rarely knows all.
record HandoffJsonDto(
        String format,
        int version,
        @Nullable UUID id,
        @Nullable HandoffStatus status,
        HandoffType type,
        Contact sender,
        Contact receiver,
        String company,
        Contact contact,
        @Nullable DealValue value,
        @Nullable LeadSource source,
        FiveFields fields,
        Map<TriggerCondition, Evidence> conditions,
        HandoffFormat toldBy,
        List<String> uncertainties,
        Qualification qualification,
        AdditionalContext more,
        @Nullable Instant handedOffAt,
        @Nullable Instant dueAt) {
    static final String FORMAT = "baton-handoff";
    /// 1 knew the five fields only; whatever it lacks is read as empty.
    static final int VERSION = 2;

    public static final HandoffJsonDto EMPTY = new HandoffJsonDto(
            "",
            0,
            null,
            null,
            HandoffType.SDR_TO_AE,
            Contact.EMPTY,
            Contact.EMPTY,
            "",
            Contact.EMPTY,
            null,
            null,
            FiveFields.EMPTY,
            Map.of(),
            HandoffFormat.VIDEO,
            List.of(),
            Qualification.EMPTY,
            AdditionalContext.EMPTY,
            null,
            null);

    /// The record in the file; what is absent is empty.
    ///
    /// @param to whom the receiver's e-mail belongs to here
    /// @param now since when a condition without a moment is met
    Content toContent(@Nullable UUID to, Instant now) {
        var met = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        conditions.forEach((condition, evidence) -> met.put(condition, dated(evidence, now)));
        return new Content(
                type, to, company, contact, value, source, fields, met, toldBy, uncertainties, dated(now), more);
    }

    /// What was met at no known moment was met by now.
    private Qualification dated(Instant now) {
        var q = qualification;
        var team = new HashMap<String, Evidence>();
        q.teamConditions().forEach((id, evidence) -> team.put(id, dated(evidence, now)));
        var stopped = new EnumMap<OutreachChannel, OutreachStop>(OutreachChannel.class);
        q.stopped()
                .forEach((channel, s) ->
                        stopped.put(channel, s.at().equals(Instant.EPOCH) ? new OutreachStop(now, s.by()) : s));
        return new Qualification(
                q.preset(),
                q.icp(),
                q.framework(),
                q.criteria(),
                q.score(),
                q.budgetConfirmed() == null ? null : dated(q.budgetConfirmed(), now),
                q.decisionMakerConfirmed() == null ? null : dated(q.decisionMakerConfirmed(), now),
                team,
                stopped,
                q.since());
    }

    private static Evidence dated(Evidence evidence, Instant now) {
        return evidence.since().equals(Instant.EPOCH)
                ? new Evidence(now, evidence.note(), evidence.otherProof())
                : evidence;
    }
}
