package baton.insight.figure;

import baton.handoff.record.HandoffFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// By what figures are set side by side.
public enum Split {
    /// From Monday to Sunday, by the day of handing off.
    WEEK,
    MONTH,
    TYPE,
    FORMAT,
    SOURCE,
    RECEIVER,
    SENDER;

    /// Whether each group is a person.
    public boolean isPersonal() {
        return this == RECEIVER || this == SENDER;
    }

    public boolean isTime() {
        return this == WEEK || this == MONTH;
    }

    /// One of the groups.
    ///
    /// @param key a person's id, a constant, or the first day of a week or month; empty where there is none
    public record Group(Optional<Object> key, Figures figures) {}

    /// Weeks and months in their order, those without a handoff too; all others by how many handoffs they have.
    ///
    /// @param zone in which days begin
    /// @param zones where each receiver's day begins
    public List<Group> groups(List<Observed> handoffs, Instant now, ZoneId zone, Function<UUID, ZoneId> zones) {
        var found = new LinkedHashMap<Optional<Object>, List<Observed>>();
        if (isTime() && !handoffs.isEmpty()) {
            var days = handoffs.stream().map(h -> day(h, zone)).sorted().toList();
            for (var day = days.getFirst(); !day.isAfter(days.getLast()); day = next(day)) {
                found.put(Optional.of(day), new ArrayList<>());
            }
        }
        for (var handoff : handoffs) {
            found.computeIfAbsent(key(handoff, zone), _ -> new ArrayList<>()).add(handoff);
        }
        var groups = new ArrayList<>(found.entrySet().stream()
                .map(e -> new Group(e.getKey(), Figures.of(e.getValue(), now, zones)))
                .toList());
        if (!isTime()) {
            groups.sort((a, b) -> Integer.compare(
                    b.figures().handoffs().size(), a.figures().handoffs().size()));
        }
        return List.copyOf(groups);
    }

    private Optional<Object> key(Observed handoff, ZoneId zone) {
        return switch (this) {
            case WEEK, MONTH -> Optional.of(day(handoff, zone));
            case TYPE -> Optional.of(handoff.type());
            case FORMAT -> Optional.of(handoff.format());
            case SOURCE -> Optional.ofNullable(handoff.source());
            case RECEIVER -> Optional.of(handoff.receiver());
            case SENDER -> Optional.of(handoff.sender());
        };
    }

    /// The first day of its week or month.
    private LocalDate day(Observed handoff, ZoneId zone) {
        var day = LocalDate.ofInstant(handoff.handedOff(), zone);
        return this == MONTH ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate next(LocalDate day) {
        return this == MONTH ? day.plusMonths(1) : day.plusWeeks(1);
    }

    /// Those groups that differ from all others together by more than chance explains in fewer than 5 of 100 cases,
    /// for all of these questions together.
    public static List<Group> different(List<Group> groups, FigureName name) {
        var shares = groups.stream().map(g -> g.figures().share(name).share()).toList();
        var asked = (int) shares.stream().filter(Share::isEnough).count();
        var hits = shares.stream().mapToInt(Share::hits).sum();
        var of = shares.stream().mapToInt(Share::of).sum();
        return groups.stream()
                .filter(g -> {
                    var one = g.figures().share(name).share();
                    return one.differsFrom(new Share(hits - one.hits(), of - one.of()), asked);
                })
                .toList();
    }

    /// Of the briefings of each format, how many their receivers have watched.
    public static Map<HandoffFormat, Share> watched(List<Observed> handoffs, Instant now) {
        var found = new EnumMap<HandoffFormat, Share>(HandoffFormat.class);
        for (var group : FORMAT.groups(handoffs, now, ZoneOffset.UTC, _ -> ZoneOffset.UTC)) {
            if (group.key().isPresent() && group.key().get() instanceof HandoffFormat format) {
                found.put(format, group.figures().share(FigureName.WATCHED).share());
            }
        }
        return found;
    }
}
