package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.app.cli.BatonCommand;
import baton.app.demo.Demo;
import baton.app.platform.AppDirectories;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import baton.store.db.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database can be lost. Everything comes back out of the files beside the clips, byte for byte.
class RebuildTest {
    private static final List<String> TABLES = List.of(
            "person order by id",
            "clip order by id",
            "handoff order by id",
            "handoff_event order by id",
            "feedback order by handoff_id",
            "handoff_effort order by handoff_id",
            "transcript order by clip_id");

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private AppDirectories home() {
        return TestHome.at(folder);
    }

    /// Made once: each test works on a copy of its own.
    private void fillDemo() throws Exception {
        if (Files.notExists(made.resolve("recordings"))) {
            make(TestHome.at(made));
        }
        try (var files = Files.walk(made)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(made.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void make(AppDirectories home) throws Exception {
        try (var demo = Workspace.open(home, InstantSource.system())) {
            Demo.fill(demo);
            var priya = demo.stores.people.current().orElseThrow();
            var prompt = new Prompt("Why now", "What made it real?", Duration.ofSeconds(30), true, null);
            demo.stores.cards.save(
                    new ReceiverCard(priya.id(), baton.handoff.record.HandoffType.SDR_TO_AE, 0, List.of(prompt), ""));
            demo.stores.people.all().stream()
                    .flatMap(p -> demo.stores.handoffs.sentBy(p.id()).stream())
                    .limit(3)
                    .forEach(h -> demo.stores.effort.addWriting(h.id(), Duration.ofSeconds(70)));
        }
    }

    /// Every row of every table, as text.
    private List<String> dump() throws Exception {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("library"), "sa", "");
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var result = statement.executeQuery("select * from " + table)) {
                    while (result.next()) {
                        var row = new StringBuilder(table);
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            // For an index, which is made anew as well.
                            if (result.getMetaData().getColumnName(i).equals("CHANGE_NUMBER")) {
                                continue;
                            }
                            row.append('\t').append(result.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    private Map<String, String> sidecars() throws Exception {
        var found = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder.resolve("recordings"), "*.json")) {
            for (var file : files) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }

    private record Run(int code, String out) {}

    private Run rebuild() {
        var out = new StringWriter();
        var line = BatonCommand.commandLine(this::home, new PrintWriter(out, true), new PrintWriter(out, true));
        return new Run(line.execute("rebuild"), out.toString());
    }

    @Test
    void theDemoComesBackByteForByte() throws Exception {
        fillDemo();
        var before = dump();
        var files = sidecars();
        assertThat(before).hasSizeGreaterThan(200);
        assertThat(files.keySet().stream().filter(n -> n.endsWith(".handoff.json")))
                .hasSize(40);
        assertThat(files.keySet().stream().filter(n -> n.endsWith(".clip.json")).count())
                .isEqualTo(before.stream().filter(r -> r.startsWith("clip ")).count());

        Files.write(folder.resolve("library.mv.db"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Workspace.open(home(), InstantSource.system()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
        var run = rebuild();
        assertThat(run.out()).startsWith("40 handoffs, ").contains("6 people came back");
        assertThat(run.code()).isZero();
        assertThat(dump()).isEqualTo(before);
        try (var again = Workspace.open(home(), InstantSource.system())) {
            assertThat(again.stores.cards.find(
                            again.stores.people.all().stream()
                                    .filter(p -> p.name().startsWith("Priya"))
                                    .findFirst()
                                    .orElseThrow()
                                    .id(),
                            baton.handoff.record.HandoffType.SDR_TO_AE))
                    .isPresent();
            for (var name : files.keySet()) {
                Files.delete(folder.resolve("recordings").resolve(name));
            }
            assertThat(again.stores.sidecars.sweep()).isEqualTo(files.size());
        }
        assertThat(sidecars()).isEqualTo(files);
        try (var all = Files.list(folder)) {
            assertThat(all.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("library-before-rebuild-")))
                    .as("the damaged one is kept")
                    .hasSize(1);
        }
    }

    @Test
    void oneBadFileCostsOneHandoffAndIsNamed() throws Exception {
        fillDemo();
        var recordings = folder.resolve("recordings");
        var names = sidecars().keySet().stream()
                .filter(n -> n.endsWith(".handoff.json"))
                .toList();
        Files.writeString(recordings.resolve(names.get(0)), "{");
        Files.writeString(
                recordings.resolve(names.get(1)),
                Files.readString(recordings.resolve(names.get(1)))
                        .replaceFirst("\"version\" : \\d,", "\"version\" : 99,"));
        Files.delete(recordings.resolve("team.json"));
        var run = rebuild();
        assertThat(run.out())
                .startsWith("38 handoffs")
                .contains(names.get(0) + " is damaged")
                .contains(names.get(1) + " was written by a newer Baton")
                .contains("names somebody the team’s file does not know");
    }

    /// A folder that holds nothing of Baton's must not replace a library.
    @Test
    void nothingIsReplacedByNothing() throws Exception {
        fillDemo();
        var before = dump();
        var out = new StringWriter();
        var line = BatonCommand.commandLine(this::home, new PrintWriter(out, true), new PrintWriter(out, true));
        var other = Files.createDirectory(folder.resolve("downloads"));
        assertThat(line.execute("rebuild", "--from", other.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("holds none of the files").contains("Nothing was changed");
        assertThat(dump()).isEqualTo(before);
    }

    /// What no file of ours ever says: it is passed over and named, like any other damage.
    @Test
    void impossibleValuesCostTheirFileOnly() throws Exception {
        fillDemo();
        var recordings = folder.resolve("recordings");
        var handoffs = sidecars().keySet().stream()
                .filter(n -> n.endsWith(".handoff.json"))
                .toList();
        // Of a handoff that stays whole.
        var lost = handoffs.stream().limit(3).map(sidecars()::get).toList();
        var clip = sidecars().keySet().stream()
                .filter(n -> n.endsWith(".clip.json"))
                .filter(n -> lost.stream().noneMatch(h -> h.contains(n.substring(0, 36))))
                .findFirst()
                .orElseThrow();
        change(
                recordings.resolve(handoffs.get(0)),
                "\"createdAt\" : \"[^\"]*\"",
                "\"createdAt\" : \"+1000000000-12-31T23:59:59Z\"");
        change(recordings.resolve(handoffs.get(1)), "\"writing\" : [0-9.]+", "\"writing\" : \"PT2562047788015215H\"");
        change(
                recordings.resolve(handoffs.get(2)),
                "\"company\" : \"[^\"]*\"",
                "\"company\" : \"A" + " co".repeat(3_000) + "\"");
        change(recordings.resolve(clip), "\"file\" : \"[^\"]*\"", "\"file\" : \"..\"");
        change(recordings.resolve("team.json"), "\"type\" : \"SDR_TO_AE\"", "\"type\" : null");
        var run = rebuild();
        assertThat(run.out())
                .startsWith("38 handoffs")
                .contains(clip + " is damaged")
                .contains("team.json is damaged");
        assertThat(run.out()).contains("came back with its briefing, but without chapters and cut");
    }

    private static void change(Path file, String pattern, String replacement) throws Exception {
        var text = Files.readString(file);
        var changed = text.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    /// 600 damaged sidecars (2,000 with `-Dbaton.soak`): each is read or named, none ends the rebuild, and the others
    /// come back.
    @Test
    void damagedSidecarsAreReadOrNamed() throws Exception {
        fillDemo();
        var recordings = folder.resolve("recordings");
        var good = sidecars();
        var random = new Random(9);
        var keys = List.copyOf(good.keySet());
        var broken = 0;
        var rounds = System.getProperty("baton.soak") == null ? 15 : 50;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < 40; i++) {
                var name = keys.get(random.nextInt(keys.size()));
                Files.writeString(recordings.resolve(name), damaged(good.get(name), random));
                broken++;
            }
            var database = baton.store.LibraryDatabase.open(folder.resolve("try" + round));
            try {
                var report = baton.store.sidecar.Rebuild.run(recordings, database, _ -> java.util.Optional.empty());
                assertThat(report.handoffs()).isLessThanOrEqualTo(40);
            } finally {
                database.close();
            }
            for (var name : keys) {
                Files.writeString(recordings.resolve(name), good.get(name));
            }
        }
        assertThat(broken).isEqualTo(40 * rounds);
    }

    private static String damaged(String good, Random random) {
        var text = new StringBuilder(good);
        for (int n = random.nextInt(4); n >= 0 && !text.isEmpty(); n--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x300));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setLength(at + 1);
                case 3 -> text.insert(at, "null");
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
            }
        }
        return text.toString();
    }
}
