package baton.ui.studio;

import baton.recording.Chapter;
import baton.recording.Prompt;
import baton.recording.prompt.PromptRun;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The prompts of the take that runs, or of the one that comes next.
final class PromptController {
    private final Consumer<List<Chapter>> changed;
    private List<Prompt> prompts = List.of();
    private PromptRun run = new PromptRun(List.of());

    /// @param changed told the chapters, each time there is one more or one less
    PromptController(Consumer<List<Chapter>> changed) {
        this.changed = changed;
    }

    PromptRun run() {
        return run;
    }

    void open(List<Prompt> toSpeak) {
        prompts = toSpeak;
        reset();
    }

    /// Before the first prompt again, for the next take.
    void reset() {
        run = new PromptRun(prompts);
    }

    void begin() {
        run.begin();
        changed.accept(run.chapters());
    }

    /// On to the next prompt, with a chapter of its name.
    void next(Duration at) {
        run.next(at);
        changed.accept(run.chapters());
    }

    void back() {
        if (run.back()) {
            changed.accept(run.chapters());
        }
    }
}
