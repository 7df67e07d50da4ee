package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.Checklist.Done;
import baton.handoff.rules.Checklist.What;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is to be done before a handoff counts as handed over: the fields, what must be true, the briefing, outreach,
/// the introduction, and the CRM last.
class ChecklistTest {
    private static final Done NOTHING = new Done(false, false, false);
    private final Content complete = Samples.complete(UUID.randomUUID());

    private static Checklist of(Content content, Done done) {
        return Checklist.of(content, TeamRules.STANDARD, done);
    }

    private static int left(Checklist list, What what) {
        return list.items().stream()
                .filter(i -> i.what() == what)
                .findFirst()
                .orElseThrow()
                .left();
    }

    @Test
    void theCrmIsTheLastLine() {
        assertThat(of(complete, NOTHING).items().getLast().what()).isEqualTo(What.IN_CRM);
        assertThat(left(of(complete, NOTHING), What.IN_CRM)).isEqualTo(1);
        assertThat(left(of(complete, new Done(true, true, true)), What.IN_CRM)).isZero();
    }

    @Test
    void aCompleteRecordLacksTheBriefingTheThreeStopsTheIntroductionAndTheCrm() {
        var list = of(complete, NOTHING);
        assertThat(list.items().stream().filter(i -> !i.isDone()).map(Checklist.Item::what))
                .containsExactly(What.BRIEFING, What.AUTOMATION_STOPPED, What.INTRO_SENT, What.IN_CRM);
        assertThat(left(list, What.AUTOMATION_STOPPED)).isEqualTo(3);
        assertThat(list.percent()).isEqualTo(60);
    }

    @Test
    void whatIsWrittenNeedsNoBriefing() {
        assertThat(of(complete.withFormat(HandoffFormat.WRITTEN), NOTHING).items())
                .noneMatch(i -> i.what() == What.BRIEFING);
    }

    @Test
    void onlyWhatASdrHandsOnHasOutreachToStop() {
        assertThat(of(complete.withType(HandoffType.AE_TO_CS), NOTHING).items())
                .noneMatch(i -> i.what() == What.AUTOMATION_STOPPED || i.what() == What.INTRO_SENT);
    }
}
