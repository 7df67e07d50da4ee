package baton.exchange;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Tables of full records for the benchmark.
public final class CsvBenchmark {
    private CsvBenchmark() {}

    public static CsvTable table(int rows) {
        var maya = new Person(
                new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        var all = IntStream.range(0, rows)
                .mapToObj(i -> Handoff.draft(new UUID(1, i), maya.id(), Samples.full(maya.id()), Samples.NOW))
                .map(h -> new CsvHandoffs.Row(h, ""))
                .toList();
        return new CsvHandoffs(Map.of(maya.id(), maya), TeamRules.STANDARD).write(CsvProfile.GENERIC, all);
    }
}
