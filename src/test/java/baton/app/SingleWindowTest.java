package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Row D5: a second start brings the first window to the front.
class SingleWindowTest {
    @TempDir
    Path folder;

    @Test
    void theSecondStartWakesTheFirst() throws Exception {
        var woken = new CountDownLatch(1);
        try (var first = SingleWindow.take(folder, woken::countDown).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleWindow.take(folder, () -> {})).isEmpty();
            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
        }
        SingleWindow.take(folder, () -> {}).orElseThrow().close();
    }

    @Test
    void aStrangerOnTheSamePortWakesNobody() throws Exception {
        var woken = new CountDownLatch(1);
        try (var _ = SingleWindow.take(folder, woken::countDown).orElseThrow()) {
            var port = Integer.parseInt(
                    Files.readString(folder.resolve("window.address")).split(" ")[0]);
            try (var stranger = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream().write("x".repeat(36).getBytes("US-ASCII"));
                stranger.shutdownOutput();
            }
            assertThat(woken.await(300, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
