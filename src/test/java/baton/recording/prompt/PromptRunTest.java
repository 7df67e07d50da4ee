package baton.recording.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.RecordField;
import baton.handoff.rules.LengthBand;
import baton.recording.Chapter;
import baton.recording.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Prompts in their order, how long each may take, and which were spoken about.
class PromptRunTest {
    private static final Prompt WHY = new Prompt("Why", "Why?", Duration.ofSeconds(30), true, null);
    private static final Prompt MOOD = new Prompt("Mood", "How?", Duration.ofSeconds(20), true, null);
    private static final Prompt OPEN = new Prompt("Open", "What?", Duration.ofSeconds(10), false, null);
    private final PromptRun run = new PromptRun(List.of(WHY, MOOD, OPEN));

    private static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void eachPromptBecomesAChapter() {
        assertThat(run.current()).contains(WHY);
        run.begin();
        run.next(s(25));
        assertThat(run.number()).isEqualTo(2);
        assertThat(run.upcoming()).contains(OPEN);
        run.next(s(50));
        assertThat(run.next(s(60))).as("behind the last one").isFalse();
        assertThat(run.current()).isEmpty();
        assertThat(run.chapters())
                .containsExactly(
                        new Chapter(s(0), "Why", true),
                        new Chapter(s(25), "Mood", true),
                        new Chapter(s(50), "Open", false));
    }

    @Test
    void theBudgetDrainsAndIsNeverAStop() {
        run.begin();
        assertThat(run.left(s(10))).isEqualTo(s(20));
        run.next(s(25));
        assertThat(run.left(s(35))).isEqualTo(s(10));
        assertThat(run.left(s(50))).isEqualTo(s(-5));
    }

    @Test
    void aKeyPressedTooEarlyIsTakenBack() {
        run.begin();
        run.next(s(5));
        assertThat(run.back()).isTrue();
        assertThat(run.current()).contains(WHY);
        assertThat(run.chapters()).hasSize(1);
        assertThat(run.back()).as("the first has none before it").isFalse();
        run.next(s(5));
        run.next(s(6));
        run.next(s(7));
        assertThat(run.back()).as("from behind the last to the last").isTrue();
        assertThat(run.current()).contains(OPEN);
        assertThat(run.chapters()).hasSize(3);
    }

    @Test
    void whatMustBeCoveredAndWasNotIsNamed() {
        var said = List.of(new Chapter(s(0), "Why", true));
        assertThat(PromptRun.uncovered(List.of(WHY, MOOD, OPEN), said)).containsExactly(MOOD);
    }

    @Test
    void factsThatAreWrittenAreNotSaidAgain() {
        var card = StandardCards.of(HandoffType.SDR_TO_AE);
        var facts = card.prompts().stream().filter(p -> p.fact() != null).toList();
        assertThat(facts).extracting(Prompt::fact).contains(RecordField.PAIN, RecordField.STAKEHOLDERS);
        assertThat(card.toSpeak(Content.EMPTY)).isEqualTo(card.prompts());
        assertThat(card.toSpeak(Samples.complete(new UUID(1, 1)))).doesNotContainAnyElementsOf(facts);
    }

    /// Whoever keeps to every budget ends inside the band.
    @ParameterizedTest
    @EnumSource(HandoffType.class)
    void theCardsThatShipFitTheirBand(HandoffType type) {
        var card = StandardCards.of(type);
        var spoken = card.toSpeak(Samples.complete(new UUID(1, 1)).withType(type));
        var budget = spoken.stream().map(Prompt::budget).reduce(Duration.ZERO, Duration::plus);
        assertThat(LengthBand.usual(type).place(budget)).isIn(LengthBand.Place.BEST, LengthBand.Place.INSIDE);
        assertThat(spoken).anyMatch(Prompt::mustCover);
        assertThat(card.prompts()).extracting(Prompt::title).doesNotHaveDuplicates();
    }

    @Test
    void anAgentLeadsWithItsUncertainty() {
        assertThat(StandardCards.of(HandoffType.AGENT_TO_HUMAN)
                        .prompts()
                        .getFirst()
                        .title())
                .isEqualTo("Where it was uncertain");
    }

    /// What is spoken of a written field is found from there.
    @Test
    void aChapterKnowsTheFieldItSpeaksOf() {
        var run = new PromptRun(StandardCards.of(HandoffType.SDR_TO_AE).prompts());
        run.begin();
        while (run.next(Duration.ofSeconds(10))) {
            // To the last one.
        }
        assertThat(run.chapters().stream().filter(c -> c.about() != null).map(c -> c.name() + " " + c.about()))
                .containsExactly(
                        "Their pain PAIN",
                        "The objection that nearly came OBJECTIONS",
                        "Their words and mood PAIN",
                        "What they used before COMPETITOR",
                        "Who will be there STAKEHOLDERS",
                        "How to open the call MEETING");
    }
}
