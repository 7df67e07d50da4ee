package baton.ui.form.field;

import baton.handoff.record.Criterion;
import baton.handoff.record.Evidence;
import baton.handoff.record.Framework;
import baton.handoff.record.IcpPart;
import baton.handoff.record.OutreachChannel;
import baton.handoff.record.OutreachStop;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the gate looks at beside the fields, as properties. The moment of a tick is kept as long as it stays.
public final class QualificationFields {
    private final InstantSource clock;
    public final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.BOOKED_MEETING);
    public final Map<IcpPart, BooleanProperty> icp = new EnumMap<>(IcpPart.class);
    public final ObjectProperty<@Nullable Framework> framework = new SimpleObjectProperty<>();
    public final Map<Criterion, BooleanProperty> criteria = new EnumMap<>(Criterion.class);
    public final StringProperty score = new SimpleStringProperty("");
    public final ConditionRow budget = new ConditionRow();
    public final ConditionRow decisionMaker = new ConditionRow();
    public final Map<OutreachChannel, BooleanProperty> stopped = new EnumMap<>(OutreachChannel.class);
    private final Map<OutreachChannel, OutreachStop> since = new EnumMap<>(OutreachChannel.class);
    public final ObjectProperty<@Nullable LocalDate> began = new SimpleObjectProperty<>();
    private final Map<String, ConditionRow> team = new HashMap<>();
    private Runnable listener = () -> {};
    private @Nullable UUID me;

    QualificationFields(InstantSource clock) {
        this.clock = clock;
        for (var part : IcpPart.values()) {
            icp.put(part, new SimpleBooleanProperty());
        }
        for (var criterion : Criterion.values()) {
            criteria.put(criterion, new SimpleBooleanProperty());
        }
        for (var channel : OutreachChannel.values()) {
            stopped.put(channel, new SimpleBooleanProperty());
        }
    }

    void onChange(Runnable told) {
        listener = told;
        Stream.of(icp.values(), criteria.values(), stopped.values())
                .flatMap(v -> v.stream())
                .forEach(p -> p.subscribe((_, _) -> told.run()));
        for (var property : new ObjectProperty<?>[] {preset, framework, began}) {
            property.subscribe((_, _) -> told.run());
        }
        score.subscribe((_, _) -> told.run());
        listen(budget);
        listen(decisionMaker);
    }

    private void listen(ConditionRow row) {
        row.met.subscribe((_, _) -> listener.run());
        row.note.subscribe((_, _) -> listener.run());
    }

    /// One of the team's own conditions.
    public ConditionRow team(String id) {
        return team.computeIfAbsent(id, _ -> {
            var row = new ConditionRow();
            listen(row);
            return row;
        });
    }

    Stream<StringProperty> texts() {
        return Stream.concat(
                Stream.of(budget.note, decisionMaker.note),
                team.values().stream().map(r -> r.note));
    }

    /// @param person who ticks from now on
    void load(Qualification q, UUID person) {
        me = person;
        preset.set(q.preset());
        icp.forEach((part, property) -> property.set(q.icp().contains(part)));
        framework.set(q.framework());
        criteria.forEach((criterion, property) -> property.set(q.criteria().contains(criterion)));
        score.set(q.score() == null ? "" : q.score().toString());
        load(budget, q.budgetConfirmed());
        load(decisionMaker, q.decisionMakerConfirmed());
        team.values().forEach(row -> load(row, null));
        q.teamConditions().forEach((id, evidence) -> load(team(id), evidence));
        stopped.forEach((channel, property) -> property.set(q.stopped().containsKey(channel)));
        since.clear();
        since.putAll(q.stopped());
        began.set(q.since());
    }

    private static void load(ConditionRow row, @Nullable Evidence evidence) {
        row.load(evidence);
    }

    private @Nullable Evidence evidence(ConditionRow row, Function<StringProperty, String> text) {
        if (!row.met.get()) {
            row.since = null;
            return null;
        }
        var at = row.since == null ? clock.instant() : row.since;
        row.since = at;
        return new Evidence(at, text.apply(row.note), row.otherProof.get());
    }

    /// 0 to 100; empty if nothing or no score was typed.
    Optional<Integer> typedScore() {
        return score.get().strip().matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(score.get().strip())).filter(s -> s <= 100)
                : Optional.empty();
    }

    boolean isScoreMalformed() {
        return !score.get().isBlank() && typedScore().isEmpty();
    }

    /// @param text reads a field
    Qualification toQualification(Function<StringProperty, String> text) {
        var conditions = new HashMap<String, Evidence>();
        team.forEach((id, row) -> {
            var evidence = evidence(row, text);
            if (evidence != null) {
                conditions.put(id, evidence);
            }
        });
        return new Qualification(
                preset.get(),
                icp.entrySet().stream()
                        .filter(e -> e.getValue().get())
                        .map(Map.Entry::getKey)
                        .toList(),
                framework.get(),
                criteria.entrySet().stream()
                        .filter(e -> e.getValue().get())
                        .map(Map.Entry::getKey)
                        .toList(),
                typedScore().orElse(null),
                evidence(budget, text),
                evidence(decisionMaker, text),
                conditions,
                stoppedNow(),
                began.get());
    }

    private Map<OutreachChannel, OutreachStop> stoppedNow() {
        Instant now = clock.instant();
        stopped.forEach((channel, property) -> {
            if (property.get()) {
                since.putIfAbsent(channel, new OutreachStop(now, me));
            } else {
                since.remove(channel);
            }
        });
        return Map.copyOf(since);
    }
}
