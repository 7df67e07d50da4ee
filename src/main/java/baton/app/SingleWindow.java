package baton.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window for each library: the first holds a lock and listens on this machine only; a second one asks it to come
/// to the front, and ends (row D5).
final class SingleWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final int PATIENCE_MS = 2_000;
    private final FileChannel channel;
    private final FileLock lock;
    private final @Nullable ServerSocket server;

    private SingleWindow(FileChannel channel, FileLock lock, @Nullable ServerSocket server) {
        this.channel = channel;
        this.lock = lock;
        this.server = server;
    }

    /// Becomes the library's window.
    ///
    /// @param toFront called, on a thread of its own, when another start wants this window
    /// @return empty if there is one already; it has been asked to come to the front
    static Optional<SingleWindow> take(Path folder, Runnable toFront) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            LOG.debug("the window is in this very program");
        }
        var address = folder.resolve("window.address");
        if (lock == null) {
            channel.close();
            ask(address);
            return Optional.empty();
        }
        return Optional.of(new SingleWindow(channel, lock, listen(address, toFront)));
    }

    private static @Nullable ServerSocket listen(Path address, Runnable toFront) {
        try {
            var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            // Only who can read the library's folder knows the word.
            var word = UUID.randomUUID().toString();
            Files.writeString(address, server.getLocalPort() + " " + word);
            Thread.ofPlatform().daemon().name("single window").start(() -> answer(server, word, toFront));
            return server;
        } catch (IOException e) {
            LOG.warn("a second start cannot find this window", e);
            return null;
        }
    }

    private static void answer(ServerSocket server, String word, Runnable toFront) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                caller.setSoTimeout(PATIENCE_MS);
                var said = new String(caller.getInputStream().readNBytes(word.length()), StandardCharsets.US_ASCII);
                if (said.equals(word)) {
                    toFront.run();
                }
            } catch (IOException e) {
                LOG.debug("a caller went away", e);
            }
        }
    }

    private static void ask(Path address) throws IOException {
        var parts = Files.readString(address).split(" ");
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])), PATIENCE_MS);
            socket.getOutputStream().write(parts[1].getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            lock.release();
            channel.close();
        } catch (IOException e) {
            LOG.debug("the window's lock ends with the program anyway", e);
        }
    }
}
