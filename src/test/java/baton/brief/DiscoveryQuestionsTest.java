package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the record does not know is asked, what it knows is not asked again.
class DiscoveryQuestionsTest {
    private static final UUID PRIYA = new UUID(0, 2);

    @Test
    void gapsBecomeQuestions() {
        assertThat(DiscoveryQuestions.of(Samples.complete(PRIYA)))
                .contains(
                        "What changed that makes this worth solving now?",
                        "Who owns the budget for this, and in which cycle?",
                        "Which systems does it have to work with?")
                .noneMatch(q -> q.startsWith("Who decides"));
    }

    @Test
    void whatIsKnownIsNotAskedButListed() {
        var full = Samples.full(PRIYA);
        assertThat(DiscoveryQuestions.of(full))
                .doesNotContain(
                        "What changed that makes this worth solving now?", "Which systems does it have to work with?")
                .contains("You said \u201cPrice\u201d. Where do you stand on that now?");
        assertThat(DiscoveryQuestions.answered(full))
                .contains(
                        "Why now: A new VP starts in January",
                        "Their systems: Salesforce, Outlook",
                        "Who is involved: Sarah Lindqvist, James Holt");
    }
}
