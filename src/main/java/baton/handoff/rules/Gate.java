package baton.handoff.rules;

import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.handoff.record.IcpPart;
import baton.handoff.record.Meeting;
import baton.handoff.record.Objections;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.handoff.record.RecordField;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.TriggerCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Decides whether a record may be handed off: what its type requires, which for an SDR's handoff is all five
/// fields and all four conditions; or, for a hot call-back, the three that a call-back needs.
/// A briefing is not asked for: where only facts move, writing is enough.
public final class Gate {
    private static final int FIELDS = 5;
    /// A hot lead has no meeting yet and waits on the phone: only what the call-back's first words need.
    private static final Set<GatePart> HOT = EnumSet.of(
            GatePart.COMPANY,
            GatePart.CONTACT,
            GatePart.RECEIVER,
            GatePart.INTENT_SIGNAL,
            GatePart.SCORE,
            GatePart.BUDGET_CONFIRMED,
            GatePart.DECISION_MAKER_CONFIRMED);

    private Gate() {}

    /// Everything still missing by the rules that Baton ships with.
    public static List<Gap> gaps(Content content) {
        return gaps(content, TeamRules.STANDARD);
    }

    /// Everything still missing, in the order of the form; empty means the handoff is ready.
    public static List<Gap> gaps(Content content, TeamRules rules) {
        var required = required(content);
        return all(content, rules).stream()
                .filter(gap -> required.contains(gap.part()))
                .sorted(Comparator.comparing(Gap::part))
                .toList();
    }

    /// What this record cannot do without.
    public static Set<GatePart> required(Content content) {
        return isHot(content) ? HOT : content.type().required();
    }

    private static boolean isHot(Content content) {
        return content.type() == HandoffType.SDR_TO_AE
                && content.qualification().preset() == Preset.HOT_CALL_BACK;
    }

    private static List<Gap> all(Content content, TeamRules rules) {
        var gaps = new ArrayList<Gap>();
        missing(content.company().isBlank(), Gap.COMPANY_MISSING, gaps);
        missing(content.contact().name().isBlank(), Gap.CONTACT_MISSING, gaps);
        missing(content.receiver() == null, Gap.RECEIVER_MISSING, gaps);
        // An agent leads with what it is not sure of; there is always something.
        missing(content.uncertainties().stream().allMatch(String::isBlank), Gap.UNCERTAINTY_MISSING, gaps);
        var more = content.more();
        missing(more.intentSignal().isBlank(), Gap.INTENT_MISSING, gaps);
        fields(content.fields(), gaps);
        missing(more.whyNow().isBlank(), Gap.WHY_WON_MISSING, gaps);
        missing(more.promised().stream().allMatch(String::isBlank), Gap.PROMISED_MISSING, gaps);
        missing(more.goal().isBlank(), Gap.GOAL_MISSING, gaps);
        for (var condition : TriggerCondition.values()) {
            condition(content, condition, rules, gaps);
        }
        hot(content.qualification(), rules, gaps);
        missing(
                rules.conditions().stream().anyMatch(c -> c.required() && !isMet(content, c)),
                Gap.TEAM_CONDITION_OPEN,
                gaps);
        return gaps;
    }

    private static boolean isMet(Content content, TeamRules.TeamCondition condition) {
        return content.qualification().teamConditions().containsKey(condition.id());
    }

    private static void missing(boolean isMissing, Gap gap, List<Gap> gaps) {
        if (isMissing) {
            gaps.add(gap);
        }
    }

    private static void fields(FiveFields fields, List<Gap> gaps) {
        missing(fields.pain().quote().isBlank(), Gap.PAIN_MISSING, gaps);
        meeting(fields.meeting(), gaps);
        stakeholders(fields.stakeholders(), gaps);
        objections(fields.objections(), gaps);
        var competitor = fields.competitor();
        missing(!competitor.noneMentioned() && !competitor.isNamed(), Gap.COMPETITOR_UNANSWERED, gaps);
    }

    private static void condition(Content content, TriggerCondition condition, TeamRules rules, List<Gap> gaps) {
        var evidence = content.conditions().get(condition);
        var qualification = content.qualification();
        // Where a framework is used, its score decides and not the tick.
        if (condition == TriggerCondition.QUALIFIED && qualification.framework() != null) {
            missing(
                    qualification.framework().score(qualification.criteria()) < rules.threshold(),
                    Gap.SCORE_BELOW_THRESHOLD,
                    gaps);
            return;
        }
        if (evidence == null) {
            gaps.add(Gap.of(condition));
            return;
        }
        var icp = qualification.icp();
        missing(
                condition == TriggerCondition.ICP_CONFIRMED && !icp.isEmpty() && icp.size() < IcpPart.values().length,
                Gap.ICP_NOT_CONFIRMED,
                gaps);
        missing(evidence.otherProof() && evidence.note().isBlank(), Gap.OTHER_PROOF_UNNAMED, gaps);
    }

    private static void hot(Qualification qualification, TeamRules rules, List<Gap> gaps) {
        var score = qualification.effectiveScore();
        missing(score.isEmpty() || score.getAsInt() < rules.threshold(), Gap.SCORE_TOO_LOW, gaps);
        missing(qualification.budgetConfirmed() == null, Gap.BUDGET_NOT_CONFIRMED, gaps);
        missing(qualification.decisionMakerConfirmed() == null, Gap.DECISION_MAKER_NOT_CONFIRMED, gaps);
    }

    /// How many of the five fields are complete, 0 to 5.
    public static int completeFields(Content content) {
        return FIELDS - openFields(content).size();
    }

    /// Whether this field of the five is complete. The briefing is none of them, and never is.
    public static boolean isComplete(Content content, RecordField field) {
        return field != RecordField.BRIEFING && !openFields(content).contains(field);
    }

    private static Set<RecordField> openFields(Content content) {
        var gaps = new ArrayList<Gap>();
        fields(content.fields(), gaps);
        var open = EnumSet.noneOf(RecordField.class);
        for (var gap : gaps) {
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
        missing(meeting.date() == null, Gap.MEETING_DATE_MISSING, gaps);
        missing(meeting.time() == null, Gap.MEETING_TIME_MISSING, gaps);
        missing(meeting.zone() == null, Gap.MEETING_ZONE_MISSING, gaps);
        missing(meeting.attendees().isEmpty(), Gap.MEETING_ATTENDEES_MISSING, gaps);
        missing(meeting.agenda().isBlank(), Gap.MEETING_AGENDA_MISSING, gaps);
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
            missing(!objections.noneRaised(), Gap.OBJECTIONS_UNANSWERED, gaps);
        } else {
            missing(
                    said.stream()
                            .anyMatch(o -> o.said().isBlank() || o.handled().isBlank() && !o.open()),
                    Gap.OBJECTION_INCOMPLETE,
                    gaps);
        }
    }
}
