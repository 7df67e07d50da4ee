package baton.exchange;

import baton.handoff.AdditionalContext;
import baton.handoff.Contact;
import baton.handoff.Content;
import baton.handoff.DealValue;
import baton.handoff.Evidence;
import baton.handoff.FiveFields;
import baton.handoff.HandoffFormat;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffType;
import baton.handoff.LeadSource;
import baton.handoff.OutreachChannel;
import baton.handoff.OutreachStop;
import baton.handoff.Qualification;
import baton.handoff.TriggerCondition;
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
