package baton.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.insight.GapDecision;
import baton.recording.Prompt;
import baton.recording.prompt.ScriptStore;
import baton.recording.prompt.StandardCards;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was decided to be asked for in the studio is asked of that sender, and of nobody else.
class LessonPromptTest {
    @TempDir
    Path folder;

    @Test
    void aDecisionBecomesOnePromptMore() {
        try (var library = new TestLibrary(folder)) {
            var scripts = new ScriptStore() {
                @Override
                public String find(UUID handoff) {
                    return "";
                }

                @Override
                public void save(UUID handoff, String words) {
                    throw new AssertionError("nothing is written");
                }
            };
            var service = new TakeService(
                    new TakeStores(null, library.handoffs, library.people, null, scripts, null),
                    library.handoffService,
                    library.insights::decisions,
                    () -> TeamRules.STANDARD,
                    library.clock);
            library.insights.decide(new GapDecision(
                    UUID.randomUUID(),
                    library.maya.id(),
                    RecordField.STAKEHOLDERS,
                    GapDecision.Measure.PROMPT,
                    "Who signs?",
                    library.helen.id(),
                    Samples.NOW,
                    3));
            var content = Samples.complete(library.priya.id()).withReceiver(null);
            var mine = library.handoffService.begin(library.maya.id(), content);
            var theirs = library.handoffService.begin(library.helen.id(), content);
            var usual = StandardCards.of(content.type()).prompts();
            assertThat(service.open(theirs.id()).card().prompts()).isEqualTo(usual);
            assertThat(service.open(mine.id()).card().prompts())
                    .startsWith(usual.toArray(Prompt[]::new))
                    .hasSize(usual.size() + 1)
                    .last()
                    .extracting(Prompt::question)
                    .isEqualTo("Who signs?");
        }
    }
}
