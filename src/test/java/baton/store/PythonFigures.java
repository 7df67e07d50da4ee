package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.store.db.Database;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The figures once more, counted by a Python program that shares nothing with Baton but the rows of the database.
public final class PythonFigures {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private PythonFigures() {}

    public static boolean isThere() {
        return Files.isExecutable(PYTHON);
    }

    /// What Baton counts, a line a figure.
    public static List<String> ours(Figures figures) {
        var lines = new ArrayList<String>();
        figures.shares().keySet().stream()
                .filter(name -> name != FigureName.COMPLETE)
                .map(Enum::name)
                .sorted()
                .forEach(name -> {
                    var figure = figures.share(FigureName.valueOf(name));
                    lines.add(name + " " + figure.share().hits() + " "
                            + figure.share().of() + " " + figure.left());
                });
        var middle = figures.touch();
        var value =
                middle.value() == null ? -1 : (long) Math.rint(middle.value().toMillis() / 1_000.0);
        lines.add("MEDIAN " + value + " " + middle.of() + " " + figures.tooYoung());
        return lines;
    }

    /// What the program counts from the rows of a library, in the same lines.
    ///
    /// @param folder for what it is given to read
    public static List<String> theirs(Database database, Path folder, Instant from, Instant to, Instant now)
            throws Exception {
        var input = folder.resolve("rows.json");
        new ObjectMapper()
                .writeValue(
                        input.toFile(),
                        Map.of(
                                "now", seconds(now),
                                "from", seconds(from),
                                "to", seconds(to),
                                "handoffs", rows(database)));
        var run = new ProcessBuilder(PYTHON.toString(), "src/test/resources/figures.py")
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = run.inputReader()) {
            var lines = out.lines().toList();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return lines;
        }
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1_000.0;
    }

    private static List<Map<String, Object>> rows(Database database) {
        return database.read(h -> {
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : h.createQuery("""
                            select h.*, p.zone, c.length_ms, v.played, f.outcome, f.repeated from handoff h
                            left join person p on p.id = h.receiver_id left join clip c on c.id = h.clip_id
                            left join viewing v on v.clip_id = h.clip_id and v.person_id = h.receiver_id
                            left join feedback f on f.handoff_id = h.id""").mapToMap().list()) {
                var made = new HashMap<String, Object>();
                var id = row.get("id");
                made.put("out", at(row.get("handed_off_at")));
                made.put("receiver", row.get("receiver_id"));
                made.put("zone", row.get("zone"));
                made.put("type", row.get("handoff_type"));
                made.put("status", row.get("status"));
                made.put("meeting", row.get("record").toString().contains("\"date\""));
                made.put("length", row.get("length_ms"));
                made.put("played", spans(row.get("played")));
                made.put("outcome", row.get("outcome"));
                made.put("repeated", row.get("repeated"));
                var events = new ArrayList<Map<String, Object>>();
                h.createQuery("select * from handoff_event where handoff_id = :id order by entered")
                        .bind("id", id)
                        .mapToMap()
                        .forEach(e -> events.add(Map.of(
                                "kind", e.get("kind"),
                                "at", at(e.get("happened_at")),
                                "payload", tree(e.get("payload")))));
                made.put("events", events);
                var deadlines = new ArrayList<Map<String, Object>>();
                h.createQuery("select * from deadline where handoff_id = :id")
                        .bind("id", id)
                        .mapToMap()
                        .forEach(d -> {
                            var one = new HashMap<String, Object>();
                            one.put("kind", d.get("kind"));
                            one.put("due", at(d.get("due_at")));
                            one.put("started", at(d.get("started_at")));
                            one.put("closed", at(d.get("closed_at")));
                            one.put("paused", at(d.get("paused_at")));
                            one.put("by", d.get("closed_by"));
                            deadlines.add(one);
                        });
                made.put("deadlines", deadlines);
                rows.add(made);
            }
            return rows;
        });
    }

    private static Object tree(Object json) {
        try {
            return new ObjectMapper().readTree(json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Double at(Object moment) {
        return moment == null ? null : seconds(((OffsetDateTime) moment).toInstant());
    }

    private static List<List<Long>> spans(Object played) {
        var spans = new ArrayList<List<Long>>();
        try {
            if (played != null) {
                for (var span : new ObjectMapper().readTree(played.toString()).path("spans")) {
                    spans.add(
                            List.of(span.path("from").asLong(), span.path("to").asLong()));
                }
            }
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
