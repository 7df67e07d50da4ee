package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Notifications of a real desktop's service: shown, pressed, and nothing where there is none.
@Timeout(120)
class FreedesktopNoticesTest {
    @TempDir
    Path folder;

    @Test
    void aPressLeadsThere() throws Exception {
        assumeTrue(TestDesktop.isInstalled(), "no dunst, Xvfb and dbus-daemon on this computer");
        var pressed = new CountDownLatch(1);
        var others = new AtomicInteger();
        try (var desktop = new TestDesktop(folder.resolve("desktop"));
                var notices = new FreedesktopNotices(desktop.bus())) {
            assertThat(notices.show("First", "a < b & c", pressed::countDown)).isTrue();
            TestDesktop.await("the first", () -> desktop.shown() == 1);
            assertThat(notices.show("Northwind", "First touch is due at 14:00", others::incrementAndGet))
                    .isTrue();
            TestDesktop.await("the second", () -> desktop.shown() == 2);
            desktop.press();
            assertThat(pressed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(others).hasValue(0);
        }
    }

    @Test
    void withoutABusNothingIsShownAndNothingFails() {
        try (var notices = new FreedesktopNotices("unix:path=" + folder.resolve("no-bus"))) {
            assertThat(notices.show("First", "words", () -> {})).isFalse();
        }
    }
}
