package baton.store.sql;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.TakingBack;
import baton.handoff.record.Content;
import baton.insight.figure.Observed;
import baton.playback.Viewing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// What went out in a time, with everything that the figures count about it: six queries, however many there are.
final class ObservedRows {
    private final Handle h;
    private final Instant from;
    private final Instant to;
    private final Map<UUID, List<HandoffEvent>> events = new HashMap<>();
    private final Map<UUID, List<Deadline>> deadlines = new HashMap<>();
    private final Map<UUID, Feedback> feedback = new HashMap<>();
    private final Map<UUID, Duration> effort = new HashMap<>();
    private final Set<UUID> watched = new HashSet<>();
    private List<Handoff> handoffs = List.of();

    ObservedRows(Handle h, Instant from, Instant to) {
        this.h = h;
        this.from = from;
        this.to = to;
    }

    /// By their ids: the database cannot guess how few lie in a time, and would read all events for them.
    private Query ask(String sql, String order) {
        return h.createQuery(sql + " h.id in (<ids>)" + order)
                .bindList("ids", handoffs.stream().map(Handoff::id).toList());
    }

    private Query ask(String sql) {
        return ask(sql, "");
    }

    List<Observed> read(Instant now, ToIntFunction<Content> missing) {
        handoffs = h.createQuery("select h.* from handoff h where h.receiver_id is not null"
                        + " and h.handed_off_at >= :from and h.handed_off_at < :to")
                .bind("from", from)
                .bind("to", to)
                .mapTo(Handoff.class)
                .list();
        if (handoffs.isEmpty()) {
            return List.of();
        }
        ask(
                        "select e.* from handoff_event e join handoff h on h.id = e.handoff_id where"
                                + " e.kind in ('HANDED_OFF', 'RETURNED', 'TOUCHED', 'MET', 'TAKEN_BACK', 'DEAL_MOVED', 'IMPORTED')"
                                + " and",
                        " order by e.handoff_id, e.place nulls last, e.entered")
                .mapTo(HandoffEvent.class)
                .forEach(e -> events.computeIfAbsent(e.handoff(), _ -> new ArrayList<>())
                        .add(e));
        ask("select d.* from deadline d join handoff h on h.id = d.handoff_id where")
                .mapTo(Deadline.class)
                .forEach(d -> deadlines
                        .computeIfAbsent(d.handoff(), _ -> new ArrayList<>())
                        .add(d));
        ask("select f.* from feedback f join handoff h on h.id = f.handoff_id where")
                .map((row, _) -> RowMappers.feedback(row))
                .forEach(f -> feedback.put(f.handoff(), f));
        ask("select h.id, f.writing_ms + f.recording_ms as work from handoff h"
                        + " join handoff_effort f on f.handoff_id = h.id where")
                .map((row, _) -> Map.entry(RowMappers.uuid(row, "id"), Duration.ofMillis(row.getLong("work"))))
                .forEach(work -> effort.put(work.getKey(), work.getValue()));
        ask("select h.id, v.played, c.length_ms from handoff h join clip c on c.id = h.clip_id"
                        + " join viewing v on v.clip_id = c.id and v.person_id = h.receiver_id where")
                .map((row, _) -> Map.entry(
                        RowMappers.uuid(row, "id"),
                        RecordJson.readPlayed(row.getString("played"))
                                        .percentOf(Duration.ofMillis(row.getLong("length_ms")))
                                >= Viewing.WATCHED))
                .forEach(seen -> {
                    if (seen.getValue()) {
                        watched.add(seen.getKey());
                    }
                });
        return handoffs.stream().map(handoff -> observed(handoff, now, missing)).toList();
    }

    private Observed observed(Handoff handoff, Instant now, ToIntFunction<Content> missing) {
        var content = handoff.content();
        var out = Objects.requireNonNull(handoff.handedOffAt(), "it was asked for by it");
        var told = feedback.get(handoff.id());
        return new Observed(
                handoff.id(),
                content.company(),
                handoff.sender(),
                handoff.receiver(),
                content.type(),
                content.format(),
                content.source(),
                out,
                isBack(handoff),
                touch(handoff, out),
                content.fields().meeting().start().map(s -> s.toInstant()).orElse(null),
                told == null ? met(handoff) : Observed.Met.of(told),
                deal(handoff),
                missing.applyAsInt(content),
                handoff.clip() != null,
                watched.contains(handoff.id()),
                effort.get(handoff.id()),
                // Those of an earlier round are that round's.
                deadlines.getOrDefault(handoff.id(), List.of()).stream()
                        .filter(d -> !d.startedAt().isBefore(out))
                        .map(d -> Observed.Promise.of(d, now))
                        .toList());
    }

    /// Whether it is with its sender; what was over before Baton knew of it may have ended there.
    private boolean isBack(Handoff handoff) {
        var last = events(handoff).stream()
                .filter(e -> e.kind() == EventKind.HANDED_OFF || e.kind() == EventKind.RETURNED)
                .reduce((_, later) -> later);
        return handoff.status().isWithSender()
                || handoff.status() == HandoffStatus.CLOSED
                        && last.filter(e -> e.kind() == EventKind.RETURNED).isPresent();
    }

    private List<HandoffEvent> events(Handoff handoff) {
        return TakingBack.standing(events.getOrDefault(handoff.id(), List.of()));
    }

    /// The first since it went out, in the order in which it counts: a clock that goes behind makes no act earlier than
    /// what it answers.
    private Observed.Touch touch(Handoff handoff, Instant out) {
        Instant found = null;
        var imported = false;
        for (var event : events(handoff)) {
            if (event.kind() == EventKind.HANDED_OFF) {
                found = null;
            } else if (event.kind() == EventKind.TOUCHED && found == null) {
                found = event.at().isBefore(out) ? out : event.at();
            }
            imported |= event.kind() == EventKind.IMPORTED;
        }
        var promised = deadlines.getOrDefault(handoff.id(), List.of()).stream()
                .anyMatch(d -> d.kind() == DeadlineKind.FIRST_TOUCH);
        return new Observed.Touch(found, found != null || promised || !imported);
    }

    private Observed.@Nullable Deal deal(Handoff handoff) {
        Observed.Deal last = null;
        for (var event : events(handoff)) {
            if (event.payload() instanceof EventPayload.Deal told) {
                last = new Observed.Deal(told.stage(), told.reason());
            }
        }
        return last;
    }

    /// What is known of the meeting before anybody reported back; a table of old handoffs may say how well it matched
    /// and not when somebody said so.
    private Observed.Met met(Handoff handoff) {
        EventPayload.Outcome last = null;
        for (var event : events(handoff)) {
            if (event.kind() == EventKind.MET && event.payload() instanceof EventPayload.Outcome told) {
                last = told;
            }
        }
        return last == null
                ? new Observed.Met(null, null, Set.of(), null, Map.of())
                : new Observed.Met(last.outcome(), last.match(), Set.of(), null, Map.of());
    }
}
