package baton.app.platform;

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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window for each library: the first holds a lock and listens on this machine only; a second one asks it to come
/// to the front, and ends. A window that is closing says so, and the second one waits until the library is free.
///
/// The same holds for what goes on without a window, under a name of its own.
public final class SingleWindow implements AutoCloseable {
    /// The window itself.
    public static final String WINDOW = "window";
    /// What goes on while there is no window.
    public static final String BACKGROUND = "background";

    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final int PATIENCE_MS = 2_000;
    /// The longest that a library takes to close: its backup, and its file made anew.
    private static final Duration LONGEST_CLOSE = Duration.ofMinutes(4);

    /// The longest that a window waits for what goes on without one and does not answer.
    private static final Duration LONGEST_ROOM = Duration.ofSeconds(10);

    private static final long AGAIN_MS = 100;
    private static final int TO_FRONT = 'F';
    private static final int CLOSING = 'C';

    private final FileChannel channel;
    private final FileLock lock;
    private final Runnable toFront;
    private @Nullable ServerSocket server;
    private volatile boolean closing;

    private SingleWindow(FileChannel channel, FileLock lock, Runnable toFront) {
        this.channel = channel;
        this.lock = lock;
        this.toFront = toFront;
    }

    /// Becomes the library's window; waits for one that is closing. Not for the screen's thread.
    ///
    /// @param name whose place it is, [#WINDOW] or [#BACKGROUND]
    /// @param toFront called, on a thread of its own, when another start wants this window
    /// @return empty if there is one already; it has been asked to come to the front
    /// @throws IOException also if a window that is closing takes longer than any library needs
    public static Optional<SingleWindow> take(Path folder, String name, Runnable toFront) throws IOException {
        Files.createDirectories(folder);
        var until = System.nanoTime() + LONGEST_CLOSE.toNanos();
        var address = address(folder, name);
        while (true) {
            var taken = tryToTake(folder, name, toFront);
            if (taken != null) {
                taken.listen(address);
                if (name.equals(WINDOW)) {
                    makeRoom(folder);
                }
                return Optional.of(taken);
            }
            // To ask for the place in the background is to end whoever has it.
            if (!name.equals(WINDOW) || isBroughtToFront(address)) {
                return Optional.empty();
            }
            if (System.nanoTime() > until) {
                throw new IOException("the window before does not end");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
    }

    /// What goes on without a window ends where there is one: two of the same would do everything twice.
    private static void makeRoom(Path folder) throws IOException {
        var begun = System.nanoTime();
        var answered = false;
        while (true) {
            answered |= ask(folder, BACKGROUND);
            if (!isTaken(folder, BACKGROUND)) {
                return;
            }
            // Whoever has answered is closing its library, which takes its time.
            var limit = answered ? LONGEST_CLOSE : LONGEST_ROOM;
            if (System.nanoTime() - begun > limit.toNanos()) {
                LOG.warn("what goes on in the background does not end; both work on");
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
    }

    private static Path address(Path folder, String name) {
        return folder.resolve(name + ".address");
    }

    /// Asks whoever has that place to come to the front, or to make room: what their listener does.
    ///
    /// @return whether somebody has it, and answers
    public static boolean ask(Path folder, String name) {
        var address = address(folder, name);
        return Files.exists(address) && isBroughtToFront(address);
    }

    /// Whether somebody has that place now.
    public static boolean isTaken(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        var free = tryToTake(folder, name, () -> {});
        if (free == null) {
            return true;
        }
        free.close();
        return false;
    }

    private static @Nullable SingleWindow tryToTake(Path folder, String name, Runnable toFront) throws IOException {
        var channel =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            LOG.debug("the window is in this very program");
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new SingleWindow(channel, lock, toFront);
    }

    private void listen(Path address) {
        try {
            var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            // Only who can read the library's folder knows the word.
            var word = UUID.randomUUID().toString();
            AtomicFile.write(address, (listening.getLocalPort() + " " + word).getBytes(StandardCharsets.US_ASCII));
            Thread.ofPlatform().daemon().name("single window").start(() -> answer(listening, word));
            server = listening;
        } catch (IOException e) {
            LOG.warn("a second start cannot find this window", e);
        }
    }

    private void answer(ServerSocket listening, String word) {
        while (!listening.isClosed()) {
            try (var caller = listening.accept()) {
                caller.setSoTimeout(PATIENCE_MS);
                var said = new String(caller.getInputStream().readNBytes(word.length()), StandardCharsets.US_ASCII);
                if (said.equals(word)) {
                    caller.getOutputStream().write(closing ? CLOSING : TO_FRONT);
                    if (!closing) {
                        toFront.run();
                    }
                }
            } catch (IOException e) {
                LOG.debug("a caller went away", e);
            }
        }
    }

    /// Asks the window that holds the lock.
    ///
    /// @return false if it is closing, has just closed, or has not written its address yet
    private static boolean isBroughtToFront(Path address) {
        try (var socket = new Socket()) {
            var parts = Files.readString(address).split(" ");
            if (parts.length < 2) {
                return false;
            }
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(parts[1].getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == TO_FRONT;
        } catch (IOException | NumberFormatException notYetOrNoMore) {
            LOG.debug("the window before does not answer", notYetOrNoMore);
            return false;
        }
    }

    /// From now on another start waits for the library instead of asking for this window.
    public void closing() {
        closing = true;
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
