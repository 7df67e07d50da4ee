package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.cli.BatonCommand;
import baton.app.platform.AppDirectories;
import baton.app.platform.RecordingsPlace;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.json.EventText;
import baton.recording.ClipStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A library as the version before wrote it: schema 6, forty handoffs of six people, their clips in the program's own
/// folder. It opens with every row, event and clip as before.
@Timeout(60)
class OldLibraryTest {
    @TempDir
    Path folder;

    private AppDirectories home;

    @BeforeEach
    void unpack() throws IOException {
        try (var zip = new ZipInputStream(OldLibraryTest.class.getResourceAsStream("/old-libraries/schema-6.zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        var data = folder.resolve("data");
        home = new AppDirectories(
                data, RecordingsPlace.of(data, data.resolve("recordings")), data.resolve("index"), checkout());
    }

    private Path checkout() {
        return folder.resolve("checkout").resolve("recordings");
    }

    @Test
    void everyRowEventAndClipIsAsBefore() throws Exception {
        var before = rows(List.of());
        assertThat(before.get("HANDOFF")).hasSize(40);
        assertThat(before.get("HANDOFF_EVENT")).hasSizeGreaterThan(100);
        var files = files(checkout());
        try (var workspace = Workspace.open(home, InstantSource.system())) {
            assertThat(RecordingsHome.bringHome(workspace))
                    .singleElement()
                    .asString()
                    .contains("copied");
            assertThat(workspace.stores.clips.files()).hasSizeGreaterThan(10).allSatisfy(name -> {
                var clip = workspace.stores.clips.find(UUID.fromString(name.replace(".mp4", "")));
                assertThat(workspace.stores.clips.condition(clip.orElseThrow())).isEqualTo(ClipStore.Condition.FINE);
            });
        }
        var old = new TreeMap<>(before);
        var after = rows(List.copyOf(old.keySet()));
        old.remove("schema_history");
        after.remove("schema_history");
        for (var table : old.keySet()) {
            var gone = new TreeSet<>(old.get(table));
            gone.removeAll(after.get(table));
            assertThat(gone).as("rows of %s that are not as before", table).isEmpty();
            assertThat(after.get(table)).as(table).hasSameSizeAs(old.get(table));
        }
        var brought = files(home.recordings());
        assertThat(brought).containsAllEntriesOf(files);
        assertThat(files(checkout())).as("the old folder is untouched").isEqualTo(files);
        try (var again = Workspace.open(home, InstantSource.system())) {
            assertThat(RecordingsHome.bringHome(again)).as("once").isEmpty();
        }
    }

    /// The text of every event, by its id, as the old library keeps it.
    private Map<UUID, String> texts() throws SQLException {
        var texts = new HashMap<UUID, String>();
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id, what from handoff_event")) {
            while (row.next()) {
                texts.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return texts;
    }

    private static Map<UUID, HandoffEvent> events(Workspace workspace) {
        return workspace.stores.people.all().stream()
                .flatMap(p -> workspace.stores.handoffs.sentBy(p.id()).stream())
                .flatMap(h -> workspace.stores.handoffs.events(h.id()).stream())
                .collect(Collectors.toMap(HandoffEvent::id, Function.identity()));
    }

    @Test
    void theParticularsOfEveryEventAreUnderstood() throws Exception {
        var texts = texts();
        assertThat(texts).hasSizeGreaterThan(100);
        Map<UUID, HandoffEvent> migrated;
        try (var workspace = Workspace.open(home, InstantSource.system())) {
            migrated = events(workspace);
        }
        assertThat(migrated.keySet()).isEqualTo(texts.keySet());
        assertThat(migrated.values())
                .allSatisfy(event -> assertThat(event.payload())
                        .isNotInstanceOf(EventPayload.Unread.class)
                        .isEqualTo(EventText.read(event.kind(), texts.get(event.id()))));
        // The files beside the clips are of version 1 still: what is made from them is the same.
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var code = BatonCommand.commandLine(() -> home, writer, writer)
                .execute("rebuild", "--from", checkout().toString());
        assertThat(code).as(out.toString()).isZero();
        try (var workspace = Workspace.open(home, InstantSource.system())) {
            assertThat(events(workspace)).isEqualTo(migrated);
        }
    }

    private static TreeMap<String, String> files(Path in) throws IOException {
        var found = new TreeMap<String, String>();
        try (var listed = Files.list(in)) {
            for (var file : listed.filter(Files::isRegularFile).toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }

    /// Every row of every table, by the columns that the old schema has, read without the product's own code.
    ///
    /// @param only tables to read; empty for all
    private TreeMap<String, TreeSet<String>> rows(List<String> only) throws SQLException {
        var found = new TreeMap<String, TreeSet<String>>();
        try (var connection = DriverManager.getConnection(url(), "sa", "")) {
            for (var table : only.isEmpty() ? tables(connection) : only) {
                found.put(table, rows(connection, table));
            }
        }
        return found;
    }

    private String url() {
        return "jdbc:h2:file:" + home.library().resolve("library").toAbsolutePath() + ";IFEXISTS=TRUE";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables =
                connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static TreeSet<String> rows(Connection connection, String table) throws SQLException {
        var rows = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select * from \"" + table + "\"")) {
            while (row.next()) {
                rows.add(columns(row));
            }
        }
        return rows;
    }

    private static String columns(ResultSet row) throws SQLException {
        var values = new TreeMap<String, String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.put(row.getMetaData().getColumnName(i), row.getString(i));
        }
        // The particulars of an event: text before schema 8, JSON since; what travels since schema 9, order since 10.
        values.keySet().removeAll(List.of("WHAT", "PAYLOAD", "SENT", "PLACE", "ENTERED", "SENT_PLAYED", "RATINGS"));
        return values.toString();
    }
}
