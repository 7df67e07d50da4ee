package baton.handoff.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
        return with(c -> c.fields = changed);
    }

    public Content withType(HandoffType changed) {
        return with(c -> c.type = changed);
    }

    public Content withReceiver(@Nullable UUID changed) {
        return with(c -> c.receiver = changed);
    }

    public Content withCompany(String changed) {
        return with(c -> c.company = changed);
    }

    public Content withContact(Contact changed) {
        return with(c -> c.contact = changed);
    }

    public Content withValue(@Nullable DealValue changed) {
        return with(c -> c.value = changed);
    }

    public Content withSource(@Nullable LeadSource changed) {
        return with(c -> c.source = changed);
    }

    public Content withFormat(HandoffFormat changed) {
        return with(c -> c.format = changed);
    }

    public Content withUncertainties(List<String> changed) {
        return with(c -> c.uncertainties = changed);
    }

    public Content withConditions(Map<TriggerCondition, Evidence> changed) {
        return with(c -> c.conditions = changed);
    }

    public Content withQualification(Qualification changed) {
        return with(c -> c.qualification = changed);
    }

    public Content withMore(AdditionalContext changed) {
        return with(c -> c.more = changed);
    }

    /// The same content with every condition met, each with the same evidence.
    public Content withAllConditions(Evidence evidence) {
        var all = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        for (var condition : TriggerCondition.values()) {
            all.put(condition, evidence);
        }
        return withConditions(all);
    }

    private Content with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return new Content(
                copy.type,
                copy.receiver,
                copy.company,
                copy.contact,
                copy.value,
                copy.source,
                copy.fields,
                copy.conditions,
                copy.format,
                copy.uncertainties,
                copy.qualification,
                copy.more);
    }

    /// All parts of one, each of which may be changed.
    private static final class Copy {
        private HandoffType type;
        private @Nullable UUID receiver;
        private String company;
        private Contact contact;
        private @Nullable DealValue value;
        private @Nullable LeadSource source;
        private FiveFields fields;
        private Map<TriggerCondition, Evidence> conditions;
        private HandoffFormat format;
        private List<String> uncertainties;
        private Qualification qualification;
        private AdditionalContext more;

        private Copy(Content from) {
            type = from.type;
            receiver = from.receiver;
            company = from.company;
            contact = from.contact;
            value = from.value;
            source = from.source;
            fields = from.fields;
            conditions = from.conditions;
            format = from.format;
            uncertainties = from.uncertainties;
            qualification = from.qualification;
            more = from.more;
        }
    }
}
