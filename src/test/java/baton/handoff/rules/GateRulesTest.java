package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.Framework;
import baton.handoff.record.HandoffType;
import baton.handoff.record.IcpPart;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.handoff.record.TriggerCondition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What each type, each preset and each of the team's rules asks for.
class GateRulesTest {
    private static final Content COMPLETE = Samples.complete(new UUID(0, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SDR_TO_AE             | COMPANY_MISSING CONTACT_MISSING RECEIVER_MISSING MEETING_DATE_MISSING MEETING_TIME_MISSING MEETING_ZONE_MISSING MEETING_ATTENDEES_MISSING MEETING_AGENDA_MISSING PAIN_MISSING STAKEHOLDERS_MISSING OBJECTIONS_UNANSWERED COMPETITOR_UNANSWERED INVITE_NOT_ACCEPTED ICP_NOT_CONFIRMED NOT_QUALIFIED NO_MEANINGFUL_CONTACT
            AE_TO_CS              | COMPANY_MISSING CONTACT_MISSING RECEIVER_MISSING MEETING_DATE_MISSING MEETING_TIME_MISSING MEETING_ZONE_MISSING MEETING_ATTENDEES_MISSING WHY_WON_MISSING PAIN_MISSING STAKEHOLDERS_MISSING PROMISED_MISSING
            CHAMPION_RECAP        | COMPANY_MISSING CONTACT_MISSING RECEIVER_MISSING MEETING_AGENDA_MISSING PAIN_MISSING
            FOUNDER_TO_FIRST_HIRE | COMPANY_MISSING RECEIVER_MISSING PAIN_MISSING OBJECTIONS_UNANSWERED
            HUMAN_TO_AGENT        | COMPANY_MISSING CONTACT_MISSING RECEIVER_MISSING PAIN_MISSING GOAL_MISSING
            AGENT_TO_HUMAN        | COMPANY_MISSING CONTACT_MISSING RECEIVER_MISSING UNCERTAINTY_MISSING PAIN_MISSING
            """)
    void eachTypeHasItsOwnList(HandoffType type, String gaps) {
        assertThat(Gate.gaps(Content.EMPTY.withType(type)).stream().map(Gap::name))
                .containsExactly(gaps.split(" "));
    }

    @ParameterizedTest
    @EnumSource(HandoffType.class)
    void whatATypeRequiresIsWhatTheGateAsksFor(HandoffType type) {
        for (var gap : Gate.gaps(Content.EMPTY.withType(type))) {
            assertThat(type.requires(gap.part())).isTrue();
        }
    }

    private static Content hot(Integer score, boolean budget, boolean decisionMaker) {
        var proof = new Evidence(Samples.NOW, "");
        var q = new Qualification(
                Preset.HOT_CALL_BACK,
                List.of(),
                null,
                List.of(),
                score,
                budget ? proof : null,
                decisionMaker ? proof : null,
                Map.of(),
                Map.of(),
                null);
        return Content.EMPTY
                .withQualification(q)
                .withMore(Samples.full(new UUID(0, 1)).more());
    }

    @ParameterizedTest
    @CsvSource({
        "75, true, true, ''",
        "74, true, true, SCORE_TOO_LOW",
        ", true, true, SCORE_TOO_LOW",
        "100, false, true, BUDGET_NOT_CONFIRMED",
        "100, true, false, DECISION_MAKER_NOT_CONFIRMED",
        "0, false, false, SCORE_TOO_LOW BUDGET_NOT_CONFIRMED DECISION_MAKER_NOT_CONFIRMED"
    })
    void aHotLeadNeedsAllThree(Integer score, boolean budget, boolean decisionMaker, String gaps) {
        var open = new ArrayList<>(Gate.gaps(hot(score, budget, decisionMaker)));
        open.removeAll(List.of(Gap.COMPANY_MISSING, Gap.CONTACT_MISSING, Gap.RECEIVER_MISSING));
        assertThat(String.join(" ", open.stream().map(Gap::name).toList())).isEqualTo(gaps);
    }

    @Test
    void aHotLeadNeedsWhatTheySaidOrDid() {
        assertThat(Gate.gaps(hot(80, true, true).withMore(AdditionalContext.EMPTY)))
                .contains(Gap.INTENT_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "BANT, 4, 100",
        "BANT, 3, 75",
        "BANT, 2, 50",
        "MEDDICC, 5, 71",
        "MEDDICC, 6, 85",
        "CHAMP, 0, 0",
        "ANUM, 1, 25"
    })
    void aFrameworksScoreDecidesAndNotTheTick(Framework framework, int ticked, int score) {
        var q = COMPLETE.qualification()
                .withFramework(framework, framework.criteria().subList(0, ticked));
        assertThat(q.effectiveScore()).hasValue(score);
        var gaps = Gate.gaps(COMPLETE.withQualification(q));
        if (score >= 75) {
            assertThat(gaps).isEmpty();
        } else {
            assertThat(gaps).containsExactly(Gap.SCORE_BELOW_THRESHOLD);
        }
    }

    @Test
    void halfAnIdealCustomerIsNone() {
        var q = new Qualification(
                Preset.BOOKED_MEETING,
                List.of(IcpPart.SIZE, IcpPart.ROLE),
                null,
                List.of(),
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                null);
        assertThat(Gate.gaps(COMPLETE.withQualification(q))).containsExactly(Gap.ICP_NOT_CONFIRMED);
    }

    @Test
    void otherProofMustBeNamed() {
        var conditions = new EnumMap<>(COMPLETE.conditions());
        conditions.put(TriggerCondition.INVITE_ACCEPTED, new Evidence(Samples.NOW, " ", true));
        assertThat(Gate.gaps(COMPLETE.withConditions(conditions))).containsExactly(Gap.OTHER_PROOF_UNNAMED);
        conditions.put(TriggerCondition.INVITE_ACCEPTED, new Evidence(Samples.NOW, "wrote “see you Tuesday”", true));
        assertThat(Gate.gaps(COMPLETE.withConditions(conditions))).isEmpty();
    }

    @Test
    void onlyARequiredConditionOfTheTeamBlocks() {
        var advised = rules(new TeamRules.TeamCondition("x", "We know the budget owner", false));
        var required = rules(new TeamRules.TeamCondition("x", "We know the budget owner", true));
        assertThat(Gate.gaps(COMPLETE, advised)).isEmpty();
        assertThat(Gate.gaps(COMPLETE, required)).containsExactly(Gap.TEAM_CONDITION_OPEN);
        var q = new Qualification(
                Preset.BOOKED_MEETING,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                Map.of("x", new Evidence(Samples.NOW, "")),
                Map.of(),
                null);
        assertThat(Gate.gaps(COMPLETE.withQualification(q), required)).isEmpty();
    }

    private static TeamRules rules(TeamRules.TeamCondition condition) {
        return Samples.rules(List.of(condition), TeamRules.STANDARD.routing(), Map.of());
    }
}
