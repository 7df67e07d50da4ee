package baton.app;

import baton.app.team.FolderThread;
import baton.ui.kit.Background;
import baton.ui.kit.DesktopNotices;
import baton.ui.screen.ScreenServices;
import baton.ui.shell.ShellView;
import baton.ui.team.DepotView;
import baton.ui.team.DepotViewModel;
import baton.ui.team.ServerLineView;
import baton.ui.team.SharingNews;
import baton.ui.team.SharingView;
import baton.ui.team.SharingViewModel;
import baton.ui.team.TeamServerView;
import baton.ui.team.TeamServerViewModel;
import java.nio.file.Path;

/// What a window knows of other machines: through a shared folder, and through the team's server.
final class OtherMachines {
    private final Workspace workspace;
    private final ScreenServices services;
    private final Background background;
    private final TeamSharing folder;
    private final TeamServerAccess server;
    private final SharingViewModel sharing;
    private final TeamServerViewModel team;

    OtherMachines(Workspace workspace, ScreenServices services) {
        this.workspace = workspace;
        this.services = services;
        background = services.background();
        folder = new TeamSharing(workspace, services.strings());
        server = new TeamServerAccess(workspace, services.strings());
        sharing = new SharingViewModel(services, folder, workspace.clock);
        team = new TeamServerViewModel(services, server, workspace.stores.people, workspace.clock);
    }

    /// Told what the shared folder brings.
    FolderThread.Listener folder() {
        return folder;
    }

    /// Told what the team's server brings.
    TeamServerAccess server() {
        return server;
    }

    SharingView sharingView() {
        return new SharingView(services, sharing);
    }

    TeamServerView serverView() {
        return new TeamServerView(
                services,
                team,
                new DepotView(services, new DepotViewModel(services, new DepotAccess(workspace, services.strings()))));
    }

    ServerLineView line() {
        return new ServerLineView(services, team);
    }

    /// Takes a file in that was given to the program, or dropped on the window.
    void open(Path file) {
        sharing.open(file);
    }

    /// From now on a window shows what comes.
    void tell(ShellView shell, DesktopNotices notices) {
        shell.onDropped(this::open);
        folder.onNews(news -> background.onScreen(() -> {
            shell.refresh();
            news(shell, news, notices);
        }));
        server.onClip(handoff -> background.onScreen(shell::lookAgain));
        server.onChanged(round -> {
            var come = folder.arrived(round.changed());
            background.onScreen(() -> {
                shell.refresh();
                team.lookAgain();
                team.came(round.lost(), round.wanted().size());
                news(shell, come, notices);
            });
        });
    }

    /// Without a window, the desktop is told what comes.
    void tell(DesktopNotices notices) {
        folder.onNews(news -> background.onScreen(() -> sharing.news(news, notices)));
        server.onChanged(round -> {
            var come = folder.arrived(round.changed());
            background.onScreen(() -> sharing.news(come, notices));
        });
    }

    /// Whoever looks at this window sees it there.
    private void news(ShellView shell, SharingNews news, DesktopNotices notices) {
        sharing.news(news, shell.isLookedAt() ? DesktopNotices.NONE : notices);
    }
}
