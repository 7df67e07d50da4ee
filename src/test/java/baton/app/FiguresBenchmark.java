package baton.app;

import baton.handoff.rules.Gate;
import baton.insight.figure.Period;
import baton.store.TestLibrary;
import baton.store.sql.SqlReviews;
import baton.ui.insight.FiguresProbe;
import baton.ui.insight.InsightServices;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.Theme;
import baton.ui.screen.ScreenServices;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/// What the page of measures costs with 1,000 and with 100,000 handoffs of a year: until its first figures stand there,
/// until all are counted, and the longest that the screen's thread is held. `-Dbaton.figures=1000` leaves the large one
/// out.
public final class FiguresBenchmark {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(2);

    private FiguresBenchmark() {}

    static void run() throws Exception {
        System.setProperty("glass.platform", "Headless");
        Platform.startup(() -> {});
        for (var count : new int[] {1_000, 1_000, Integer.getInteger("baton.figures", 100_000)}) {
            try (var library = new TestLibrary(Files.createTempDirectory("baton-figures"))) {
                library.fillPast(count, Duration.ofDays(360));
                for (int i = 0; i < 3; i++) {
                    measure(library, count);
                }
            }
        }
        Platform.exit();
    }

    private static void measure(TestLibrary library, int count) throws Exception {
        var strings = Strings.load();
        var background = Background.threads();
        var notices = new Notices(Throwable::toString);
        var services = new InsightServices(
                library.insights,
                new SqlReviews(library.database),
                library.people,
                c -> Gate.gaps(c).size(),
                () -> true,
                new ReportFiles(),
                (_, _, _) -> 0,
                library.clock);
        var probe = onScreen(() -> {
            var made = new FiguresProbe(
                    new ScreenServices(new Views(strings), background, notices, strings, _ -> {}), services);
            Theme.LIGHT.dress(new Scene(made.root(), 1_000, 900));
            made.open(library.helen);
            return made;
        });
        var held = new Held();
        var begun = System.nanoTime();
        Platform.runLater(() -> probe.choose(Period.Choice.YEAR));
        probe.first().await();
        var first = millis(begun);
        probe.whole().await();
        var whole = millis(begun);
        var longest = held.stop();
        System.out.printf(
                Locale.ROOT,
                "%,d handoffs: first figures after %.0f ms, all of %,d after %.0f ms, screen held at most %.0f ms%n",
                count,
                first,
                onScreen(probe::counted),
                whole,
                longest);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// Asks the screen's thread again and again how long it takes to answer.
    private static final class Held {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicLong longest = new AtomicLong();
        private final Thread thread = Thread.ofPlatform().daemon().start(this::ask);

        private void ask() {
            while (!stopped.get()) {
                var asked = System.nanoTime();
                var answer = new FutureTask<>(() -> null);
                Platform.runLater(answer);
                try {
                    answer.get();
                } catch (Exception e) {
                    return;
                }
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                LockSupport.parkNanos(EVERY);
            }
        }

        double stop() throws InterruptedException {
            stopped.set(true);
            thread.join();
            return longest.get() / 1e6;
        }
    }
}
