package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.Competitor;
import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffType;
import baton.handoff.record.Meeting;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.Pain;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.handoff.record.TriggerCondition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing incomplete passes, and everything that is missing is named.
class GateTest {
    private static final Content COMPLETE = Samples.complete(new UUID(0, 1));
    private static final FiveFields FIELDS = COMPLETE.fields();

    @Test
    void aCompleteRecordPasses() {
        assertThat(Gate.gaps(COMPLETE)).isEmpty();
        assertThat(Gate.completeFields(COMPLETE)).isEqualTo(5);
    }

    @Test
    void anEmptyRecordNamesEverything() {
        assertThat(Gate.gaps(Content.EMPTY))
                .containsExactly(
                        Gap.COMPANY_MISSING,
                        Gap.CONTACT_MISSING,
                        Gap.RECEIVER_MISSING,
                        Gap.MEETING_DATE_MISSING,
                        Gap.MEETING_TIME_MISSING,
                        Gap.MEETING_ZONE_MISSING,
                        Gap.MEETING_ATTENDEES_MISSING,
                        Gap.MEETING_AGENDA_MISSING,
                        Gap.PAIN_MISSING,
                        Gap.STAKEHOLDERS_MISSING,
                        Gap.OBJECTIONS_UNANSWERED,
                        Gap.COMPETITOR_UNANSWERED,
                        Gap.INVITE_NOT_ACCEPTED,
                        Gap.ICP_NOT_CONFIRMED,
                        Gap.NOT_QUALIFIED,
                        Gap.NO_MEANINGFUL_CONTACT);
        assertThat(Gate.completeFields(Content.EMPTY)).isZero();
    }

    static Stream<Arguments> oneThingMissing() {
        return Stream.of(
                fault(
                        Gap.PAIN_MISSING,
                        f -> with(
                                new Pain("  \n ", "Sarah"),
                                f.meeting(),
                                f.stakeholders(),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.MEETING_AGENDA_MISSING,
                        f -> with(
                                f.pain(),
                                meeting(f.meeting(), f.meeting().attendees(), " "),
                                f.stakeholders(),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.MEETING_ATTENDEES_MISSING,
                        f -> with(
                                f.pain(),
                                meeting(f.meeting(), List.of(), "x"),
                                f.stakeholders(),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.STAKEHOLDERS_MISSING,
                        f -> with(
                                f.pain(),
                                f.meeting(),
                                List.of(new Stakeholder(" ", "", StakeholderRole.END_USER, true)),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.STAKEHOLDER_INCOMPLETE,
                        f -> with(
                                f.pain(),
                                f.meeting(),
                                List.of(new Stakeholder("Ann", "CFO", null, true)),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.STAKEHOLDER_INCOMPLETE,
                        f -> with(
                                f.pain(),
                                f.meeting(),
                                List.of(new Stakeholder("Ann", "", StakeholderRole.END_USER, true)),
                                f.objections(),
                                f.competitor())),
                fault(
                        Gap.OBJECTIONS_UNANSWERED,
                        f -> with(
                                f.pain(),
                                f.meeting(),
                                f.stakeholders(),
                                new Objections(false, List.of(new Objection(" ", " "))),
                                f.competitor())),
                fault(
                        Gap.OBJECTION_INCOMPLETE,
                        f -> with(
                                f.pain(),
                                f.meeting(),
                                f.stakeholders(),
                                new Objections(true, List.of(new Objection("Price", ""))),
                                f.competitor())),
                fault(
                        Gap.COMPETITOR_UNANSWERED,
                        f -> with(
                                f.pain(), f.meeting(), f.stakeholders(), f.objections(), new Competitor(false, " "))));
    }

    @ParameterizedTest
    @MethodSource("oneThingMissing")
    void oneThingMissingIsOneGap(Gap gap, UnaryOperator<FiveFields> fault) {
        var content = COMPLETE.withFields(fault.apply(FIELDS));
        assertThat(Gate.gaps(content)).containsExactly(gap);
        assertThat(Gate.completeFields(content)).isEqualTo(4);
    }

    @Test
    void noneRaisedNeedsNoObjection() {
        var none = with(
                FIELDS.pain(),
                FIELDS.meeting(),
                FIELDS.stakeholders(),
                new Objections(true, List.of()),
                FIELDS.competitor());
        assertThat(Gate.gaps(COMPLETE.withFields(none))).isEmpty();
    }

    @Test
    void anAgentMustNameWhatIsUncertain() {
        var agents = COMPLETE.withType(HandoffType.AGENT_TO_HUMAN);
        assertThat(Gate.gaps(agents)).containsExactly(Gap.UNCERTAINTY_MISSING);
        assertThat(Gate.gaps(agents.withUncertainties(List.of(" ")))).containsExactly(Gap.UNCERTAINTY_MISSING);
        assertThat(Gate.gaps(agents.withUncertainties(List.of("Budget owner, 60 %"))))
                .isEmpty();
        assertThat(Gate.gaps(COMPLETE)).as("a human may be certain").isEmpty();
    }

    @Test
    void eachConditionIsNeeded() {
        for (var condition : TriggerCondition.values()) {
            var others = new java.util.EnumMap<>(COMPLETE.conditions());
            others.remove(condition);
            var content = new Content(
                    COMPLETE.type(),
                    COMPLETE.receiver(),
                    COMPLETE.company(),
                    COMPLETE.contact(),
                    null,
                    null,
                    FIELDS,
                    Map.copyOf(others),
                    COMPLETE.format(),
                    COMPLETE.uncertainties());
            assertThat(Gate.gaps(content))
                    .singleElement()
                    .satisfies(g -> assertThat(g.part().name()).isEqualTo(condition.name()));
        }
    }

    private static Arguments fault(Gap gap, UnaryOperator<FiveFields> fault) {
        return Arguments.of(gap, fault);
    }

    private static FiveFields with(
            Pain pain, Meeting meeting, List<Stakeholder> people, Objections objections, Competitor competitor) {
        return new FiveFields(pain, meeting, people, objections, competitor);
    }

    private static Meeting meeting(Meeting m, List<String> attendees, String agenda) {
        return new Meeting(m.date(), m.time(), m.zone(), m.minutes(), m.format(), attendees, agenda);
    }
}
