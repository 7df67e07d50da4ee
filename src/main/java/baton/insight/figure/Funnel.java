package baton.insight.figure;

import baton.handoff.DealStage;
import baton.handoff.MeetingOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far handoffs came that promise a prospect something: each step is counted of those that came to the one before.
///
/// @param steps from handed off to won
public record Funnel(List<Step> steps) {
    /// What a handoff may come to.
    public enum Name {
        HANDED_OFF,
        BOOKED,
        HELD,
        OPPORTUNITY,
        WON
    }

    /// @param reached that came so far, newest first
    /// @param ended that came to the step before, and no further
    /// @param unknown that came to the step before, and nobody has said more yet
    public record Step(Name name, List<Observed> reached, List<Observed> ended, int unknown) {
        public Step {
            reached = List.copyOf(reached);
            ended = List.copyOf(ended);
        }

        /// Of those of which it is known.
        public Share share() {
            return new Share(reached.size(), reached.size() + ended.size());
        }
    }

    public Funnel {
        steps = List.copyOf(steps);
    }

    public static Funnel of(List<Observed> handoffs) {
        var steps = new ArrayList<Step>();
        var came = handoffs.stream().filter(h -> h.type().promisesTouch()).toList();
        for (var name : Name.values()) {
            var reached = new ArrayList<Observed>();
            var ended = new ArrayList<Observed>();
            var unknown = 0;
            for (var handoff : came) {
                var answer = reaches(handoff, name);
                if (answer == null) {
                    unknown++;
                } else if (answer) {
                    reached.add(handoff);
                } else {
                    ended.add(handoff);
                }
            }
            steps.add(new Step(name, reached, ended, unknown));
            came = reached;
        }
        return new Funnel(steps);
    }

    /// What is known of a later step says something of the ones before: what was won was held.
    private static @Nullable Boolean reaches(Observed handoff, Name name) {
        var stage = handoff.deal() == null ? DealStage.NOT_YET : handoff.deal().stage();
        return switch (name) {
            case HANDED_OFF -> true;
            case BOOKED -> handoff.meeting() != null || handoff.met().outcome() != null || stage.isOpportunity();
            case HELD ->
                stage.isOpportunity() ? Boolean.TRUE : held(handoff.met().outcome());
            case OPPORTUNITY -> stage == DealStage.NOT_YET ? null : stage.isOpportunity();
            case WON ->
                switch (stage) {
                    case WON -> true;
                    case LOST -> false;
                    default -> null;
                };
        };
    }

    private static @Nullable Boolean held(@Nullable MeetingOutcome outcome) {
        return outcome == null || !outcome.isFinal() ? null : Boolean.valueOf(outcome == MeetingOutcome.HELD);
    }
}
