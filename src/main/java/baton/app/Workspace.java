package baton.app;

import baton.handoff.HandoffDesk;
import baton.media.Mp4TakeWriters;
import baton.recording.TakeShelf;
import baton.recording.TakeWriters;
import baton.store.ClipFolder;
import baton.store.Database;
import baton.store.MachineSettings;
import baton.store.SqlHandoffStore;
import baton.store.SqlLibraryIndex;
import baton.store.SqlPeopleStore;
import baton.store.SqlTakeStore;
import baton.store.SqlViewingStore;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// An open library with everything that works on it, for the window and for the command line alike.
final class Workspace implements AutoCloseable {
    final Home home;
    final InstantSource clock;
    final Supplier<UUID> ids = new Ids();
    final MachineSettings settings;
    final SqlPeopleStore people;
    final SqlHandoffStore handoffs;
    final SqlLibraryIndex library;
    final SqlViewingStore viewing;
    final ClipFolder clips;
    final TakeWriters writers = new Mp4TakeWriters();
    final TakeShelf takes;
    final HandoffDesk desk;
    private final Database database;

    private Workspace(Home home, Database database, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.database = database;
        settings = new MachineSettings(database);
        people = new SqlPeopleStore(database, settings);
        handoffs = new SqlHandoffStore(database);
        library = new SqlLibraryIndex(database);
        viewing = new SqlViewingStore(database);
        clips = new ClipFolder(database, home.recordings());
        var takeFolder = home.recordings().resolve("takes");
        takes = new TakeShelf(
                new SqlTakeStore(database, takeFolder),
                clips,
                writers,
                takeFolder,
                clock,
                ids,
                ProcessHandle.current().pid(),
                pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        desk = new HandoffDesk(handoffs, clock, ids);
    }

    /// Opens the library there, creating it if it is new.
    ///
    /// @throws baton.store.StoreException with the reason
    static Workspace open(Home home, InstantSource clock) {
        return new Workspace(home, Database.open(home.library()), clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
