package baton.recording.prompt;

import baton.recording.Chapter;
import baton.recording.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through the prompts of a take, and names a chapter after each. Not thread-safe.
public final class PromptRun {
    private final List<Prompt> prompts;
    private final List<Chapter> chapters = new ArrayList<>();
    private int index = -1;

    public PromptRun(List<Prompt> prompts) {
        this.prompts = List.copyOf(prompts);
    }

    /// The take begins, and with it the first prompt.
    public void begin() {
        chapters.clear();
        index = -1;
        next(Duration.ZERO);
    }

    /// Goes on to the next prompt; behind the last one nothing is left to say.
    ///
    /// @return false if there is no further one
    public boolean next(Duration at) {
        if (index + 1 >= prompts.size()) {
            index = prompts.size();
            return false;
        }
        index++;
        chapters.add(chapter(at));
        return true;
    }

    /// Goes back to the prompt before, because the key was pressed too early.
    ///
    /// @return false if this is the first
    public boolean back() {
        if (index <= 0) {
            return false;
        }
        if (index < prompts.size()) {
            chapters.removeLast();
        }
        index--;
        return true;
    }

    private Chapter chapter(Duration at) {
        var prompt = prompts.get(index);
        var about = prompt.fact() == null ? StandardCards.about(prompt.title()) : prompt.fact();
        return new Chapter(at, prompt.title(), prompt.mustCover(), about);
    }

    /// The prompt to speak to; before the take the first one, empty behind the last.
    public Optional<Prompt> current() {
        return at(Math.max(0, index));
    }

    /// The one after it.
    public Optional<Prompt> upcoming() {
        return at(Math.max(0, index) + 1);
    }

    private Optional<Prompt> at(int place) {
        return place < prompts.size() ? Optional.of(prompts.get(place)) : Optional.empty();
    }

    /// "2 of 5": which prompt this is, from 1.
    public int number() {
        return Math.min(prompts.size(), Math.max(0, index) + 1);
    }

    public int count() {
        return prompts.size();
    }

    /// What is left of the current prompt's budget; negative once it is spent.
    public Duration left(Duration elapsed) {
        var begun = index < 0 || index >= prompts.size() || chapters.isEmpty()
                ? Duration.ZERO
                : chapters.getLast().at();
        return current().map(p -> p.budget().minus(elapsed.minus(begun))).orElse(Duration.ZERO);
    }

    public List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /// Must-cover prompts that a recording with these chapters never came to.
    public static List<Prompt> uncovered(List<Prompt> prompts, List<Chapter> chapters) {
        return prompts.stream()
                .filter(Prompt::mustCover)
                .filter(p -> chapters.stream().noneMatch(c -> c.name().equals(p.title())))
                .toList();
    }
}
