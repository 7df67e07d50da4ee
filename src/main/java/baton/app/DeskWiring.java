package baton.app;

import baton.inbox.Inbox;
import baton.media.clip.SoundListener;
import baton.ui.handoff.HandoffServices;
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
import baton.ui.library.LibraryModels;
import baton.ui.library.LibraryNavViewModel;
import baton.ui.library.LibraryView;
import baton.ui.library.LibraryViewModel;
import baton.ui.library.SelectionViewModel;
import baton.ui.player.PlayerPane;
import baton.ui.screen.ScreenServices;
import baton.ui.transcript.TranscriptServices;
import baton.ui.transcript.TranscriptViewModel;
import java.util.function.Consumer;

/// Makes the receiver's desk of one workspace: lists, open handoffs, players.
///
/// @param desktop opens an address in the person's own program for it
record DeskWiring(Workspace workspace, ScreenServices services, Consumer<String> desktop) {
    private Background background() {
        return services.background();
    }

    private Notices notices() {
        return services.notices();
    }

    private Strings strings() {
        return services.strings();
    }

    InboxViewModel inboxModel(InboxViewModel.Side side) {
        return new InboxViewModel(
                side,
                new Inbox(workspace.handoffs),
                workspace.clips::poster,
                background(),
                notices(),
                workspace.clock,
                strings());
    }

    /// @param handoff gets ready what is looked at
    InboxView inbox(InboxViewModel model, HandoffView handoff) {
        var preview = new PreviewView(services.views(), handoffModel(), services.strings());
        var view = new InboxView(
                services,
                model,
                preview,
                handoff::prepare,
                (reader, chosen) -> trashing().delete(reader, chosen, model::refresh));
        preview.onOpen(view::open);
        return view;
    }

    private TrashAction trashing() {
        return new TrashAction(
                workspace.trash, workspace.handoffs, workspace.people, background(), notices(), strings());
    }

    private HandoffViewModel handoffModel() {
        var read = new HandoffServices(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.clips,
                workspace.viewing,
                workspace.followUp,
                workspace.clock);
        return new HandoffViewModel(read, trashing(), background(), notices(), strings());
    }

    LibraryView library() {
        var library = workspace.libraryService;
        var models = new LibraryModels(
                new LibraryViewModel(
                        library, workspace.clips, workspace.viewing, background(), notices(), workspace.clock),
                new LibraryNavViewModel(library, workspace.people, background(), notices(), strings()),
                new SelectionViewModel(workspace.handoffs, workspace.followUp, background(), notices()));
        return new LibraryView(services, models, workspace.clock);
    }

    HandoffView handoff() {
        var saver = new VideoSaver(workspace.workshop, background(), notices(), strings());
        return new HandoffView(services, handoffModel(), transcripts(), playerPane(), saver, desktop);
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
        return new TranscriptViewModel(tools, background(), notices(), strings());
    }

    PlayerPane playerPane() {
        return new PlayerPane(services.views(), Players::open, new SoundListener(), background(), notices(), strings());
    }
}
