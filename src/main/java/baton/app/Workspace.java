package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.UuidSource;
import baton.app.team.ServerTeam;
import baton.app.team.TeamSync;
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
import baton.recording.take.TakeRepository;
import baton.sla.DeadlineEngine;
import baton.speech.SpeechModel;
import baton.store.LibraryDatabase;
import baton.store.LibraryStores;
import baton.store.db.Database;
import baton.store.db.StoreException;
import baton.store.privacy.Erasure;
import baton.store.trash.Trash;
import baton.transcript.Transcriber;
import baton.transcript.TranscriptionWorker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An open library with everything that works on it, for the window and for the command line alike.
public final class Workspace implements AutoCloseable {
    public final AppDirectories home;
    public final InstantSource clock;
    public final Supplier<UUID> ids = new UuidSource();
    public final LibraryStores stores;
    public final TeamRulesFile rules;
    /// Opened by the first search, not by the start.
    final LuceneLibraryIndex index;
    final LibraryService libraryService;
    final DiskSpace room;
    public final TakeFiles writers = new Mp4TakeFiles();
    public final ClipProcessor workshop = new FfmpegClipProcessor();
    final TakeRepository takes;
    public final HandoffService handoffService;
    public final FollowUpService followUp;
    public final TeamSync team;
    public final ServerTeam server;
    public final SharedComputer computer;
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
        var time = TeamSyncFactory.clock(clock);
        this.clock = time;
        this.database = database;
        stores = new LibraryStores(database, home.recordings(), ids);
        rules = new TeamRulesFile(home.rules(), Duration.ofSeconds(1));
        index = new LuceneLibraryIndex(home.index(), stores.indexed);
        libraryService = new LibraryService(index, stores.library, stores.collections, this.clock, ids);
        var takeFolder = home.recordings().resolve("takes");
        takes = new TakeRepository(
                stores.takes,
                new TakeRepository.Media(stores.clips, writers, workshop),
                takeFolder,
                this.clock,
                ids,
                RunningPrograms.SYSTEM);
        var transcriber =
                transcription.with() == null ? LocalSpeech.transcriber(speechModel, this.clock) : transcription.with();
        transcriptionWorker =
                new TranscriptionWorker(transcriber, stores.transcripts, stores.clips::path, transcription.rests());
        trash = new Trash(database, home.recordings(), this.clock);
        var clockwork = new DeadlineEngine(rules::clocks, stores.people::all);
        handoffService = new HandoffService(stores.handoffs, this.clock, ids, rules, clockwork);
        followUp = new FollowUpService(stores.handoffs, this.clock, ids, clockwork);
        team = TeamSyncFactory.of(this);
        server = TeamSyncFactory.server(this, time);
        computer = TeamSyncFactory.computer(this);
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
    ///
    /// @param company what stands instead of the company's name
    Erasure erasure(String company) {
        return new Erasure(database, home.recordings(), stores.sidecars, trash, clock, company);
    }

    /// Another one once the library or the minute has become another: what is shown of both has to be asked for again.
    /// Costs no question to the library.
    long changeNumber() {
        return 31 * database.stamp() + clock.instant().getEpochSecond() / 60;
    }

    @Override
    public void close() {
        transcriptionWorker.close();
        index.close();
        database.close();
    }
}
