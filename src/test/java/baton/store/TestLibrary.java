package baton.store;

import baton.handoff.FirstTouch;
import baton.handoff.FollowUpService;
import baton.handoff.HandoffService;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import baton.store.privacy.Erasure;
import baton.store.privacy.Retention;
import baton.store.schema.LibraryCheck;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlActivity;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlCompanyHistory;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlLibrary;
import baton.store.sql.SqlLibraryDocuments;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.store.trash.Trash;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// A real library on the disk with three people in it, for tests of rules that need one.
public final class TestLibrary implements AutoCloseable {
    /// One for all: only so do ids of one moment keep their order.
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    public final Person maya = person("Maya Brandt", "maya@team.example", Role.SDR);
    public final Person priya = person("Priya Nair", "priya@team.example", Role.AE);
    public final Person helen = person("Helen Carter", "helen@team.example", Role.MANAGER);
    public final Database database;
    public final SqlCollections collections;
    public final SqlLibrary library;
    public final SqlHandoffStore handoffs;
    public final SqlCompanyHistory precedents;
    public final SqlEffortStore effort;
    public final HandoffService handoffService;
    public final FollowUpService followUp;
    public final SqlDeadlines due;
    public final SqlInsights insights;
    public final SqlActivity activity;
    public final SqlPeopleStore people;
    public final SqlViewingStore viewing;
    public final SqlLibraryDocuments changes;
    public final SidecarWriter sidecars;
    /// What the library takes for now.
    public volatile Instant now = Samples.NOW;
    public final InstantSource clock = () -> now;

    public TestLibrary(Path folder) {
        this(folder, null);
    }

    /// @param files kept beside the database; null for none
    public TestLibrary(Path folder, Sidecars files) {
        database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
        sidecars = new SidecarWriter(database, files);
        viewing = new SqlViewingStore(database);
        collections = new SqlCollections(database, sidecars);
        library = new SqlLibrary(database);
        changes = new SqlLibraryDocuments(database);
        people = new SqlPeopleStore(database, new MachineSettings(database), sidecars);
        people.save(maya);
        people.save(priya);
        people.save(helen);
        handoffs = new SqlHandoffStore(database, sidecars);
        precedents = new SqlCompanyHistory(database);
        effort = new SqlEffortStore(database, sidecars);
        due = new SqlDeadlines(database);
        insights = new SqlInsights(database, sidecars);
        activity = new SqlActivity(database);
        var clockwork = new DeadlineEngine(() -> SlaRules.STANDARD, people::all);
        handoffService = new HandoffService(handoffs, clock, TestLibrary::id, () -> TeamRules.STANDARD, clockwork);
        followUp = new FollowUpService(handoffs, clock, TestLibrary::id, clockwork);
    }

