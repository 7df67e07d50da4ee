package baton.insight.figure;

import baton.handoff.DeadlineKind;
import baton.handoff.DealStage;
import baton.handoff.MeetingOutcome;
import baton.handoff.Quality;
import baton.handoff.Repeated;
import baton.handoff.record.RecordField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything that is counted about some handoffs, as of one moment.
///
/// @param handoffs that it is made of, newest first
/// @param shares one for each name
/// @param waited those that are old enough to count, and were touched
/// @param waiting those that are old enough to count, and were not
/// @param tooYoung how many are not old enough
/// @param matches 1 to 5, of meetings that were held
/// @param missed how often each field was wrong
public record Figures(
        List<Observed> handoffs,
        Map<FigureName, Figure> shares,
        List<Observed> waited,
        List<Observed> waiting,
        int tooYoung,
        List<Integer> matches,
        Map<RecordField, Integer> missed) {
    /// What is younger says nothing about how long the first touch takes, touched or not: only the fast ones of it are
    /// known. From Friday to Monday is less.
    static final Duration YOUNG = Duration.ofDays(3);

    /// For what its receiver has to watch.
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);

    public Figures {
        handoffs = List.copyOf(handoffs);
        shares = Map.copyOf(shares);
        waited = List.copyOf(waited);
        waiting = List.copyOf(waiting);
        matches = List.copyOf(matches);
        missed = Map.copyOf(missed);
    }

    /// Yes, no, or nothing to say.
    @FunctionalInterface
    private interface Question {
        @Nullable
        Boolean of(Observed handoff);
    }

    /// @param now as of when what is open is counted
    /// @param zones where each receiver's day begins
    public static Figures of(Collection<Observed> observed, Instant now, Function<UUID, ZoneId> zones) {
        var handoffs = observed.stream().sorted(Observed.NEWEST_FIRST).toList();
        var shares = new EnumMap<FigureName, Figure>(FigureName.class);
        for (var name : FigureName.values()) {
            shares.put(name, figure(name, handoffs, question(name, now, zones)));
        }
        var waited = new ArrayList<Observed>();
        var waiting = new ArrayList<Observed>();
        var young = 0;
        for (var handoff : handoffs) {
            if (!promisesTouch(handoff)
                    || handoff.touch().at() == null && handoff.returned()
                    || !handoff.touch().known()) {
                continue;
            }
            if (handoff.handedOff().plus(YOUNG).isAfter(now)) {
                young++;
            } else if (handoff.touch().at() == null) {
                waiting.add(handoff);
            } else {
                waited.add(handoff);
            }
        }
        var missed = new EnumMap<RecordField, Integer>(RecordField.class);
        handoffs.forEach(h -> h.met().wrong().forEach(f -> missed.merge(f, 1, Integer::sum)));
        return new Figures(
                handoffs,
                shares,
                waited,
                waiting,
                young,
                handoffs.stream()
                        .filter(h -> h.met().outcome() == MeetingOutcome.HELD)
                        .map(h -> h.met().match())
                        .filter(Objects::nonNull)
                        .toList(),
                missed);
    }

    private static boolean promisesTouch(Observed handoff) {
        return handoff.type().promisesTouch();
    }

    private static Figure figure(FigureName name, List<Observed> handoffs, Question question) {
        var hits = new ArrayList<UUID>();
        var misses = new ArrayList<UUID>();
        var left = 0;
        for (var handoff : handoffs) {
            var answer = question.of(handoff);
            if (answer == null) {
                left++;
            } else {
                (answer ? hits : misses).add(handoff.id());
            }
        }
        return new Figure(name, hits, misses, left);
    }

    private static Question question(FigureName name, Instant now, Function<UUID, ZoneId> zones) {
        return switch (name) {
            case TOUCHED_WITHIN_HOUR -> h -> touchedBy(h, h.handedOff().plus(HOUR), now);
            case TOUCHED_SAME_DAY -> h -> touchedBy(h, endOfDay(h.handedOff(), zones.apply(h.receiver())), now);
            case ACKNOWLEDGED_IN_TIME -> h -> h.kept(DeadlineKind.ACKNOWLEDGE);
            case TOUCHED_IN_TIME -> h -> h.kept(DeadlineKind.FIRST_TOUCH);
            case CONFIRMED_IN_TIME -> h -> h.kept(DeadlineKind.CONFIRMATION);
            case PREPARED_IN_TIME -> h -> h.kept(DeadlineKind.PREPARE);
            case FEEDBACK_IN_TIME -> h -> h.kept(DeadlineKind.FEEDBACK);
            case BOOKED -> h -> promisesTouch(h) ? h.meeting() != null : null;
            case HELD ->
                h -> h.met().outcome() == null || !h.met().outcome().isFinal()
                        ? null
                        : h.met().outcome() == MeetingOutcome.HELD;
            case OPPORTUNITY ->
                h -> h.deal() == null || h.deal().stage() == DealStage.NOT_YET
                        ? null
                        : h.deal().stage().isOpportunity();
            case WON ->
                h -> h.deal() == null
                                || h.deal().stage() != DealStage.WON && h.deal().stage() != DealStage.LOST
                        ? null
                        : h.deal().stage() == DealStage.WON;
            case NOTHING_REPEATED ->
                h -> h.met().repeated() == null ? null : h.met().repeated() == Repeated.NOTHING;
            case WITH_BRIEFING -> Observed::briefing;
            case WATCHED -> h -> !h.briefing() || h.returned() || isYoung(h, now) ? null : h.watched();
            case COVERED -> h -> h.returned() || isYoung(h, now) ? null : h.briefing() && h.watched();
            case COMPLETE -> Observed::complete;
        };
    }

    /// Nobody is blamed for what they had no time for yet.
    private static boolean isYoung(Observed handoff, Instant now) {
        return handoff.handedOff().plus(A_DAY).isAfter(now);
    }

    private static Instant endOfDay(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable Boolean touchedBy(Observed handoff, Instant limit, Instant now) {
        if (!promisesTouch(handoff) || now.isBefore(limit)) {
            return null;
        }
        if (handoff.touch().at() != null) {
            return handoff.touch().at().isBefore(limit);
        }
        return handoff.returned() || !handoff.touch().known() ? null : false;
    }

    public Figure share(FigureName name) {
        return Objects.requireNonNull(shares.get(name), "every name has its figure");
    }

    /// How long one of [#waited] waited.
    public static Duration wait(Observed handoff) {
        return Duration.between(
                handoff.handedOff(), Objects.requireNonNull(handoff.touch().at(), "it was touched"));
    }

    /// How long each of those waited that were touched.
    public List<Duration> touches() {
        return waited.stream().map(Figures::wait).toList();
    }

    /// What receivers rated of it, 1 to 5 each.
    public List<Integer> ratings(Quality quality) {
        return handoffs.stream()
                .map(h -> h.met().ratings().get(quality))
                .filter(Objects::nonNull)
                .toList();
    }

    public int untouched() {
        return waiting.size();
    }

    /// How long half of them wait at most for the first touch.
    public Middle touch() {
        return Middle.of(touches(), untouched());
    }

    /// Whether chance alone would move the first touch so far in fewer than 5 of 100 cases.
    public boolean touchesDifferFrom(Figures other) {
        return Middle.differ(touches(), untouched(), other.touches(), other.untouched());
    }

    /// The field that was wrong most often, the first of them where several are; empty for none.
    public Optional<RecordField> mostMissed() {
        return missed.entrySet().stream()
                .max(Map.Entry.<RecordField, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /// Mean of the matches; 0 without any.
    public double match() {
        return matches.stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
