package baton.handoff.rules;

import baton.handoff.record.Content;
import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.record.RecordField;
import java.util.ArrayList;
import java.util.List;

/// What is to be done before a handoff counts as handed over, in one list with one percentage.
public record Checklist(List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    /// What an item is about.
    public enum What {
        PAIN,
        MEETING,
        STAKEHOLDERS,
        OBJECTIONS,
        COMPETITOR,
        CONDITIONS,
        BRIEFING,
        AUTOMATION_STOPPED,
        INTRO_SENT,
        IN_CRM
    }

    /// @param left how many things of this kind are still open; 0 when it is done
    public record Item(What what, int left) {
        public boolean isDone() {
            return left == 0;
        }
    }

    /// What was done beside the record.
    ///
    /// @param briefed whether a briefing was kept
    /// @param introSent whether the introduction was sent
    /// @param inCrm whether it stands in the CRM
    public record Done(boolean briefed, boolean introSent, boolean inCrm) {}

    public static Checklist of(Content content, TeamRules rules, Done done) {
        var items = new ArrayList<Item>();
        var required = Gate.required(content);
        if (required.contains(GatePart.MEETING_DATE)) {
            items.add(field(content, RecordField.MEETING, What.MEETING));
        }
        if (required.contains(GatePart.PAIN)) {
            items.add(field(content, RecordField.PAIN, What.PAIN));
        }
        if (required.contains(GatePart.STAKEHOLDERS)) {
            items.add(field(content, RecordField.STAKEHOLDERS, What.STAKEHOLDERS));
        }
        if (required.contains(GatePart.OBJECTIONS)) {
            items.add(field(content, RecordField.OBJECTIONS, What.OBJECTIONS));
        }
        if (required.contains(GatePart.COMPETITOR)) {
            items.add(field(content, RecordField.COMPETITOR, What.COMPETITOR));
        }
        var conditions = (int) Gate.gaps(content, rules).stream()
                .filter(g -> g.part().isCondition())
                .count();
        items.add(new Item(What.CONDITIONS, conditions));
        if (content.format() == HandoffFormat.VIDEO) {
            items.add(new Item(What.BRIEFING, done.briefed() ? 0 : 1));
        }
        if (content.type() == HandoffType.SDR_TO_AE) {
            var running = OutreachChannel.values().length
                    - content.qualification().stopped().size();
            items.add(new Item(What.AUTOMATION_STOPPED, running));
            items.add(new Item(What.INTRO_SENT, done.introSent() ? 0 : 1));
        }
        items.add(new Item(What.IN_CRM, done.inCrm() ? 0 : 1));
        return new Checklist(items);
    }

    private static Item field(Content content, RecordField field, What what) {
        return new Item(what, Gate.isComplete(content, field) ? 0 : 1);
    }

    /// How much is done, 0 to 100.
    public int percent() {
        var done = items.stream().filter(Item::isDone).count();
        return items.isEmpty() ? 100 : (int) (100 * done / items.size());
    }
}
