package baton.handoff.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the sender writes: the part of a handoff that an edit replaces as a whole.
///
/// @param format how it is told
/// @param uncertainties what the sender is not sure of; an agent's handoff to a human leads with it
/// @param qualification what the gate looks at beside fields and conditions
/// @param more the deeper context, never required
public record Content(
        HandoffType type,
        @Nullable UUID receiver,
        String company,
        Contact contact,
        @Nullable DealValue value,
        @Nullable LeadSource source,
        FiveFields fields,
        Map<TriggerCondition, Evidence> conditions,
        HandoffFormat format,
        List<String> uncertainties,
        Qualification qualification,
        AdditionalContext more) {
    public static final Content EMPTY = new Content(
            HandoffType.SDR_TO_AE,
            null,
            "",
            Contact.EMPTY,
            null,
            null,
            FiveFields.EMPTY,
            Map.of(),
            HandoffFormat.VIDEO,
            List.of(),
            Qualification.EMPTY,
            AdditionalContext.EMPTY);

    public Content {
        conditions = Map.copyOf(conditions);
        uncertainties = List.copyOf(uncertainties);
    }

    /// The five fields and what is around them, without any depth.
    public Content(
            HandoffType type,
            @Nullable UUID receiver,
            String company,
            Contact contact,
            @Nullable DealValue value,
            @Nullable LeadSource source,
            FiveFields fields,
            Map<TriggerCondition, Evidence> conditions,
            HandoffFormat format,
            List<String> uncertainties) {
        this(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                uncertainties,
                Qualification.EMPTY,
                AdditionalContext.EMPTY);
    }

    public Content withFields(FiveFields changed) {
        return new Content(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                changed,
                conditions,
                format,
                uncertainties,
                qualification,
                more);
    }

    public Content withType(HandoffType changed) {
        return new Content(
                changed,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                uncertainties,
                qualification,
                more);
    }

    public Content withReceiver(@Nullable UUID changed) {
        return new Content(
                type,
                changed,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                uncertainties,
                qualification,
                more);
    }

    public Content withUncertainties(List<String> changed) {
        return new Content(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                changed,
                qualification,
                more);
    }

    public Content withConditions(Map<TriggerCondition, Evidence> changed) {
        return new Content(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                changed,
                format,
                uncertainties,
                qualification,
                more);
    }

    public Content withQualification(Qualification changed) {
        return new Content(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                uncertainties,
                changed,
                more);
    }

    public Content withMore(AdditionalContext changed) {
        return new Content(
                type,
                receiver,
                company,
                contact,
                value,
                source,
                fields,
                conditions,
                format,
                uncertainties,
                qualification,
                changed);
    }

    /// The same content with every condition met, each with the same evidence.
    public Content withAllConditions(Evidence evidence) {
        var all = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        for (var condition : TriggerCondition.values()) {
            all.put(condition, evidence);
        }
        return withConditions(all);
    }
}
