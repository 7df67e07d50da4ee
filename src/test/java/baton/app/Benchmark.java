package baton.app;

import baton.TestJvm;
import baton.app.platform.SpeechFolder;
import baton.index.SearchBenchmark;
import baton.media.ffmpeg.FfmpegTool;
import baton.speech.SpeechBenchmark;
import baton.store.LibraryBenchmark;
import baton.store.LongListsBenchmark;
import baton.store.TodayBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Speed beside a peer in the same run, for the README. Not a test: wall times prove nothing on a shared machine.
///
/// `start`: from the start of the program to its window, Baton on its demo library beside [HelloWindow]; needs a
/// display and xdotool. `record CAMERA MICROPHONE SECONDS`: processor time of a take, preview on, beside the bundled
/// ffmpeg doing the same encode on the same devices. `take CAMERA MICROPHONE SECONDS PAUSES FILE`: a take as the
/// studio records it, preview and pauses included, with the memory it needs. `player [SECONDS [TURNS [PART…]]]`: the
/// player beside mpv. `inbox`: an inbox of 10,000. `lists`: lists of 100,000 beside those of 1,000. `search [alone]`:
/// the search beside SQLite. `speech`: words that are written down, right and wrong; needs festival, espeak-ng and
/// pocketsphinx-testdata from Debian. `team [COUNT]`: a shared folder between two machines, or so many handoffs to a
/// new colleague through it. `library`: its first screen and pages.
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "csv" -> csv();
            case "start" -> start();
            case "speech" -> SpeechBenchmark.run(SpeechFolder.here());
            case "today" -> TodayBenchmark.run();
            case "team" -> TeamBenchmark.run(arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]));
            case "inbox" -> InboxBenchmark.run();
            case "figures" -> FiguresBenchmark.run();
            case "server" -> ServerBenchmark.run(arguments.length < 2 ? 10_000 : Integer.parseInt(arguments[1]));
            case "scale" -> ServerBenchmark.scale(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "idle" -> ServerBenchmark.idle(Duration.ofSeconds(Integer.parseInt(arguments[1])));
            case "lists" -> LongListsBenchmark.run();
            case "library" -> LibraryBenchmark.run();
            case "search" -> SearchBenchmark.run(arguments.length < 2 || !arguments[1].equals("alone"));
            case "player" ->
                PlayerBenchmark.run(
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 180,
                        arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1,
                        Arrays.stream(arguments).skip(3).toList());
            case "take" ->
                LongTake.record(
                        arguments[1],
                        arguments[2],
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        Path.of(arguments[5]));
            case "record" -> record(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void start() throws IOException, InterruptedException {
        var hello = new ArrayList<Long>();
        var baton = new ArrayList<Long>();
        // The first round of each warms the disk and fills the demo; it does not count.
        for (int round = 0; round < 8; round++) {
            var one = untilWindow(HelloWindow.class, "^Hello$");
            var other = untilWindow(Main.class, "^Baton$", "--demo");
            if (round > 0) {
                hello.add(one);
                baton.add(other);
            }
        }
        System.out.printf(
                "hello %d ms, Baton %d ms, ratio %.2f (medians of %d)%n",
                median(hello), median(baton), (double) median(baton) / median(hello), hello.size());
    }

    private static long untilWindow(Class<?> main, String title, String... arguments)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var program = TestJvm.builder(main, Map.of(), List.of(arguments)).start();
        while (!isShown(title)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        program.destroy();
        program.waitFor();
        return took;
    }

    private static boolean isShown(String title) throws IOException, InterruptedException {
        var search = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", title).start();
        return search.waitFor() == 0;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void record(String camera, String microphone, int seconds) throws Exception {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var ours = cpu(TestJvm.builder(
                Benchmark.class,
                Map.of(),
                List.of(
                        "take",
                        camera,
                        microphone,
                        "" + seconds,
                        "0",
                        folder.resolve("benchmark-baton.mp4").toString())));
        var theirs = cpu(new ProcessBuilder(
                FfmpegTool.path(),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-f",
                "v4l2",
                "-input_format",
                "mjpeg",
                "-video_size",
                "1280x720",
                "-framerate",
                "30",
                "-i",
                camera,
                "-f",
                "pulse",
                "-i",
                microphone,
                "-t",
                "" + seconds,
                "-c:v",
                "libopenh264",
                "-b:v",
                "2500000",
                "-maxrate",
                "4000000",
                "-rc_mode",
                "bitrate",
                "-allow_skip_frames",
                "0",
                "-profile:v",
                "high",
                "-g",
                "60",
                "-threads:v",
                "2",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "128k",
                "-ac",
                "1",
                "-ar",
                "48000",
                "-movflags",
                "+hybrid_fragmented",
                "-frag_duration",
                "1000000",
                "-flush_packets",
                "1",
                folder.resolve("benchmark-ffmpeg.mp4").toString()));
        System.out.printf("Baton %.1f s, ffmpeg %.1f s, ratio %.2f%n", ours, theirs, ours / theirs);
    }

    /// Processor seconds of a program, as last seen before it ended.
    private static double cpu(ProcessBuilder builder) {
        try {
            var program = builder.inheritIO().start();
            var used = Duration.ZERO;
            while (!program.waitFor(20, TimeUnit.MILLISECONDS)) {
                used = program.info().totalCpuDuration().orElse(used);
            }
            return used.toMillis() / 1000.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Tables of 100, 1,000 and 10,000 rows, out and in again, medians of five; in the last column also into a library.
    private static void csv() throws Exception {
        // The first thousand warm the machine up.
        for (var rows : new int[] {1_000, 100, 1_000, 10_000}) {
            var times = new java.util.ArrayList<Long>();
            var stored = 0L;
            for (int i = 0; i < 7; i++) {
                var table = baton.exchange.CsvBenchmark.table(rows);
                var start = System.nanoTime();
                var text = table.write(baton.exchange.CsvTable.Options.SAFE);
                var read = baton.exchange.CsvTable.read(text);
                var records = baton.exchange.CsvImport.read(
                                read, read.guess(), java.util.List.of(), java.util.Currency.getInstance("GBP"))
                        .records();
                times.add(System.nanoTime() - start);
                if (i == 6) {
                    var folder = java.nio.file.Files.createTempDirectory("baton-csv");
                    try (var workspace = Workspace.open(TestHome.at(folder), java.time.InstantSource.system())) {
                        var me = new baton.people.Person(
                                java.util.UUID.randomUUID(),
                                "Maya",
                                "m@x.example",
                                baton.people.Role.SDR,
                                java.time.ZoneId.of("UTC"),
                                baton.people.WorkingHours.OFFICE,
                                true);
                        workspace.stores.people.save(me);
                        var begun = System.nanoTime();
                        workspace.handoffService.bringInAll(me.id(), records);
                        stored = System.nanoTime() - begun;
                    }
                }
            }
            times.sort(null);
            System.out.printf(
                    "%,d rows: out and in %.1f ms, into the library %.1f ms%n",
                    rows, times.get(times.size() / 2) / 1e6, stored / 1e6);
        }
    }
}
