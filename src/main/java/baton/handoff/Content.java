package baton.handoff;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the sender writes: the part of a handoff that an edit replaces as a whole.
public record Content(
        HandoffType type,
        @Nullable UUID receiver,
        String company,
        Contact contact,
        @Nullable DealValue value,
        @Nullable LeadSource source,
        FiveFields fields,
        Map<TriggerCondition, Evidence> conditions) {
    public static final Content EMPTY =
            new Content(HandoffType.SDR_TO_AE, null, "", Contact.EMPTY, null, null, FiveFields.EMPTY, Map.of());

    public Content {
        conditions = Map.copyOf(conditions);
    }

    public Content withFields(FiveFields changed) {
        return new Content(type, receiver, company, contact, value, source, changed, conditions);
    }

    /// The same content with every condition met, each with the same evidence.
    public Content withAllConditions(Evidence evidence) {
        var all = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        for (var condition : TriggerCondition.values()) {
            all.put(condition, evidence);
        }
        return new Content(type, receiver, company, contact, value, source, fields, all);
    }
}
