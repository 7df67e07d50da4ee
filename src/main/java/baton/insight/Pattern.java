package baton.insight;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The same gap in the records of the same sender, three times since it was last decided about.
///
/// @param reports that named it, newest first
public record Pattern(UUID sender, RecordField field, List<Report> reports) {
    /// Once is a slip, twice is chance.
    public static final int TIMES = 3;

    public Pattern {
        reports = List.copyOf(reports);
    }

    private record Key(UUID sender, RecordField field) {}

    /// Every pattern that waits for a decision, the most frequent first.
    public static List<Pattern> of(List<Report> newestFirst, List<GapDecision> decisions) {
        var found = new LinkedHashMap<Key, List<Report>>();
        for (var report : newestFirst) {
            for (var field : report.feedback().wrong()) {
                if (report.feedback().at().isAfter(decided(report.sender(), field, decisions))) {
                    found.computeIfAbsent(new Key(report.sender(), field), _ -> new ArrayList<>())
                            .add(report);
                }
            }
        }
        return found.entrySet().stream()
                .filter(e -> e.getValue().size() >= TIMES)
                .sorted(Comparator.comparing(
                                (Map.Entry<Key, List<Report>> e) -> e.getValue().size())
                        .reversed()
                        .thenComparing(e -> e.getKey().field())
                        .thenComparing(e -> e.getKey().sender()))
                .map(e -> new Pattern(e.getKey().sender(), e.getKey().field(), e.getValue()))
                .toList();
    }

    private static Instant decided(UUID sender, RecordField field, List<GapDecision> decisions) {
        return decisions.stream()
                .filter(d -> d.sender().equals(sender) && d.field() == field)
                .map(GapDecision::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
