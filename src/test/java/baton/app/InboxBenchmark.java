package baton.app;

import baton.inbox.Inbox;
import baton.store.TestLibrary;
import baton.ui.inbox.InboxView;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Preview;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.Theme;
import baton.ui.screen.ScreenServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// What an inbox of 10,000 open handoffs costs: to fill, to look again when nothing has changed, and for each page
/// while
/// somebody scrolls through it, beside one of 100.
public final class InboxBenchmark {
    private static final int PAGES = 300;

    private InboxBenchmark() {}

    static void run() throws Exception {
        System.setProperty("glass.platform", "Headless");
        Platform.startup(() -> {});
        for (var count : new int[] {1_000, 100, 10_000}) {
            try (var library = new TestLibrary(Files.createTempDirectory("baton-inbox"))) {
                library.fillInbox(count);
                onScreen(() -> look(library, count));
            }
        }
        Platform.exit();
    }

    private static boolean look(TestLibrary library, int count) {
        var strings = Strings.load();
        var model = new InboxViewModel(
                InboxViewModel.Side.RECEIVED,
                new Inbox(library.handoffs),
                clip -> Path.of(clip.toString()),
                Background.immediate(),
                new Notices(Throwable::toString),
                library.clock,
                strings);
        var view = new InboxView(
                new ScreenServices(
                        new Views(strings), Background.immediate(), new Notices(Throwable::toString), strings, _ -> {}),
                model,
                new Nothing(),
                (_, _) -> {},
                (_, _) -> {},
                _ -> {});
        var scene = new Scene(view.root(), 900, 700);
        Theme.LIGHT.dress(scene);
        var begun = System.nanoTime();
        view.setPerson(library.priya);
        var filled = millis(begun);
        begun = System.nanoTime();
        model.refresh();
        var again = millis(begun);
        var list = (ListView<?>) scene.lookup(".handoff-list");
        var pages = new ArrayList<Double>();
        for (int i = 0; i < PAGES; i++) {
            list.scrollTo((int) ((long) i * count / PAGES));
            var page = System.nanoTime();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            pages.add(millis(page));
        }
        pages.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%,d open: filled in %.0f ms, looked again in %.1f ms, a page while scrolling %.1f ms, 95 of 100 within"
                        + " %.1f ms%n",
                list.getItems().size(),
                filled,
                again,
                pages.get(PAGES / 2),
                pages.get(PAGES * 95 / 100));
        return true;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static <T> T onScreen(java.util.concurrent.Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// Beside the list stands nothing: only the list is measured.
    private static final class Nothing implements Preview {
        private final Region root = new Region();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void show(UUID reader, UUID handoff) {}

        @Override
        public void deeper() {}

        @Override
        public void clear() {}
    }
}
