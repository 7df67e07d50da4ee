package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A second start brings the first window to the front.
class SingleWindowTest {
    @TempDir
    Path folder;

    @Test
    void theSecondStartWakesTheFirst() throws Exception {
        var woken = new CountDownLatch(1);
        try (var first =
                SingleWindow.take(folder, SingleWindow.WINDOW, woken::countDown).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleWindow.take(folder, SingleWindow.WINDOW, () -> {})).isEmpty();
            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
        }
        SingleWindow.take(folder, SingleWindow.WINDOW, () -> {}).orElseThrow().close();
    }

    @Test
    void aStrangerOnTheSamePortWakesNobody() throws Exception {
        var woken = new CountDownLatch(1);
        try (var _ =
                SingleWindow.take(folder, SingleWindow.WINDOW, woken::countDown).orElseThrow()) {
            var port = Integer.parseInt(
                    Files.readString(folder.resolve("window.address")).split(" ")[0]);
            try (var stranger = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream().write("x".repeat(36).getBytes("US-ASCII"));
                stranger.shutdownOutput();
            }
            assertThat(woken.await(300, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /// A start right after closing: the library is still being saved, and the new window waits for it.
    @Test
    @Timeout(30)
    void aStartWaitsForAWindowThatIsClosing() throws Exception {
        var woken = new AtomicInteger();
        var first = SingleWindow.take(folder, SingleWindow.WINDOW, woken::incrementAndGet)
                .orElseThrow();
        first.closing();
        var second = CompletableFuture.supplyAsync(() -> {
            try {
                return SingleWindow.take(folder, SingleWindow.WINDOW, () -> {}).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(second).isNotDone();
        first.close();
        second.get(10, TimeUnit.SECONDS).close();
        assertThat(woken).hasValue(0);
    }

    /// The lock is taken before the address is written: a start in between asks again.
    @Test
    @Timeout(30)
    void aWindowThatHasNotSaidItsAddressYetIsAskedAgain() throws Exception {
        Files.writeString(folder.resolve("window.address"), "");
        try (var channel = FileChannel.open(
                        folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var second = CompletableFuture.supplyAsync(() -> {
                try {
                    return SingleWindow.take(folder, SingleWindow.WINDOW, () -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(lock.isValid()).isTrue();
            lock.release();
            second.get(10, TimeUnit.SECONDS).orElseThrow().close();
        }
    }
}