    /// Hands one to Priya, and copies it with another company's name each.
    public void fillInbox(int count) {
        var one = handoffService.handOff(handoffService.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        write(h -> h.createUpdate("""
                        insert into handoff (id, sender_id, receiver_id, status, handoff_type, company, company_key,
                            record, search_text, clip_id, created_at, updated_at, handed_off_at, due_at, version)
                        select random_uuid(), sender_id, receiver_id, status, handoff_type, company || x, company_key,
                            replace(record, '"Northwind"', '"Northwind ' || x || '"'), search_text, clip_id, created_at,
                            updated_at, handed_off_at, dateadd('MINUTE', x, due_at), version
                        from handoff, system_range(1, :times) where id = :pattern""")
                .bind("times", count - 1)
                .bind("pattern", one.id())
                .execute());
    }

    /// A past: handoffs that went all their way to the feedback, evenly over the time before now.
    public void fillPast(int count, Duration over) {
        var sent = handoffService.handOff(handoffService.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        var accepted = handoffService.accept(handoffService.open(sent, priya.id()), priya.id(), "read");
        var touched = handoffService.touch(accepted, priya.id(), FirstTouch.REPLY_IN_THREAD);
        now = touched.content().fields().meeting().end().orElseThrow().plusSeconds(60);
        handoffService.giveFeedback(
                touched, priya.id(), new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "They leaned in.", null));
        write(h -> {
            for (var table : List.of("HANDOFF", "HANDOFF_EVENT", "DEADLINE", "FEEDBACK")) {
                copyBack(h, table, touched.id(), count, over.dividedBy(count).toSeconds());
            }
            return 0;
        });
    }

    /// Copies of what one handoff has in a table, each so many seconds before the one before.
    private static void copyBack(Handle h, String table, UUID pattern, int count, long seconds) {
        var own = table.equals("HANDOFF") ? "ID" : "HANDOFF_ID";
        var columns = h.createQuery("""
                        select column_name, data_type from information_schema.columns
                        where table_name = :table and is_identity = 'NO' order by ordinal_position""")
                .bind("table", table)
                .map((row, _) -> Map.entry(row.getString("column_name"), row.getString("data_type")))
                .list();
        var names = columns.stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> {
                    var name = column.getKey();
                    if (name.equals(own)) {
                        return "cast(lpad(cast(x as varchar), 32, '0') as uuid)";
                    }
                    if (name.equals("ID")) {
                        return "random_uuid()";
                    }
                    return column.getValue().startsWith("TIMESTAMP")
                            ? "dateadd('SECOND', -x * " + seconds + ", " + name + ")"
                            : name;
                })
                .collect(Collectors.joining(", "));
        h.createUpdate("insert into " + table + " (" + names + ") select " + values + " from " + table
                        + ", system_range(1, :times) where " + own + " = :pattern")
                .bind("times", count - 1)
                .bind("pattern", pattern)
                .execute();
    }

    private static UUID id() {
        return IDS.generate();
    }

    public static Person person(String name, String email, Role role) {
        return new Person(
                id(),
                name,
                email,
                role,
                ZoneId.of("Europe/London"),
                WorkingHours.OFFICE,
                true,
                "She works with operations leads only");
    }

    public FolderMove move(Path from, Path to) {
        return new FolderMove(database, from, to);
    }

    public Retention retention(Path recordings) {
        return new Retention(database, recordings, sidecars);
    }

    public Erasure erasure(Path recordings) {
        return new Erasure(database, recordings, sidecars, trash(recordings), clock, "Erased");
    }

    public SqlTranscripts transcripts() {
        return new SqlTranscripts(database, sidecars);
    }

    public Trash trash(Path recordings) {
        return new Trash(database, recordings, clock);
    }

    public ClipFolder clips(Path recordings) {
        return new ClipFolder(database, recordings, sidecars);
    }

    public void sweep() {
        sidecars.sweep();
    }

    public List<TableChecksum> sums() throws SQLException {
        try (var connection = database.beside()) {
            return TableChecksum.of(connection);
        }
    }

    /// Takes a backup of it.
    public Backup backUp(Backups backups, Instant at) throws IOException {
        return backUp(backups, at, Progress.NONE);
    }

    public Backup backUp(Backups backups, Instant at, Progress progress) throws IOException {
        return backups.take(database, Backup.Kind.AUTOMATIC, at, progress);
    }

    /// Checks it in full.
    ///
    /// @return whether that was noted
    public boolean checked(Instant at) {
        var check = new LibraryCheck(database);
        check.full(at);
        return !check.isDue(at);
    }

    /// Writes rows that no act makes.
    public void write(HandleCallback<Integer, SQLException> work) {
        database.write(work);
    }

    @Override
    public void close() {
        database.close();
    }

    /// The row of a recording, without a file.
    public UUID clip() {
        var id = UUID.randomUUID();
        write(h -> h.execute(
                "insert into clip (id, file_name, bytes, sha256, length_ms, width, height, notes)"
                        + " values (?, ?, 1, '00', 8000, 640, 360, '')",
                id,
                id + ".mp4"));
        return id;
    }
}
