package baton.handoff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the sender writes: the part of a handoff that an edit replaces as a whole.
///
/// @param format how it is told (row 51)
/// @param uncertainties what the sender is not sure of; an agent's handoff to a human leads with it (row 64)
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
        List<String> uncertainties) {
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
            List.of());

    public Content {
        conditions = Map.copyOf(conditions);
        uncertainties = List.copyOf(uncertainties);
    }

    public Content withFields(FiveFields changed) {
        return new Content(type, receiver, company, contact, value, source, changed, conditions, format, uncertainties);
    }

    public Content withType(HandoffType changed) {
        return new Content(
                changed, receiver, company, contact, value, source, fields, conditions, format, uncertainties);
    }

    public Content withUncertainties(List<String> changed) {
        return new Content(type, receiver, company, contact, value, source, fields, conditions, format, changed);
    }

    /// The same content with every condition met, each with the same evidence.
    public Content withAllConditions(Evidence evidence) {
        var all = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        for (var condition : TriggerCondition.values()) {
            all.put(condition, evidence);
        }
        return new Content(type, receiver, company, contact, value, source, fields, all, format, uncertainties);
    }
}
