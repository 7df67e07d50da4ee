package baton.app;

import baton.inbox.Inbox;
import baton.ui.handoff.Elsewhere;
import baton.ui.handoff.HandoffServices;
import baton.ui.handoff.HandoffView;
import baton.ui.handoff.HandoffViewModel;
import baton.ui.handoff.PreviewView;
import baton.ui.handoff.TrashAction;
import baton.ui.handoff.VideoSaver;
import baton.ui.handoff.WatchFileView;
import baton.ui.inbox.InboxView;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Later;
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
/// @param elsewhere what other computers have to do with an open handoff
record DeskWiring(Workspace workspace, ScreenServices services, Consumer<String> desktop, Elsewhere elsewhere) {
    /// What came in for the current user.
    InboxViewModel received() {
        return inboxModel(InboxViewModel.Side.RECEIVED);
    }

    /// What the current user has handed off.
    InboxViewModel sent() {
        return inboxModel(InboxViewModel.Side.SENT);
    }

    private InboxViewModel inboxModel(InboxViewModel.Side side) {
        var model = new InboxViewModel(
                side,
                new Inbox(workspace.stores.handoffs),
                workspace.stores.clips::poster,
                services.background(),
                services.notices(),
                workspace.clock,
                services.strings());
        model.whenChanged(workspace::changeNumber);
        return model;
    }

    /// @param handoff gets ready what is looked at
    InboxView inbox(InboxViewModel model, Later<HandoffView> handoff) {
        var preview = new PreviewView(services.views(), handoffModel(), services.strings());
        var view = new InboxView(
                services,
                model,
                preview,
                (reader, chosen) -> handoff.get().prepare(reader, chosen),
                (reader, chosen) -> trashing().delete(reader, chosen, model::refresh),
                desktop);
        preview.onOpen(view::open);
        return view;
    }

    private TrashAction trashing() {
        return new TrashAction(
                workspace.trash,
                workspace.stores.handoffs,
                workspace.stores.people,
                services.background(),
                services.notices(),
                services.strings());
    }

    private HandoffViewModel handoffModel() {
        var read = new HandoffServices(
                workspace.handoffService,
                workspace.stores.handoffs,
                workspace.stores.people,
                workspace.stores.clips,
                workspace.stores.viewing,
                workspace.followUp,
                elsewhere,
                workspace.clock);
        return new HandoffViewModel(read, trashing(), services.background(), services.notices(), services.strings());
    }

    LibraryView library() {
        var library = workspace.libraryService;
        var models = new LibraryModels(
                new LibraryViewModel(
                        library,
                        workspace.stores.clips,
                        workspace.stores.viewing,
                        services.background(),
                        services.notices(),
                        workspace.clock,
                        () -> workspace.rules.get().personFigures()),
                new LibraryNavViewModel(
                        library,
                        workspace.stores.people,
                        services.background(),
                        services.notices(),
                        services.strings()),
                new SelectionViewModel(
                        workspace.stores.handoffs, workspace.followUp, services.background(), services.notices()));
        return new LibraryView(services, models, ClipStills.with(services.background()), workspace.clock);
    }

    HandoffView handoff() {
        var saver = new VideoSaver(
                workspace.workshop,
                workspace.stores.clips,
                new MailedPages(new BriefingPages(workspace), desktop),
                services.background(),
                services.notices(),
                services.strings());
        return new HandoffView(
                services,
                handoffModel(),
                transcripts(),
                playerPane(),
                saver,
                new TeamDeliveries(workspace, desktop, services.strings()),
                desktop);
    }

    private TranscriptViewModel transcripts() {
        var tools = new TranscriptServices(
                workspace.stores.transcripts,
                workspace.stores.transcripts,
                () -> workspace.transcriptionWorker.isInstalled(),
                id -> workspace.transcriptionWorker.isWriting(id),
                () -> workspace.transcriptionWorker.wake(),
                new CaptionFileAccess(),
                workspace.clock);
        return new TranscriptViewModel(tools, services.background(), services.notices(), services.strings());
    }

    WatchFileView watchFile() {
        return players().watchFile();
    }

    PlayerPane playerPane() {
        return players().pane();
    }

    private PlayerWiring players() {
        return new PlayerWiring(workspace, services);
    }
}
