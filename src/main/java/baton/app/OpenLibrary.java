package baton.app;

import baton.app.demo.Demo;
import baton.app.platform.AppDirectories;
import baton.app.platform.SingleWindow;
import baton.app.team.ClipThread;
import baton.app.team.FolderThread;
import baton.app.team.ServerThread;
import baton.people.SignIn;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind the window while a library is open: the lock that makes it the only one, the workspace, and what
/// works beside it. Opening and closing may take long, so both happen off the screen's thread.
final class OpenLibrary {
    final AppDirectories home;
    final boolean demo;
    private final InstantSource clock;
    private final String place;
    private @Nullable SingleWindow window;
    private @Nullable Workspace workspace;
    private @Nullable MaintenanceJobs upkeep;
    private @Nullable TranscriptionThread worker;
    private @Nullable FolderThread folder;
    private @Nullable ServerThread server;
    private @Nullable ClipThread clips;
    private List<String> news = List.of();

    OpenLibrary(AppDirectories home, boolean demo, InstantSource clock) {
        this(home, demo, clock, SingleWindow.WINDOW);
    }

    /// @param place of [SingleWindow]
    OpenLibrary(AppDirectories home, boolean demo, InstantSource clock, String place) {
        this.place = place;
        this.home = home;
        this.demo = demo;
        this.clock = clock;
    }

    /// Becomes the library's only window, waiting for one that is just closing.
    ///
    /// @return false if there is another one, which has come to the front
    boolean take(Runnable toFront) throws IOException {
        var taken = SingleWindow.take(home.library(), place, toFront);
        window = taken.orElse(null);
        return taken.isPresent();
    }

    /// Whether it goes on in the background once its window is closed.
    boolean goesOn() {
        var opened = workspace;
        return opened != null
                && !demo
                && BackgroundProgram.isWanted(opened.stores.settings)
                && opened.computer.use() == SignIn.Use.OWN;
    }

    /// Opens it, fills a demo that is not whole, and brings recordings home.
    ///
    /// @param fresh whether an empty library may stand where there was another one
    /// @throws baton.store.db.StoreException with the reason; the lock is still held then
    Workspace open(boolean fresh) throws IOException {
        var fillDemo = demo && !Demo.isComplete(home);
        if (fillDemo) {
            Demo.clear(home);
        }
        var opened = fresh ? Workspace.create(home, clock) : Workspace.open(home, clock);
        workspace = opened;
        if (fillDemo) {
            Demo.fill(opened);
        }
        if (demo) {
            SharedComputer.openToAll(opened.stores.settings);
        }
        news = RecordingsHome.bringHome(opened);
        return opened;
    }

    /// What happened while it was opened, in sentences.
    List<String> news() {
        return news;
    }

    /// On the screen's thread, once the window stands: what the library needs and nobody asks for.
    ///
    /// @param others told what other machines bring
    void begin(Background background, Notices notices, OtherMachines others) {
        var opened = workspace;
        if (opened == null) {
            return;
        }
        // A clock that was set to try deadlines must not date backups.
        if (!demo && clock.equals(InstantSource.system())) {
            upkeep = new MaintenanceJobs(opened, background);
            upkeep.start(notices);
        }
        worker = TranscriptionThread.start(opened.transcriptionWorker);
        folder = FolderThread.start(
                opened.team, () -> opened.server.lastMembership().isPresent(), others.folder());
        var thread = ServerThread.start(opened.server, others.server());
        server = thread;
        others.server().onTryNow(thread::now);
        var moving = ClipThread.start(opened.server, others.server());
        clips = moving;
        others.server().onClips(moving::look);
        others.server().presence().onFetch(moving::want);
        others.server().presence().begin(thread);
        opened.database.onWrite(thread::written);
    }

    /// Closes everything, the lock last.
    ///
    /// @param last whether the program ends, and a backup is due
    void close(boolean last) {
        if (window != null) {
            window.closing();
        }
        try {
            if (upkeep != null) {
                upkeep.stop();
                if (last) {
                    upkeep.backUpOnClose();
                }
            }
        } finally {
            if (clips != null) {
                clips.close();
            }
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                folder.close();
            }
            if (worker != null) {
                worker.close();
            }
            if (workspace != null) {
                workspace.close();
            }
            if (window != null) {
                window.close();
            }
            window = null;
            workspace = null;
            upkeep = null;
            worker = null;
            folder = null;
            server = null;
            clips = null;
        }
    }
}
