package baton.ui.storage;

import baton.handoff.record.HandoffType;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the library keeps on this machine, and what can be done about it. One long work at a time.
public final class StorageViewModel {
    private final StorageService service;
    private final Background background;
    private final Background.Latest looking;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<StorageService.@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<List<String>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> report = new ReadOnlyObjectWrapper<>(List.of());
    private AtomicBoolean wanted = new AtomicBoolean(true);

    public StorageViewModel(StorageService service, Background background, Notices notices, Strings strings) {
        this.service = service;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        looking = background.latest();
    }

    /// Null until it was looked at.
    public ReadOnlyObjectProperty<StorageService.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why it could not be looked at; empty if it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is being done, in words; empty while nothing is.
    public ReadOnlyStringProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// 0 to 1; negative while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Where the person to be erased stands.
    public ReadOnlyObjectProperty<List<String>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What was done last, in sentences.
    public ReadOnlyObjectProperty<List<String>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    // Commands

    public void refresh() {
        looking.run(
                service::look,
                seen -> {
                    problem.set("");
                    state.set(seen);
                },
                why -> problem.set(notices.sentence(why)));
    }

    void show(Path folder) {
        service.show(folder);
    }

    /// Ends the long work; it leaves everything as it was.
    public void cancel() {
        wanted.set(false);
    }

    private <T> void work(String words, Work<T> work, Consumer<T> done) {
        if (!working.get().isEmpty()) {
            return;
        }
        var mine = new AtomicBoolean(true);
        wanted = mine;
        progress.set(-1);
        report.set(List.of());
        working.set(strings.get(words));
        background.run(
                () -> work.run((part, all) -> {
                    background.onScreen(() -> progress.set((double) part / Math.max(1, all)));
                    return mine.get();
                }),
                outcome -> {
                    working.set("");
                    done.accept(outcome);
                    refresh();
                },
                why -> {
                    working.set("");
                    if (why instanceof CancellationException) {
                        notices.tell(strings.get("storage.cancelled"));
                    } else {
                        notices.problem(why);
                    }
                    refresh();
                });
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private void small(Callable<Boolean> work) {
        background.run(work, _ -> refresh(), notices.orTell());
    }

    public void backUp() {
        work("storage.backingUp", service::backUp, notices::tell);
    }

    public void deleteBackup(BackupLine backup) {
        small(() -> {
            service.deleteBackup(backup);
            return true;
        });
    }

    public void restore() {
        service.restore();
    }

    public void putBack(StorageService.TrashLine line) {
        small(() -> {
            service.putBack(line);
            return true;
        });
    }

    public void deleteForGood(StorageService.TrashLine line) {
        small(() -> {
            service.deleteForGood(line);
            return true;
        });
    }

    /// @param days as typed; empty or 0 keeps the recordings
    /// @return false if that is no number of days
    public boolean keep(HandoffType type, String days) {
        if (!days.strip().matches("\\d{0,5}")) {
            return false;
        }
        var number = days.isBlank() ? 0 : Integer.parseInt(days.strip());
        small(() -> {
            service.keep(type, number);
            return true;
        });
        return true;
    }

    /// @param told with what was found, or nothing
    public void find(String nameOrEmail, Consumer<List<String>> told) {
        background.run(
                () -> service.find(nameOrEmail),
                lines -> {
                    found.set(lines);
                    told.accept(lines);
                },
                why -> {
                    found.set(List.of());
                    if (why instanceof IllegalArgumentException) {
                        notices.tell(strings.get("storage.erase.short"));
                    } else {
                        notices.problem(why);
                    }
                });
    }

    public void erase(String nameOrEmail) {
        work("storage.erasing", _ -> service.erase(nameOrEmail), lines -> {
            found.set(List.of());
            report.set(lines);
        });
    }

    public void plan(Path folder, Consumer<List<String>> told) {
        background.run(() -> service.plan(folder), told, notices.orTell());
    }

    public void move(Path folder) {
        work("storage.moving", part -> service.move(folder, part), lines -> {
            report.set(lines);
            service.reopen();
        });
    }

    public void deleteOld() {
        small(() -> {
            service.deleteOld();
            return true;
        });
    }
}
