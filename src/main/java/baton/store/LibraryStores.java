package baton.store;

import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlActivity;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlCompanyHistory;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlLibrary;
import baton.store.sql.SqlLibraryDocuments;
import baton.store.sql.SqlPastStore;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlReviews;
import baton.store.sql.SqlScriptStore;
import baton.store.sql.SqlTakeStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.store.team.SqlKeyRing;
import baton.store.team.SqlTeamLibrary;
import baton.store.team.SqlTeamServer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything that reads and writes one open library, on its one connection. Any thread may ask; the database's own
/// thread answers.
public final class LibraryStores {
    public final MachineSettings settings;
    public final SidecarWriter sidecars;
    public final SqlPeopleStore people;
    public final SqlHandoffStore handoffs;
    public final SqlCompanyHistory precedents;
    public final SqlEffortStore effort;
    public final SqlLibrary library;
    public final SqlLibraryDocuments indexed;
    public final SqlTranscripts transcripts;
    public final SqlCollections collections;
    public final SqlViewingStore viewing;
    public final SqlCardStore cards;
    public final SqlScriptStore scripts;
    public final ClipFolder clips;
    public final SqlDeadlines due;
    public final SqlInsights insights;
    public final SqlActivity activity;
    public final SqlTakeStore takes;
    public final SqlTeamLibrary team;
    public final SqlTeamServer server;
    public final SqlKeyRing keys;
    public final SqlPastStore past;
    public final SqlReviews reviews;

    /// @param recordings the folder of clips, and of the files beside them that follow every change
    /// @param ids for what is new
    public LibraryStores(Database database, Path recordings, Supplier<UUID> ids) {
        settings = new MachineSettings(database);
        sidecars = new SidecarWriter(database, new Sidecars(recordings));
        people = new SqlPeopleStore(database, settings, sidecars);
        handoffs = new SqlHandoffStore(database, sidecars);
        precedents = new SqlCompanyHistory(database);
        effort = new SqlEffortStore(database, sidecars);
        library = new SqlLibrary(database);
        indexed = new SqlLibraryDocuments(database);
        transcripts = new SqlTranscripts(database, sidecars);
        collections = new SqlCollections(database, sidecars);
        viewing = new SqlViewingStore(database);
        cards = new SqlCardStore(database, ids, sidecars);
        scripts = new SqlScriptStore(database);
        clips = new ClipFolder(database, recordings, sidecars);
        due = new SqlDeadlines(database);
        insights = new SqlInsights(database, sidecars);
        activity = new SqlActivity(database);
        takes = new SqlTakeStore(database, recordings.resolve("takes"));
        team = new SqlTeamLibrary(database, sidecars);
        server = SqlTeamServer.of(database, sidecars, ids);
        keys = new SqlKeyRing(database);
        past = new SqlPastStore(database, sidecars);
        reviews = new SqlReviews(database);
    }
}
