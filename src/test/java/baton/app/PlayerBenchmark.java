package baton.app;

import baton.recording.DeviceException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The player beside mpv, on the same screen, sound server and files, in turn: what it paints and how well the sound
/// stays with it, what that costs, and how long keys take. What counts is what is on the screen and in the server's
/// sound, not what a player says of itself.
final class PlayerBenchmark {
    private static final int TARGETS = 16;
    private static final int ROUNDS = 5;
    private static final int SHORT_CLIP = 12;
    private static final int SHORT_CODE = 12_000;
    private static final long PATIENCE = 15_000;
    private static final double MILLI = 1e6;
    private static final double SPEED = 1.5;

    /// One of the two, with what was measured of it.
    private static final class Contestant {
        final String name;
        final List<Double> rate = new ArrayList<>();
        final List<Double> offset = new ArrayList<>();
        final List<Double> drift = new ArrayList<>();
        final List<Double> load = new ArrayList<>();
        final List<Double> screenLoad = new ArrayList<>();
        final List<Double> soundLoad = new ArrayList<>();
        final List<Double> firstFrame = new ArrayList<>();
        final List<Double> firstSound = new ArrayList<>();
        final List<Double> nextFrame = new ArrayList<>();
        final List<Double> nextSound = new ArrayList<>();
        final List<Double> seek = new ArrayList<>();

        Contestant(String name) {
            this.name = name;
        }
    }

    private final PlayerLab lab;
    private final int seconds;
    private final List<CodedClip> clips;
    private final List<Double> chapters;
    private final Contestant baton = new Contestant("Baton");
    private final Contestant mpv = new Contestant("mpv");
    private final List<Double> preparedFrame = new ArrayList<>();
    private final List<Double> preparedSound = new ArrayList<>();

    private PlayerBenchmark(PlayerLab lab, int seconds) throws IOException, InterruptedException, DeviceException {
        this.lab = lab;
        this.seconds = seconds;
        // Far enough apart that none is passed while the next jump is waited for.
        var length = Math.max((int) ((seconds + 6) * SPEED), TARGETS * 5);
        clips = List.of(
                CodedClip.make(lab.folder.resolve("long.mp4"), length, 1),
                CodedClip.make(lab.folder.resolve("short.mp4"), SHORT_CLIP, SHORT_CODE));
        chapters = chapters(length);
    }

    /// @param seconds to look at each player while it plays on
    /// @param turns how often each has its turn
    /// @param parts of `play`, `open` and `seek`; none means all
    static void run(int seconds, int turns, List<String> parts) throws Exception {
        var missing = PlayerLab.missing();
        if (!missing.isEmpty()) {
            System.out.println("Nothing is measured: " + missing + " is not installed here.");
            return;
        }
        try (var lab = new PlayerLab()) {
            var benchmark = new PlayerBenchmark(lab, seconds);
            var all = parts.isEmpty();
            for (int turn = 0; turn < turns && (all || parts.contains("play")); turn++) {
                benchmark.steady(benchmark.baton);
                benchmark.steady(benchmark.mpv);
            }
            for (int round = 0; round < ROUNDS * turns && (all || parts.contains("open")); round++) {
                benchmark.open(benchmark.baton);
                benchmark.open(benchmark.mpv);
                benchmark.openPrepared();
            }
            for (int turn = 0; turn < turns && (all || parts.contains("seek")); turn++) {
                benchmark.seek(benchmark.baton);
                benchmark.seek(benchmark.mpv);
            }
            benchmark.print();
        }
    }

    /// As far apart as the clip allows, each at another distance from the key frame before it; each on a picture.
    private static List<Double> chapters(int length) {
        var marks = new ArrayList<Double>();
        for (int i = 1; i <= TARGETS; i++) {
            var keyFrame = 2 * Math.floorDiv(i * length / (TARGETS + 2), 2);
            marks.add(keyFrame + i * 7 % TARGETS * 60 / TARGETS / (double) CodedClip.RATE);
        }
        return marks;
    }

    private PlayerPeer start(Contestant contestant) throws IOException, InterruptedException {
        var peer = contestant == baton ? PlayerPeer.baton(lab, clips, chapters) : PlayerPeer.mpv(lab, clips);
        // A program that has just started still works on something else.
        TimeUnit.MILLISECONDS.sleep(2500);
        return peer;
    }

