package baton.handoff;

import baton.handoff.record.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Names what differs between two versions of the content, for the event that explains an edit.
public final class Changes {
    /// The part that calendars have to be told of.
    public static final String MEETING = "meeting";

    private Changes() {}

    static List<String> between(Content before, Content after) {
        var changed = new ArrayList<String>();
        note(changed, "type", before.type(), after.type());
        note(changed, "receiver", before.receiver(), after.receiver());
        note(changed, "company", before.company(), after.company());
        note(changed, "contact", before.contact(), after.contact());
        note(changed, "value", before.value(), after.value());
        note(changed, "source", before.source(), after.source());
        note(changed, "pain", before.fields().pain(), after.fields().pain());
        note(changed, MEETING, before.fields().meeting(), after.fields().meeting());
        note(
                changed,
                "stakeholders",
                before.fields().stakeholders(),
                after.fields().stakeholders());
        note(changed, "objections", before.fields().objections(), after.fields().objections());
        note(changed, "competitor", before.fields().competitor(), after.fields().competitor());
        note(changed, "conditions", before.conditions(), after.conditions());
        note(changed, "format", before.format(), after.format());
        note(changed, "uncertainties", before.uncertainties(), after.uncertainties());
        note(changed, "qualification", before.qualification(), after.qualification());
        note(changed, "more context", before.more(), after.more());
        return changed;
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
