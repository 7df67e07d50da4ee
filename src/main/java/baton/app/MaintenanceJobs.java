package baton.app;

import baton.app.platform.Versions;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.db.StoreException;
import baton.store.file.Progress;
import baton.store.privacy.Retention;
import baton.store.schema.LibraryCheck;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an open library needs and nobody asks for: a backup a day and one on close, a full check a
/// week. None of it is in anybody's way.
final class MaintenanceJobs {
    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceJobs.class);
    /// After the start, when nobody waits for the disk any more.
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration AGAIN = Duration.ofHours(1);
    private final Workspace workspace;
    private final Background background;
    private final Backups backups;
    private Background.@Nullable Waiting next;

    MaintenanceJobs(Workspace workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        backups = new Backups(workspace.home.library(), Versions.BATON);
    }

    /// @param notices told of damage that the full check finds
    void start(Notices notices) {
        background.run(
                () -> {
                    settle();
                    return true;
                },
                _ -> {},
                problem -> LOG.warn("what a start looks after was not done", problem));
        next = background.after(FIRST, () -> look(notices));
    }

    /// What an interrupted program left, and what has had its time.
    void settle() throws IOException {
        LOG.debug("gone from the trash for good: {}", workspace.trash.settle());
        var again = workspace.erasure(Strings.load().get("erased.company")).settle();
        if (again > 0) {
            LOG.info("erased again: {}", again);
            workspace.index.discard();
        }
        LOG.debug("sidecars written: {}", workspace.stores.sidecars.sweep());
    }

    private void look(Notices notices) {
        background.run(
                () -> {
                    daily();
                    return true;
                },
                _ -> {},
                problem -> {
                    LOG.warn("the upkeep of the library failed", problem);
                    if (problem instanceof StoreException found && found.reason() == StoreException.Reason.DAMAGED) {
                        notices.problem(problem);
                    }
                });
        next = background.after(AGAIN, () -> look(notices));
    }

    /// What is due today.
    void daily() throws IOException {
        workspace.trash.settle();
        var now = workspace.clock.instant();
        new Retention(workspace.database, workspace.home.recordings(), workspace.stores.sidecars).apply(now);
        var check = new LibraryCheck(workspace.database);
        if (check.isDue(now)) {
            check.full(now);
        }
        if (backups.isDue(now)) {
            backups.take(workspace.database, Backup.Kind.AUTOMATIC, now, Progress.NONE);
        }
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    /// The window is gone and the library about to close. What was not changed needs no further backup.
    void backUpOnClose() {
        if (!workspace.database.isWritten()) {
            return;
        }
        try {
            backups.take(workspace.database, Backup.Kind.AUTOMATIC, workspace.clock.instant(), Progress.NONE);
        } catch (IOException | StoreException e) {
            LOG.warn("no backup on close; those of before are still there", e);
        }
    }
}