    private void steady(Contestant contestant) throws IOException, InterruptedException {
        try (var peer = start(contestant)) {
            var clip = clips.getFirst();
            lab.screen.until(lab.press(peer.openKey(0)), clip::holds, PATIENCE);
            TimeUnit.SECONDS.sleep(3);
            var from = System.nanoTime();
            var used = used(peer.process());
            var screenUsed = used(lab.screenServer);
            var soundUsed = used(lab.soundServer);
            TimeUnit.SECONDS.sleep(seconds);
            var until = System.nanoTime();
            var percent = 100 / ((until - from) / MILLI);
            contestant.load.add((used(peer.process()) - used) * percent);
            contestant.screenLoad.add((used(lab.screenServer) - screenUsed) * percent);
            contestant.soundLoad.add((used(lab.soundServer) - soundUsed) * percent);
            var figures = SyncFigures.of(lab, clip, from, until);
            contestant.rate.add(figures.rate());
            contestant.offset.add(figures.offset());
            contestant.drift.add(figures.drift());
            System.out.printf(Locale.ROOT, "%s %.1f %s%n", contestant.name, contestant.load.getLast(), figures);
        }
    }

    /// Processor time so far, in milliseconds.
    private static long used(Process program) {
        return program.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /// The first clip of a program that was just started, then another one; both from a cold file.
    private void open(Contestant contestant) throws IOException, InterruptedException {
        try (var peer = start(contestant)) {
            openOne(peer, 0, contestant.firstFrame, contestant.firstSound);
            for (int i = 0; i < 2; i++) {
                // So that what is heard next is the next clip.
                lab.press("space");
                lab.sound.awaitSilence(300);
                openOne(peer, (i + 1) % 2, contestant.nextFrame, contestant.nextSound);
            }
        }
    }

    /// The clip that a list has got ready, as it does with the one that is chosen in it.
    private void openPrepared() throws IOException, InterruptedException {
        try (var peer = start(baton)) {
            for (int i = 0; i < 4; i++) {
                lab.press(i % 2 == 0 ? "F5" : "F6");
                TimeUnit.MILLISECONDS.sleep(1500);
                openOne(peer, i % 2, preparedFrame, preparedSound);
                lab.press("space");
                lab.sound.awaitSilence(300);
            }
        }
    }

    private void openOne(PlayerPeer peer, int clip, List<Double> picture, List<Double> sound)
            throws IOException, InterruptedException {
        lab.chill(clips.get(clip).file());
        var pressed = lab.press(peer.openKey(clip));
        picture.add(lab.screen.until(pressed, clips.get(clip)::holds, PATIENCE) / MILLI);
        sound.add(lab.sound.until(pressed, PATIENCE) / MILLI);
        TimeUnit.MILLISECONDS.sleep(1500);
    }

    private void seek(Contestant contestant) throws IOException, InterruptedException {
        try (var peer = start(contestant)) {
            var clip = clips.getFirst();
            lab.screen.until(lab.press(peer.openKey(0)), clip::holds, PATIENCE);
            for (var chapter : chapters) {
                var key = peer.seekKey(chapter);
                TimeUnit.MILLISECONDS.sleep(900);
                var target = clip.code(chapter);
                var took = lab.screen.until(lab.press(key), c -> c >= target - 1 && c <= target + 30, PATIENCE);
                contestant.seek.add(took / MILLI);
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "%n%-40s %9s %9s %7s   %s%n", "720p30 at 1.5, medians", "Baton", "mpv", "ratio", "all");
        line("distinct frames per second, of 45", baton.rate, mpv.rate, true);
        line("sound after its picture, ms", baton.offset, mpv.offset, false);
        line("drift of that, ms a minute", baton.drift, mpv.drift, false);
        line("processor, % of a core", baton.load, mpv.load, true);
        line("  of the screen server meanwhile", baton.screenLoad, mpv.screenLoad, true);
        line("  of the sound server meanwhile", baton.soundLoad, mpv.soundLoad, true);
        line("key to picture, first clip, ms", baton.firstFrame, mpv.firstFrame, true);
        line("key to sound, first clip, ms", baton.firstSound, mpv.firstSound, true);
        line("key to picture, later clip, ms", baton.nextFrame, mpv.nextFrame, true);
        line("key to sound, later clip, ms", baton.nextSound, mpv.nextSound, true);
        line("key to picture, prepared clip, ms", preparedFrame, mpv.nextFrame, true);
        line("key to sound, prepared clip, ms", preparedSound, mpv.nextSound, true);
        line("key to picture of a chapter, ms", baton.seek, mpv.seek, true);
    }

    private static void line(String what, List<Double> ours, List<Double> theirs, boolean compared) {
        if (!ours.isEmpty()) {
            var ratio = compared ? String.format(Locale.ROOT, "%.2f", median(ours) / median(theirs)) : "";
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %9.1f %9.1f %7s   %s | %s%n",
                    what,
                    median(ours),
                    median(theirs),
                    ratio,
                    all(ours),
                    all(theirs));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static String all(List<Double> values) {
        return String.join(
                " ",
                values.stream().map(v -> String.format(Locale.ROOT, "%.0f", v)).toList());
    }
}
