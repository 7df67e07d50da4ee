package baton.app;

import baton.TestJvm;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A running player with an empty window. Both are told what to do by keys, so that both go the same way from the key
/// to the picture.
interface PlayerPeer extends AutoCloseable {
    Process process();

    /// Which key opens a clip and plays it at 1.5 times speed.
    String openKey(int clip);

    /// Prepares a jump to this chapter and says which key does it.
    String seekKey(double seconds) throws IOException;

    @Override
    void close() throws InterruptedException;

    private static void end(Process program) throws InterruptedException {
        program.destroy();
        if (!program.waitFor(5, TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
    }

    /// The product's player in a window of its own, with the flags that the product is started with.
    static PlayerPeer baton(PlayerLab lab, List<CodedClip> clips, List<Double> chapters)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<String>();
        arguments.add(chapters.stream().map(c -> "" + c).collect(Collectors.joining(",")));
        clips.forEach(c -> arguments.add(c.file().toString()));
        var flags = "-Dprism.order=sw -XX:+UseSerialGC -Xms64m -Xmn16m -Dbaton.benchmark.width=" + PlayerLab.SHOWN + " "
                + System.getProperty("baton.benchmark.flags", "");
        var program =
                lab.start(TestJvm.builder(PlayerWindow.class, Map.of("JDK_JAVA_OPTIONS", flags.strip()), arguments));
        lab.focus(program, PlayerWindow.TITLE);
        return new Baton(program);
    }

    /// mpv, without everything that a picture does not need.
    static PlayerPeer mpv(PlayerLab lab, List<CodedClip> clips) throws IOException, InterruptedException {
        var socket = lab.folder.resolve("mpv");
        Files.deleteIfExists(socket);
        var program = lab.start(
                "mpv",
                "--idle",
                "--force-window",
                "--no-config",
                "--no-terminal",
                "--osc=no",
                "--osd-level=0",
                "--vo=x11",
                "--hwdec=no",
                "--ao=pulse",
                "--speed=1.5",
                "--geometry=" + PlayerLab.SHOWN + "x" + PlayerLab.SHOWN * 9 / 16 + "+0+0",
                "--no-border",
                "--title=mpv",
                "--input-ipc-server=" + socket);
        lab.focus(program, "^mpv$");
        var mpv = new Mpv(program, socket);
        for (int i = 0; i < clips.size(); i++) {
            mpv.bind(mpv.openKey(i), "loadfile " + clips.get(i).file() + "; set pause no");
        }
        return mpv;
    }

    /// See [#baton].
    record Baton(Process process) implements PlayerPeer {
        @Override
        public String openKey(int clip) {
            return "F" + (clip + 1);
        }

        @Override
        public String seekKey(double seconds) {
            return "Next";
        }

        @Override
        public void close() throws InterruptedException {
            end(process);
        }
    }

    /// See [#mpv].
    record Mpv(Process process, Path socket) implements PlayerPeer {
        @Override
        public String openKey(int clip) {
            return "F" + (clip + 1);
        }

        @Override
        public String seekKey(double seconds) throws IOException {
            bind("PGDWN", String.format(Locale.ROOT, "seek %.3f absolute+exact", seconds));
            return "Next";
        }

        private void bind(String key, String command) throws IOException {
            var line = "{\"command\":[\"keybind\",\"" + key + "\",\"" + command + "\"]}\n";
            try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                // Its answer: then the key is bound.
                channel.read(ByteBuffer.allocate(1000));
            }
        }

        @Override
        public void close() throws InterruptedException {
            end(process);
        }
    }
}
