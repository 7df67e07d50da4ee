package baton.handoff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides whether a record may be handed off: all five fields (rows 1 to 6, 10) and all four conditions (row 36).
/// A briefing is not asked for: where only facts move, writing is enough (row 51).
public final class Gate {
    private static final int FIELDS = 5;

    private Gate() {}

    /// Everything still missing, in the order of the form; empty means the handoff is ready.
    public static List<Gap> gaps(Content content) {
        var gaps = new ArrayList<Gap>();
        if (content.company().isBlank()) {
            gaps.add(Gap.COMPANY_MISSING);
        }
        if (content.contact().name().isBlank()) {
            gaps.add(Gap.CONTACT_MISSING);
        }
        if (content.receiver() == null) {
            gaps.add(Gap.RECEIVER_MISSING);
        }
        // An agent leads with what it is not sure of; there is always something (row 64).
        if (content.type() == HandoffType.AGENT_TO_HUMAN
                && content.uncertainties().stream().allMatch(String::isBlank)) {
            gaps.add(Gap.UNCERTAINTY_MISSING);
        }
        var fields = content.fields();
        if (fields.pain().quote().isBlank()) {
            gaps.add(Gap.PAIN_MISSING);
        }
        meeting(fields.meeting(), gaps);
        stakeholders(fields.stakeholders(), gaps);
        objections(fields.objections(), gaps);
        if (!fields.competitor().noneMentioned() && fields.competitor().names().isBlank()) {
            gaps.add(Gap.COMPETITOR_UNANSWERED);
        }
        for (var condition : TriggerCondition.values()) {
            if (!content.conditions().containsKey(condition)) {
                gaps.add(Gap.of(condition));
            }
        }
        return List.copyOf(gaps);
    }

    /// How many of the five fields are complete, 0 to 5 (row 1).
    public static int completeFields(Content content) {
        return FIELDS - openFields(content).size();
    }

    /// Whether this field of the five is complete. The briefing is none of them, and never is.
    public static boolean isComplete(Content content, RecordField field) {
        return field != RecordField.BRIEFING && !openFields(content).contains(field);
    }

    private static Set<RecordField> openFields(Content content) {
        var open = EnumSet.noneOf(RecordField.class);
        for (var gap : gaps(content)) {
            switch (gap.part()) {
                case PAIN -> open.add(RecordField.PAIN);
                case MEETING_DATE, MEETING_TIME, MEETING_ZONE, MEETING_ATTENDEES, MEETING_AGENDA ->
                    open.add(RecordField.MEETING);
                case STAKEHOLDERS -> open.add(RecordField.STAKEHOLDERS);
                case OBJECTIONS -> open.add(RecordField.OBJECTIONS);
                case COMPETITOR -> open.add(RecordField.COMPETITOR);
                default -> {}
            }
        }
        return open;
    }

    private static void meeting(Meeting meeting, List<Gap> gaps) {
        if (meeting.date() == null) {
            gaps.add(Gap.MEETING_DATE_MISSING);
        }
        if (meeting.time() == null) {
            gaps.add(Gap.MEETING_TIME_MISSING);
        }
        if (meeting.zone() == null) {
            gaps.add(Gap.MEETING_ZONE_MISSING);
        }
        if (meeting.attendees().isEmpty()) {
            gaps.add(Gap.MEETING_ATTENDEES_MISSING);
        }
        if (meeting.agenda().isBlank()) {
            gaps.add(Gap.MEETING_AGENDA_MISSING);
        }
    }

    private static void stakeholders(List<Stakeholder> stakeholders, List<Gap> gaps) {
        var named = stakeholders.stream().filter(s -> !s.isBlank()).toList();
        if (named.isEmpty()) {
            gaps.add(Gap.STAKEHOLDERS_MISSING);
        } else if (named.stream().anyMatch(s -> s.name().isBlank() || s.title().isBlank() || s.role() == null)) {
            gaps.add(Gap.STAKEHOLDER_INCOMPLETE);
        }
    }

    private static void objections(Objections objections, List<Gap> gaps) {
        var said = objections.raised().stream().filter(o -> !o.isBlank()).toList();
        if (said.isEmpty()) {
            if (!objections.noneRaised()) {
                gaps.add(Gap.OBJECTIONS_UNANSWERED);
            }
        } else if (said.stream().anyMatch(o -> o.said().isBlank() || o.handled().isBlank())) {
            gaps.add(Gap.OBJECTION_INCOMPLETE);
        }
    }
}
