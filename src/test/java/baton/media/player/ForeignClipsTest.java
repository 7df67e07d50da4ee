package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.media.capture.Mp4TakeFiles;
import baton.media.clip.FfmpegVoice;
import baton.media.clip.SoundListener;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.TestClips;
import baton.playback.ClipUnreadableException;
import baton.playback.ClipWarning;
import baton.playback.PlaybackSpeed;
import baton.recording.DeviceException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clips as other programs make them, and files that only call themselves clips: read rightly, or refused, and never
/// the end of the program.
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class ForeignClipsTest {
    private static final String PICTURE = "-f lavfi -i testsrc2=size=%s:rate=25:duration=%d";
    private static final Path CASES = Path.of("../shared/cases/media");

    @TempDir
    static Path folder;

    private static Path clip(String name, String arguments) throws Exception {
        var file = folder.resolve(name);
        TestClips.make(file, arguments);
        return file;
    }

    private static String picture(String size, int seconds) {
        return PICTURE.formatted(size, seconds);
    }

    /// Sizes at which libswscale writes behind a row, or leaves its end as it was; a camera that steps down makes them.
    @ParameterizedTest
    @ValueSource(strings = {"200x200", "360x640", "424x240", "810x454", "1080x606", "202x114"})
    void anySizePlaysToItsEnd(String size) throws Exception {
        var clip = clip(size + ".mp4", picture(size, 1) + " -c:v libopenh264 -b:v 2M");
        var seen = Watching.watch(clip, Duration.ZERO, 2.5, 15_000);
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.troubles()).isEmpty();
        assertThat(seen.frames()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"202, 114", "206, 114", "216, 114", "810, 454"})
    void itsLastColumnsAreShown(int width, int height) throws Exception {
        var clip = clip(
                width + "white.mp4",
                "-f lavfi -i color=white:size=" + width + "x" + height
                        + ":rate=25:duration=1 -c:v libopenh264 -b:v 2M");
        var pixels = ByteBuffer.allocateDirect(width * height * 4);
        show(clip, Duration.ZERO, pixels);
        for (int y = 0; y < height; y++) {
            for (int x = width - 16; x < width; x++) {
                assertThat(pixels.get((y * width + x) * 4) & 0xff)
                        .as("pixel %d, %d", x, y)
                        .isGreaterThan(200);
            }
        }
    }

    private static void show(Path clip, Duration at, ByteBuffer pixels) throws Exception {
        try (var player = new FfmpegPlayer()) {
            player.open(clip, at, PlaybackSpeed.USUAL);
            var until = System.nanoTime() + 10_000_000_000L;
            while (!player.nextFrame(pixels)) {
                assertThat(System.nanoTime()).isLessThan(until);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    @Test
    void pixelsThatAreNotSquareAreStretched() throws Exception {
        var clip = clip("pal.mp4", picture("720x576", 1) + " -vf setsar=16/15 -c:v libopenh264");
        try (var player = new FfmpegPlayer()) {
            var facts = player.open(clip, Duration.ZERO, PlaybackSpeed.USUAL);
            assertThat(facts.width()).isEqualTo(768);
            assertThat(facts.height()).isEqualTo(576);
        }
    }

    /// sview #22, mpv #944, AVProVideo #956: a phone says beside the picture that it was turned, and mirrored. Compared
    /// with what FFmpeg's own tool makes of it.
    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "90, false", "90, true", "180, true", "270, false", "270, true"})
    void aPictureIsShownAsItWasHeld(int degrees, boolean mirrored) throws Exception {
        var name = "held" + degrees + mirrored;
        var flat = clip(
                "flat" + name + ".mp4",
                "-f lavfi -i color=black:size=320x192:rate=25:duration=1 -vf"
                        + " drawbox=x=0:y=0:w=96:h=48:color=white:t=fill -c:v libopenh264 -b:v 2M");
        var held = clip(
                name + ".mp4",
                "-display_rotation " + degrees + (mirrored ? " -display_hflip" : "") + " -i " + Ffmpeg.url(flat)
                        + " -c copy");
        var raw = clip(name + ".raw", "-i " + Ffmpeg.url(held) + " -frames:v 1 -pix_fmt bgra -f rawvideo");
        var expected = Files.readAllBytes(raw);
        var pixels = ByteBuffer.allocateDirect(expected.length);
        show(held, Duration.ZERO, pixels);
        var wrong = 0;
        for (int i = 0; i < expected.length; i += 4) {
            wrong += Math.abs((pixels.get(i) & 0xff) - (expected[i] & 0xff)) > 100 ? 1 : 0;
        }
        assertThat(wrong).as("pixels on the wrong side").isLessThan(expected.length / 4 / 50);
    }

    /// ffmpegthumbnailer #252, CVE-2016-1897: a list of addresses that calls itself a film reads no file and asks
    /// nobody.
    @ParameterizedTest
    @ValueSource(strings = {"#EXTM3U", "ffconcat version 1.0"})
    void aListOfAddressesIsNoClip(String kind) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/secret.ts";
            var list = kind.startsWith("#")
                    ? "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10.0,\n" + address + "\n#EXT-X-ENDLIST\n"
                    : "ffconcat version 1.0\nfile '" + address + "'\n";
            var file = Files.writeString(folder.resolve("list" + kind.length() + ".mp4"), list);
            try (var player = new FfmpegPlayer()) {
                assertThatThrownBy(() -> player.open(file, Duration.ZERO, PlaybackSpeed.USUAL))
                        .isInstanceOf(ClipUnreadableException.class);
            }
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /// As a browser records: the file is written as it comes, and nobody goes back to write how long it became.
    @Test
    void aFileThatDoesNotSayHowLongItIsIsCountedAndCanBeJumpedIn() throws Exception {
        var whole = clip("whole.webm", picture("320x180", 3) + " -c:v libvpx -b:v 500k -g 25");
        var streamed = folder.resolve("streamed.webm");
        TestClips.make(streamed, "-i " + Ffmpeg.url(whole) + " -c copy -f webm -live 1");
        try (var player = new FfmpegPlayer()) {
            var facts = player.open(streamed, Duration.ZERO, PlaybackSpeed.USUAL);
            assertThat(facts.length()).isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_100));
            player.seek(Duration.ofMillis(1_500));
            assertThat(player.position()).isBetween(Duration.ofMillis(1_400), Duration.ofMillis(1_600));
        }
    }

    /// A program that records meetings writes the computer's own sound first, and the voice behind it.
    @Test
    void theTrackInWhichSomebodySpeaksIsHeard() throws Exception {
        var clip = clip(
                "obs.mp4",
                picture("320x180", 2)
                        + " -f lavfi -i anullsrc=r=48000:cl=stereo -f lavfi -i sine=frequency=440:duration=2"
                        + " -map 0:v -map 1:a -map 2:a -c:v libopenh264 -c:a aac -shortest");
        var levels = new SoundListener().of(clip);
        assertThat(Arrays.stream(levels).max().orElse(-200)).isGreaterThan(-30);
        try (var voice = new FfmpegVoice().open(clip)) {
            var samples = new float[16_000];
            voice.read(samples);
            var loudest = 0f;
            for (var sample : samples) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
            assertThat(loudest).isGreaterThan(0.05f);
        }
    }

    /// In the middle of a broadcast one voice becomes two channels: what comes behind is not lost.
    @Test
    void soundThatChangesItsFormGoesOn() throws Exception {
        var mono =
                clip("mono.aac", "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=2 -ac 1 -c:a aac -f adts");
        var stereo = clip(
                "stereo.aac", "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=2 -ac 2 -c:a aac -f adts");
        var both = folder.resolve("both.aac");
        Files.write(both, Files.readAllBytes(mono));
        Files.write(both, Files.readAllBytes(stereo), java.nio.file.StandardOpenOption.APPEND);
        var levels = new SoundListener().of(both);
        var heard = Arrays.stream(levels).filter(level -> level > -40).count();
        assertThat(levels.length).isGreaterThan(180);
        assertThat(heard).isGreaterThan(180);
    }

    /// An image that only calls itself a clip: shown, some of these end a program, others take all memory.
    @ParameterizedTest
    @CsvSource({"exr, -c:v exr -pix_fmt gbrpf32le", "png, -c:v png", "tiff, -c:v tiff", "gif, -c:v gif"})
    void animageIsNoClip(String name, String encoder) throws Exception {
        var image = clip("image." + name, picture("64x64", 1) + " -frames:v 1 -update 1 " + encoder);
        var named = Files.copy(image, folder.resolve(name + ".mp4"), StandardCopyOption.REPLACE_EXISTING);
        var before = Files.readAllBytes(named);
        try (var player = new FfmpegPlayer()) {
            assertThatThrownBy(() -> player.open(named, Duration.ZERO, PlaybackSpeed.USUAL))
                    .isInstanceOf(ClipUnreadableException.class);
        }
        assertThatThrownBy(() -> new Mp4TakeFiles().inspect(named)).isInstanceOf(DeviceException.class);
        assertThat(Files.readAllBytes(named)).isEqualTo(before);
    }

    /// In a container that is read, a codec that is not.
    @Test
    void animageInsideOfAClipIsNotShown() throws Exception {
        var clip = clip("png.mkv", picture("64x64", 1) + " -frames:v 1 -c:v png");
        try (var player = new FfmpegPlayer()) {
            assertThatThrownBy(() -> player.open(clip, Duration.ZERO, PlaybackSpeed.USUAL))
                    .isInstanceOf(ClipUnreadableException.class);
        }
    }

    /// To look at a file must not change it: only what was recorded here is ever mended.
    @Test
    void lookingAtAFileLeavesItAsItIs() throws Exception {
        var whole = folder.resolve("take.mp4");
        TestClips.record(whole, new baton.recording.VideoMode(320, 180, 30), Duration.ofSeconds(2));
        var torn = folder.resolve("torn-foreign.mp4");
        var bytes = Files.readAllBytes(whole);
        for (int cut = bytes.length - 60; cut > bytes.length / 2; cut -= 997) {
            Files.write(torn, Arrays.copyOf(bytes, cut));
            try {
                new Mp4TakeFiles().inspect(torn);
            } catch (DeviceException refused) {
                assertThat(refused.problem()).isNotNull();
            }
            assertThat(Files.size(torn)).isEqualTo(cut);
        }
    }

    /// A window that is drawn larger and smaller: memory for frames is used again, whatever their size.
    @Test
    void memoryStaysAsItIsWhileTheWindowChangesItsSize() throws Exception {
        var clip = clip("large.mp4", picture("1280x720", 1) + " -c:v libopenh264 -b:v 2M");
        try (var player = new FfmpegPlayer()) {
            player.open(clip, Duration.ZERO, PlaybackSpeed.USUAL);
            resize(player, 10);
            var settled = direct();
            resize(player, 60);
            assertThat(direct()).isLessThan(settled + (48L << 20));
            assertThat(player.trouble()).isEqualTo(ClipWarning.NONE);
        }
    }

    private static long direct() {
        return java.lang.management.ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class)
                .stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static void resize(FfmpegPlayer player, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            var width = 640 + i * 37 % 600;
            player.resizeFrames(width, width * 9 / 16);
            var until = System.nanoTime() + 2_000_000_000L;
            while (player.borrowFrame() == null && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    /// The files of public bug reports, where they lie beside the checkout.
    @ParameterizedTest
    @CsvSource({
        "picture-200x200.mp4, 200, 200",
        "picture-360x640-portrait.mp4, 360, 640",
        "picture-810x454-stepped-down.mp4, 810, 454",
        "pal-not-square.mp4, 768, 576",
        "browser-no-length.webm, 0, 0",
        "obs-two-tracks-first-silent.mp4, 0, 0"
    })
    void aReportedFilePlays(String name, int width, int height) throws Exception {
        var file = CASES.resolve(name);
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file), "not here");
        var seen = Watching.watch(file, Duration.ZERO, 2.5, 30_000);
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.facts()).isNotNull();
        if (width > 0) {
            assertThat(seen.facts().width()).isEqualTo(width);
            assertThat(seen.facts().height()).isEqualTo(height);
        }
        if (name.startsWith("browser")) {
            assertThat(seen.facts().length()).isBetween(Duration.ofMillis(2_800), Duration.ofMillis(3_200));
        }
        if (name.startsWith("obs")) {
            assertThat(Arrays.stream(new SoundListener().of(file)).max().orElse(-200))
                    .isGreaterThan(-40);
        }
    }
}
