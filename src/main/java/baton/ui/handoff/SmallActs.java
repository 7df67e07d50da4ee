package baton.ui.handoff;

import baton.handoff.FollowUpService;
import baton.handoff.Reaction;
import java.time.Duration;
import java.util.UUID;

/// What is done with one press or one line, without a panel: ticks of the checklist, comments on moments.
final class SmallActs {
    private final HandoffViewModel model;
    private final FollowUpService followUp;

    SmallActs(HandoffViewModel model, FollowUpService followUp) {
        this.model = model;
        this.followUp = followUp;
    }

    /// Ticks a line of the checklist, or takes the tick back.
    void check(String line, boolean done) {
        var shown = model.openProperty().get();
        if (shown != null && shown.isReceiver()) {
            model.act(
                    shown, () -> followUp.check(shown.handoff(), shown.reader().id(), line, done), _ -> "");
        }
    }

    /// Says that it is a good handoff.
    void thank() {
        var shown = model.openProperty().get();
        if (shown != null && shown.isReceiver()) {
            model.act(
                    shown, () -> followUp.thank(shown.handoff(), shown.reader().id(), ""), _ -> "");
        }
    }

    /// Writes a question for the meeting down, or strikes one out.
    void discover(String question, boolean ask) {
        var shown = model.openProperty().get();
        if (shown != null && shown.isReceiver() && !question.isBlank()) {
            model.act(
                    shown,
                    () -> followUp.discover(shown.handoff(), shown.reader().id(), question.strip(), ask),
                    _ -> "");
        }
    }

    /// Writes a comment at a moment of the briefing.
    void mark(Duration place, String words) {
        var shown = model.openProperty().get();
        if (shown != null && shown.clip().isPresent() && !words.isBlank()) {
            var clip = shown.clip().get().id();
            model.act(
                    shown,
                    () -> followUp.mark(shown.handoff(), shown.reader().id(), clip, place, words.strip()),
                    _ -> "");
        }
    }

    /// Answers a comment.
    void reply(UUID comment, String words) {
        var shown = model.openProperty().get();
        if (shown != null) {
            model.act(
                    shown, () -> followUp.reply(shown.handoff(), shown.reader().id(), comment, words.strip()), _ -> "");
        }
    }

    /// Says something to a moment with one key.
    void react(Duration place, Reaction reaction) {
        var shown = model.openProperty().get();
        if (shown != null && shown.clip().isPresent()) {
            var clip = shown.clip().get().id();
            model.act(
                    shown, () -> followUp.react(shown.handoff(), shown.reader().id(), clip, place, reaction), _ -> "");
        }
    }

    /// Takes an own comment, answer or reaction back.
    void unmark(UUID moment) {
        var shown = model.openProperty().get();
        if (shown != null) {
            model.act(
                    shown, () -> followUp.unmark(shown.handoff(), shown.reader().id(), moment), _ -> "");
        }
    }
}
