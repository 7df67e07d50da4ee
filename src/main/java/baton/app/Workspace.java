package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.UuidSource;
import baton.exchange.TeamRulesFile;
import baton.handoff.FollowUpService;
import baton.handoff.HandoffService;
import baton.index.LuceneLibraryIndex;
import baton.library.LibraryService;
import baton.media.capture.Mp4TakeFiles;
import baton.media.clip.FfmpegClipProcessor;
import baton.recording.ClipProcessor;
import baton.recording.DiskSpace;
import baton.recording.TakeFiles;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.sla.DeadlineEngine;
import baton.speech.SpeechModel;
import baton.store.LibraryDatabase;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.StoreException;
import baton.store.privacy.Erasure;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlCompanyHistory;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlLibrary;
import baton.store.sql.SqlLibraryDocuments;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlScriptStore;
import baton.store.sql.SqlTakeStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.store.trash.Trash;
import baton.transcript.Transcriber;
import baton.transcript.TranscriptionWorker;
import baton.ui.kit.Strings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An open library with everything that works on it, for the window and for the command line alike.
public final class Workspace implements AutoCloseable {
    final AppDirectories home;
    public final InstantSource clock;
    final Supplier<UUID> ids = new UuidSource();
    final MachineSettings settings;
    public final SqlPeopleStore people;
    final SidecarWriter sidecars;
    public final SqlHandoffStore handoffs;
    final SqlCompanyHistory precedents;
    final SqlEffortStore effort;
    public final TeamRulesFile rules;
    public final SqlLibrary library;
    /// Opened by the first search, not by the start.
    final LuceneLibraryIndex index;
    final SqlTranscripts transcripts;
    final SqlCollections collections;
    final LibraryService libraryService;
    final SqlViewingStore viewing;
    public final ClipFolder clips;
    final SqlCardStore cards;
    final SqlScriptStore scripts;
    final DiskSpace room;
    public final TakeFiles writers = new Mp4TakeFiles();
    public final ClipProcessor workshop = new FfmpegClipProcessor();
    final TakeRepository takes;
    public final HandoffService handoffService;
    final FollowUpService followUp;
    final SqlDeadlines due;
    final SqlInsights insights;
    final Trash trash;
    public final Database database;
    final SpeechModel speechModel = LocalSpeech.model();
    final TranscriptionWorker transcriptionWorker;

    /// Who writes down what is said.
    ///
    /// @param with null for the model on this machine
    /// @param rests after which time without work the model's memory is freed
    record Transcription(@Nullable Transcriber with, Duration rests) {
        static final Transcription LOCAL = new Transcription(null, Duration.ofMinutes(1));
    }

    private Workspace(
            AppDirectories home, Database database, InstantSource clock, DiskSpace room, Transcription transcription) {
        this.home = home;
        this.room = room;
        // As fine as every database stores it, so that what is read back is what was written.
        this.clock = Clock.tick(clock.withZone(ZoneOffset.UTC), Duration.ofNanos(1_000));
        this.database = database;
        settings = new MachineSettings(database);
        sidecars = new SidecarWriter(database, new Sidecars(home.recordings()));
        people = new SqlPeopleStore(database, settings, sidecars);
        handoffs = new SqlHandoffStore(database, sidecars);
        precedents = new SqlCompanyHistory(database);
        effort = new SqlEffortStore(database, sidecars);
        rules = new TeamRulesFile(home.rules(), Duration.ofSeconds(1));
        library = new SqlLibrary(database);
        index = new LuceneLibraryIndex(home.index(), new SqlLibraryDocuments(database));
        transcripts = new SqlTranscripts(database, sidecars);
        collections = new SqlCollections(database, sidecars);
        libraryService = new LibraryService(index, library, collections, this.clock, ids);
        viewing = new SqlViewingStore(database);
        cards = new SqlCardStore(database, ids, sidecars);
        scripts = new SqlScriptStore(database);
        clips = new ClipFolder(database, home.recordings(), sidecars);
        var takeFolder = home.recordings().resolve("takes");
        takes = new TakeRepository(
                new SqlTakeStore(database, takeFolder),
                new TakeRepository.Media(clips, writers, workshop),
                takeFolder,
                this.clock,
                ids,
                new TakeRepository.Programs(
                        identity(ProcessHandle.current()),
                        process -> ProcessHandle.of(process.number())
                                .filter(p -> p.isAlive() && identity(p).equals(process))
                                .isPresent()));
        var transcriber =
                transcription.with() == null ? LocalSpeech.transcriber(speechModel, this.clock) : transcription.with();
        transcriptionWorker = new TranscriptionWorker(transcriber, transcripts, clips::path, transcription.rests());
        due = new SqlDeadlines(database);
        insights = new SqlInsights(database, sidecars);
        trash = new Trash(database, home.recordings(), this.clock);
        var clockwork = new DeadlineEngine(rules::clocks, people::all);
        handoffService = new HandoffService(handoffs, this.clock, ids, rules, clockwork);
        followUp = new FollowUpService(handoffs, this.clock, ids, clockwork);
    }

    /// Opens the library there, creating it if it is new.
    ///
    /// @throws baton.store.db.StoreException with the reason
    public static Workspace open(AppDirectories home, InstantSource clock) {
        return open(home, clock, DiskSpace.ofDisk(), Transcription.LOCAL);
    }

    /// The same, also where there was another one that is gone.
    static Workspace create(AppDirectories home, InstantSource clock) {
        return new Workspace(
                home, LibraryDatabase.open(home.library()), clock, DiskSpace.ofDisk(), Transcription.LOCAL);
    }

    /// @param room says how much of the disk is left
    public static Workspace open(
            AppDirectories home, InstantSource clock, DiskSpace room, Transcription transcription) {
        if (LibraryRecovery.isGone(home)) {
            throw new StoreException(
                    StoreException.Reason.MISSING, home.library().toString());
        }
        return new Workspace(home, LibraryDatabase.open(home.library()), clock, room, transcription);
    }

    /// Erases somebody on a prospect's side.
    Erasure erasure(Strings strings) {
        return new Erasure(database, home.recordings(), sidecars, trash, clock, strings.get("erased.company"));
    }

    private static Take.Program identity(ProcessHandle program) {
        var started = program.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Take.Program(program.pid(), started);
    }

    @Override
    public void close() {
        transcriptionWorker.close();
        index.close();
        database.close();
    }
}
