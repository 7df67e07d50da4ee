package baton.ui.storage;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.HandoffType;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The storage page, without a screen and without a library.
class StorageViewModelTest {
    private final Notices notices = new Notices(Throwable::getMessage);
    private final Shelf shelf = new Shelf();
    private StorageViewModel model;

    @BeforeEach
    void open() {
        model = new StorageViewModel(shelf, Background.immediate(), notices, Strings.load());
        model.refresh();
    }

    /// Does what it is told and remembers it.
    private final class Shelf implements StorageService {
        final Map<HandoffType, Integer> kept = new EnumMap<>(HandoffType.class);
        final List<String> done = new ArrayList<>();
        boolean broken;

        @Override
        public State look() throws IOException {
            if (broken) {
                throw new IOException("The library did not answer.");
            }
            return new State(
                    List.of(), done.size() + " done", List.of(), List.of(), List.of(), kept, 0, Path.of("r"), null);
        }

        @Override
        public void show(Path folder) {
            done.add("show");
        }

        @Override
        public String backUp(Progress progress) {
            assertThat(model.workingProperty().get())
                    .as("it is said what is being done")
                    .isNotEmpty();
            // Pressed again while it runs.
            model.backUp();
            progress.goOn(1, 2);
            assertThat(model.progressProperty().get()).isEqualTo(0.5);
            model.cancel();
            if (!progress.goOn(2, 2)) {
                throw new CancellationException();
            }
            throw new AssertionError("it was to be cancelled");
        }

        @Override
        public void deleteBackup(BackupLine backup) {
            done.add("delete backup");
        }

        @Override
        public void restore() {
            done.add("restore");
        }

        @Override
        public void putBack(TrashLine line) {
            done.add("put back");
        }

        @Override
        public void deleteForGood(TrashLine line) {
            done.add("delete for good");
        }

        @Override
        public void keep(HandoffType type, int days) {
            kept.put(type, days);
        }

        @Override
        public List<String> find(String nameOrEmail) {
            if (nameOrEmail.length() < 3) {
                throw new IllegalArgumentException("less than a name");
            }
            return List.of("Northwind: contact");
        }

        @Override
        public List<String> erase(String nameOrEmail) {
            done.add("erase " + nameOrEmail);
            return List.of("Erased.");
        }

        @Override
        public List<String> plan(Path folder) {
            return List.of();
        }

        @Override
        public List<String> move(Path folder, Progress progress) {
            return List.of("Moved.");
        }

        @Override
        public void deleteOld() {
            done.add("delete old");
        }

        @Override
        public void reopen() {
            done.add("reopen");
        }
    }

    @Test
    void longWorkHappensOnceAndCanBeCancelled() {
        model.backUp();
        assertThat(model.workingProperty().get()).isEmpty();
        assertThat(notices.currentProperty().get().isProblem())
                .as("cancelling is no problem")
                .isFalse();
        assertThat(notices.currentProperty().get().text()).isNotEmpty();
    }

    @Test
    void daysAreANumberOrNothing() {
        assertThat(model.keep(HandoffType.SDR_TO_AE, "ninety")).isFalse();
        assertThat(model.keep(HandoffType.SDR_TO_AE, "-1")).isFalse();
        assertThat(shelf.kept).isEmpty();
        assertThat(model.keep(HandoffType.SDR_TO_AE, " 90 ")).isTrue();
        assertThat(model.stateProperty().get().retention()).containsEntry(HandoffType.SDR_TO_AE, 90);
        assertThat(model.keep(HandoffType.SDR_TO_AE, "")).isTrue();
        assertThat(shelf.kept).containsEntry(HandoffType.SDR_TO_AE, 0);
    }

    @Test
    void whoIsErasedWasLookedForFirst() {
        var told = new ArrayList<List<String>>();
        model.find("Sa", told::add);
        assertThat(told).as("less than a name finds nobody").isEmpty();
        model.find("Sarah", told::add);
        assertThat(model.foundProperty().get()).containsExactly("Northwind: contact");
        model.erase("Sarah");
        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.reportProperty().get()).containsExactly("Erased.");
    }

    @Test
    void afterAMoveTheLibraryIsOpenedAgain() {
        model.move(Path.of("elsewhere"));
        assertThat(model.reportProperty().get()).containsExactly("Moved.");
        assertThat(shelf.done).containsExactly("reopen");
    }

    @Test
    void aLibraryThatDoesNotAnswerIsSaidInPlace() {
        shelf.broken = true;
        model.refresh();
        assertThat(model.problemProperty().get()).isEqualTo("The library did not answer.");
        shelf.broken = false;
        model.refresh();
        assertThat(model.problemProperty().get()).isEmpty();
    }
}
