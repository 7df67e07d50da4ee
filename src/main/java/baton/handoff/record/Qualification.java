package baton.handoff.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the gate looks at beside the five fields and the four conditions.
///
/// @param framework null while qualification is judged without one
/// @param score 0 to 100, as another tool gave it; a framework's own score goes before it
/// @param teamConditions the team's own conditions that are met, by their id
/// @param stopped where automated outreach was stopped
/// @param since the day qualification began
public record Qualification(
        Preset preset,
        List<IcpPart> icp,
        @Nullable Framework framework,
        List<Criterion> criteria,
        @Nullable Integer score,
        @Nullable Evidence budgetConfirmed,
        @Nullable Evidence decisionMakerConfirmed,
        Map<String, Evidence> teamConditions,
        Map<OutreachChannel, OutreachStop> stopped,
        @Nullable LocalDate since) {
    public static final Qualification EMPTY = new Qualification(
            Preset.BOOKED_MEETING, List.of(), null, List.of(), null, null, null, Map.of(), Map.of(), null);

    public Qualification {
        icp = icp.stream().distinct().sorted().toList();
        criteria = criteria.stream().distinct().sorted().toList();
        teamConditions = Map.copyOf(teamConditions);
        stopped = Map.copyOf(stopped);
        if (score != null && (score < 0 || score > 100)) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }

    /// The framework's score, or the one that was typed; empty if there is neither.
    public OptionalInt effectiveScore() {
        if (framework != null) {
            return OptionalInt.of(framework.score(criteria));
        }
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /// Days in qualification; empty if nobody said when it began.
    public OptionalLong days(LocalDate today) {
        return since == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }

    public Qualification withFramework(Framework changed, List<Criterion> ticked) {
        return new Qualification(
                preset,
                icp,
                changed,
                ticked,
                score,
                budgetConfirmed,
                decisionMakerConfirmed,
                teamConditions,
                stopped,
                since);
    }
}
