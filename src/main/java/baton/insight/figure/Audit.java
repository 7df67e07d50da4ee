package baton.insight.figure;

import baton.handoff.DeadlineKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The last handoffs, each asked three questions: what an agency would look at first.
///
/// @param handoffs newest first
public record Audit(List<Observed> handoffs) {
    /// What is usual.
    public static final int USUAL = 30;

    private static final int NEXT_STEPS = 2;

    /// What each handoff is asked.
    public enum Question {
        COMPLETE,
        TOUCHED_IN_TIME,
        FEEDBACK_IN_TIME
    }

    public Audit {
        handoffs = List.copyOf(handoffs);
    }

    /// @param observed in any order
    /// @param most the newest that many
    public static Audit of(List<Observed> observed, int most) {
        return new Audit(
                observed.stream().sorted(Observed.NEWEST_FIRST).limit(most).toList());
    }

    /// Null while it cannot be said.
    public @Nullable Boolean answer(Observed handoff, Question question) {
        return switch (question) {
            case COMPLETE -> handoff.complete();
            case TOUCHED_IN_TIME -> handoff.kept(DeadlineKind.FIRST_TOUCH);
            case FEEDBACK_IN_TIME -> handoff.kept(DeadlineKind.FEEDBACK);
        };
    }

    public Share share(Question question) {
        var answers = handoffs.stream()
                .map(h -> answer(h, question))
                .filter(Objects::nonNull)
                .toList();
        return new Share((int) answers.stream().filter(Boolean::booleanValue).count(), answers.size());
    }

    /// Those that failed at least one question.
    public List<Observed> failed() {
        return handoffs.stream()
                .filter(h -> Arrays.stream(Question.values()).anyMatch(q -> Boolean.FALSE.equals(answer(h, q))))
                .toList();
    }

    /// What to mend first: the worst two. Feedback is the second stage: it is asked for once records are complete and
    /// first touches in time, or one of the two is.
    public List<Question> worst() {
        var shares = Map.of(
                Question.COMPLETE, share(Question.COMPLETE),
                Question.TOUCHED_IN_TIME, share(Question.TOUCHED_IN_TIME));
        var worst = new ArrayList<>(shares.keySet().stream()
                .filter(q -> isFailing(shares.get(q)))
                .sorted(Comparator.comparing((Question q) ->
                                Objects.requireNonNull(shares.get(q)).value())
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
        if (worst.size() < NEXT_STEPS && isFailing(share(Question.FEEDBACK_IN_TIME))) {
            worst.add(Question.FEEDBACK_IN_TIME);
        }
        return List.copyOf(worst);
    }

    private static boolean isFailing(@Nullable Share share) {
        return share != null && share.hits() < share.of();
    }
}
