package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.ProgramStarter;
import baton.app.platform.SingleWindow;
import baton.app.settings.MachinePreferences;
import baton.handoff.HandoffLink;
import baton.people.SignIn;
import baton.store.db.MachineSettings;
import baton.ui.kit.DesktopNotices;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.WindowlessBackground;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import baton.ui.today.Notice;
import baton.ui.today.TodayViewModel;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes on while no window is open, for whoever has chosen so: reminders ring, the team's news arrive, clips are
/// fetched. A process of its own without the window's toolkit, which is half as large. It ends when a window opens, and
/// when it is told to.
public final class BackgroundProgram implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundProgram.class);
    /// The setting that says whether it goes on.
    private static final String SETTING = "background";

    private static final String ON = "true";
    /// Between two looks at what is due: a reminder may be so late.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OpenLibrary library;
    private final DesktopNotices desktop;
    private final WindowlessBackground background = new WindowlessBackground(PAUSE);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);

    /// @param desktop tells whoever works elsewhere
    public BackgroundProgram(AppDirectories home, InstantSource clock, DesktopNotices desktop) {
        library = new OpenLibrary(home, false, clock, SingleWindow.BACKGROUND);
        this.desktop = desktop;
    }

    /// Whether somebody wants it on this machine.
    static boolean isWanted(MachineSettings settings) {
        return settings.get(SETTING).filter(ON::equals).isPresent();
    }

    /// From now on it goes on on this machine, or does not.
    public static void want(MachineSettings settings, boolean wanted) {
        settings.put(SETTING, Boolean.toString(wanted));
    }

    /// Works until it is to end.
    ///
    /// @return false if there was nothing to do: a window is open, it goes on already, or nobody wants it
    public boolean run() throws IOException, InterruptedException {
        var folder = library.home.library();
        if (SingleWindow.isTaken(folder, SingleWindow.WINDOW)
                || !library.take(ended::countDown)
                // One that has opened meanwhile may not have seen this.
                || SingleWindow.isTaken(folder, SingleWindow.WINDOW)) {
            return false;
        }
        var workspace = library.open(false);
        if (!isWanted(workspace.stores.settings) || workspace.computer.use() != SignIn.Use.OWN) {
            return false;
        }
        var me = workspace.stores.people.current().orElse(null);
        if (me == null) {
            return false;
        }
        var services = new ScreenServices(new Views(strings), background, notices, strings, this::lead);
        var others = new OtherMachines(workspace, services);
        var today = new TodayWiring(workspace, services).model();
        var chosen = MachinePreferences.asChosen(workspace.stores.settings, background, desktop);
        background.onScreen(() -> {
            today.noticeProperty().subscribe(notice -> tell(notice, today, chosen));
            others.tell(chosen);
            library.begin(background, notices, others);
            today.setPerson(me);
        });
        notices.currentProperty().subscribe(notice -> {
            if (notice.isProblem()) {
                LOG.warn("in the background: {}", notice.text());
            }
        });
        ended.await();
        // What has begun on that thread is whole before anything is closed.
        var stopped = new CountDownLatch(1);
        background.onScreen(() -> {
            today.stop();
            stopped.countDown();
        });
        var _ = stopped.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
        return true;
    }

    private void tell(@Nullable Notice notice, TodayViewModel today, DesktopNotices chosen) {
        if (notice != null) {
            chosen.show(
                    notice.title(),
                    String.join("\n", notice.lines()),
                    () -> window(notice.handoff() == null ? null : new HandoffLink(notice.handoff(), notice.at())));
            // A card in a window is dismissed; one that stays would keep what comes next from being told.
            background.onScreen(today::dismiss);
        }
    }

    private void lead(Destination destination) {
        window(
                destination instanceof Destination.ReadHandoff(var handoff, var at)
                        ? new HandoffLink(handoff, at)
                        : null);
    }

    /// Opens the window, which ends this.
    private void window(@Nullable HandoffLink link) {
        try {
            ProgramStarter.start(null, link == null ? List.of() : List.of(link.toString()));
        } catch (IOException e) {
            LOG.error("the window cannot be opened", e);
        }
    }

    /// Ends it, from any thread.
    public void end() {
        ended.countDown();
    }

    @Override
    public void close() {
        end();
        background.close();
        library.close(false);
    }
}
