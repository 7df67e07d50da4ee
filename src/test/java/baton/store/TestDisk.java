package baton.store;

import baton.store.file.DiskFull;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of its own, in memory; only where this user may mount one.
public final class TestDisk implements AutoCloseable {
    private static final int BLOCK = 4096;
    private final Path folder;
    private final boolean mounted;

    private TestDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /// @param size as `mount` writes it: 6m
    public static TestDisk mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        return new TestDisk(folder, run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()));
    }

    public boolean isMounted() {
        return mounted;
    }

    public Path folder() {
        return folder;
    }

    private Path filling() {
        return folder.resolve("fill");
    }

    /// Writes until there is no room for another block.
    public void fill() throws IOException {
        try (var out = Files.newOutputStream(filling())) {
            writeAll(out);
        } catch (IOException full) {
            if (!DiskFull.is(full)) {
                throw full;
            }
        }
    }

    private static void writeAll(OutputStream out) throws IOException {
        var block = new byte[BLOCK];
        while (true) {
            out.write(block);
        }
    }

    /// Gives the room back that [#fill] took.
    public void free() throws IOException {
        Files.delete(filling());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (mounted) {
            run("umount", folder.toString());
        }
    }
}
