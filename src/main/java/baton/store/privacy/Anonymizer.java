package baton.store.privacy;

import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Meeting;
import baton.handoff.record.Qualification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is left of a handoff whose prospect was erased: everything that is counted, and no words
/// of anybody.
final class Anonymizer {
    private Anonymizer() {}

    /// @param company what stands in the company's place
    static Content content(Content before, String company) {
        var meeting = before.fields().meeting();
        var when = new Meeting(
                meeting.date(), meeting.time(), meeting.zone(), meeting.minutes(), meeting.format(), List.of(), "");
        var qualification = before.qualification();
        var none = FiveFields.EMPTY;
        return new Content(
                before.type(),
                before.receiver(),
                company,
                Contact.EMPTY,
                before.value(),
                before.source(),
                new FiveFields(none.pain(), when, none.stakeholders(), none.objections(), none.competitor()),
                quiet(before.conditions()),
                before.format(),
                List.of(),
                new Qualification(
                        qualification.preset(),
                        qualification.icp(),
                        qualification.framework(),
                        qualification.criteria(),
                        qualification.score(),
                        qualification.budgetConfirmed() == null ? null : quiet(qualification.budgetConfirmed()),
                        qualification.decisionMakerConfirmed() == null
                                ? null
                                : quiet(qualification.decisionMakerConfirmed()),
                        quiet(qualification.teamConditions()),
                        Map.of(),
                        qualification.since()),
                AdditionalContext.EMPTY);
    }

    private static <K extends Comparable<K>> Map<K, Evidence> quiet(Map<K, Evidence> all) {
        var quiet = new TreeMap<K, Evidence>();
        all.forEach((condition, evidence) -> quiet.put(condition, quiet(evidence)));
        return quiet;
    }

    private static Evidence quiet(Evidence evidence) {
        return new Evidence(evidence.since(), "", evidence.otherProof());
    }

    /// The particulars of an event without anybody's words, but for what the program wrote itself.
    static EventPayload payload(HandoffEvent event) {
        return switch (event.kind()) {
            case OPENED, ACCEPTED, WALKED_THROUGH -> event.payload();
            default ->
                switch (event.payload()) {
                    case EventPayload.Unread _ -> new EventPayload.Unread("");
                    case EventPayload.Newer newer -> new EventPayload.Newer(newer.kind(), "{}");
                    default -> event.payload().withWords(_ -> "");
                };
        };
    }

    /// Nobody counts them, and without words they say nothing.
    static boolean isNothing(HandoffEvent event) {
        return switch (event.kind()) {
            case EXEMPLAR,
                    NO_EXEMPLAR,
                    TAGGED,
                    UNTAGGED,
                    MARKED,
                    UNMARKED,
                    REPLIED,
                    REACTED,
                    THANKED,
                    DISCOVERY_ADDED,
                    DISCOVERY_DROPPED -> true;
            default -> false;
        };
    }
}
