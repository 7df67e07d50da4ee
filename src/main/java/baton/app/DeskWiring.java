package baton.app;

import baton.inbox.Inbox;
import baton.media.clip.SoundListener;
import baton.media.player.FfmpegPlayer;
import baton.media.player.FxMediaPlayer;
import baton.playback.ClipUnreadableException;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.DeviceException;
import baton.ui.handoff.HandoffView;
import baton.ui.handoff.HandoffViewModel;
import baton.ui.handoff.PreviewView;
import baton.ui.handoff.TrashAction;
import baton.ui.handoff.VideoSaver;
import baton.ui.inbox.InboxView;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.library.LibraryNavViewModel;
import baton.ui.library.LibraryView;
import baton.ui.library.LibraryViewModel;
import baton.ui.library.SelectionViewModel;
import baton.ui.player.PlayerPane;
import baton.ui.transcript.TranscriptServices;
import baton.ui.transcript.TranscriptViewModel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the receiver's desk of one workspace: lists, open handoffs, players.
///
/// @param desktop opens an address in the person's own program for it
record DeskWiring(
        Workspace workspace,
        Background background,
        Views views,
        Notices notices,
        Consumer<String> desktop,
        Strings strings) {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWiring.class);

    InboxViewModel inboxModel(InboxViewModel.Side side) {
        return new InboxViewModel(
                side,
                new Inbox(workspace.handoffs),
                workspace.clips::poster,
                background,
                notices,
                workspace.clock,
                strings);
    }

    InboxView inbox(InboxViewModel model) {
        var preview = new PreviewView(views, handoffModel(), strings);
        var view = new InboxView(views, model, preview, strings);
        preview.onOpen(view::open);
        view.onDelete((reader, handoff) -> trashing().delete(reader, handoff, model::refresh));
        return view;
    }

    private TrashAction trashing() {
        return new TrashAction(workspace.trash, workspace.handoffs, workspace.people, background, notices, strings);
    }

    private HandoffViewModel handoffModel() {
        return new HandoffViewModel(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.clips,
                workspace.viewing,
                workspace.followUp,
                trashing(),
                background,
                notices,
                workspace.clock,
                strings);
    }

    LibraryView library() {
        var library = workspace.libraryService;
        return new LibraryView(
                views,
                new LibraryViewModel(library, workspace.clips, workspace.viewing, background, notices, workspace.clock),
                new LibraryNavViewModel(library, workspace.people, background, notices, strings),
                new SelectionViewModel(workspace.handoffs, workspace.followUp, background, notices),
                workspace.clock,
                strings);
    }

    HandoffView handoff() {
        var saver = new VideoSaver(workspace.workshop, background, notices, strings);
        return new HandoffView(views, handoffModel(), transcripts(), playerPane(), saver, background, desktop, strings);
    }

    private TranscriptViewModel transcripts() {
        var tools = new TranscriptServices(
                workspace.transcripts,
                workspace.transcripts,
                () -> workspace.transcriptionWorker.isInstalled(),
                id -> workspace.transcriptionWorker.isWriting(id),
                () -> workspace.transcriptionWorker.wake(),
                new CaptionFileAccess(),
                workspace.clock);
        return new TranscriptViewModel(tools, background, notices, strings);
    }

    PlayerPane playerPane() {
        return new PlayerPane(views, DeskWiring::player, new SoundListener(), background, notices, strings);
    }

    /// FFmpeg where it loads, the toolkit's player where it does not.
    static Player player() {
        try {
            FfmpegPlayer.load();
            return new FfmpegPlayer();
        } catch (DeviceException e) {
            LOG.warn("FFmpeg does not load, the toolkit plays instead", e);
            return new FxMediaPlayer();
        }
    }

    private static void warm(Path sample) throws DeviceException, ClipUnreadableException {
        FfmpegPlayer.load();
        FfmpegPlayer.lookForOutputs();
        try (var player = new FfmpegPlayer()) {
            var facts = player.open(sample, Duration.ZERO, PlaybackSpeed.USUAL);
            player.nextFrame(ByteBuffer.allocateDirect(Math.max(4, facts.width() * facts.height() * 4)));
        }
    }

    /// Loads the player before anybody waits for it, with one of the samples that ship.
    static void warm(Background background) {
        background.run(
                () -> {
                    var sample = Files.createTempFile("baton-warm", ".mp4");
                    try (var in = DeskWiring.class.getResourceAsStream("/samples/maya-1.mp4")) {
                        if (in != null) {
                            Files.copy(in, sample, StandardCopyOption.REPLACE_EXISTING);
                            warm(sample);
                        }
                    } finally {
                        Files.deleteIfExists(sample);
                    }
                    return true;
                },
                _ -> {},
                // Whoever plays something is told.
                problem -> LOG.info("the player was not loaded early", problem));
    }
}
