package baton.media.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.media.capture.Mp4TakeFiles;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegTool;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.EncodingProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Videos that phones, meetings and other recorders write are taken in as a take of our own: upright, at an even rate,
/// in stereo at most; or one sentence says why not, and nothing is left.
@Timeout(120)
class TakeInTest {
    private static final Path FOREIGN = Path.of("src/test/resources/foreign");

    @TempDir
    Path folder;

    private final FfmpegClipProcessor processor = new FfmpegClipProcessor();

    @ParameterizedTest
    @CsvSource({
        // name,         width, height, sound, plain
        "turned.mov,     180, 320, true,  false",
        "variable.mp4,   320, 180, true,  false",
        "hevc.mov,       320, 180, true,  false",
        "av1-opus.mp4,   320, 180, true,  false",
        "surround.mp4,   320, 180, true,  false",
        "silent.mp4,     320, 180, false, true",
        "meeting.webm,   320, 180, true,  false",
        "anamorphic.avi, 768, 576, false, false",
        "plain.mp4,      320, 180, true,  true"
    })
    void isTakenInAsItIsSeen(String name, int width, int height, boolean sound, boolean plain) throws Exception {
        var foreign = FOREIGN.resolve(name);
        var before = Files.readAllBytes(foreign);
        assertThat(ForeignClip.read(foreign).plain()).isEqualTo(plain);
        var taken = folder.resolve("taken.mp4");
        processor.takeIn(foreign, taken, EncodingProgress.UNWATCHED);
        var facts = new Mp4TakeFiles().inspect(taken);
        assertThat(facts.width()).isEqualTo(width);
        assertThat(facts.height()).isEqualTo(height);
        assertThat(facts.hasSound()).isEqualTo(sound);
        assertThat(facts.length()).isBetween(Duration.ofMillis(1_900), Duration.ofMillis(2_150));
        assertThat(ForeignClip.read(taken).plain())
                .as("what is taken in is plain")
                .isTrue();
        assertThat(Files.readAllBytes(foreign)).as("untouched").isEqualTo(before);
    }

    @Test
    void soundAloneIsTakenIn() throws Exception {
        var taken = folder.resolve("taken.mp4");
        processor.takeIn(FOREIGN.resolve("voice.m4a"), taken, EncodingProgress.UNWATCHED);
        var facts = new Mp4TakeFiles().inspect(taken);
        assertThat(facts.hasSound()).isTrue();
        assertThat(facts.width()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"hours.mp4, CLIP_TOO_LONG", "words.mp4, CLIP_UNREADABLE", "none.mp4, CLIP_UNREADABLE"})
    void whatCannotBeTakenInIsSaid(String name, DeviceProblem problem) {
        var taken = folder.resolve("taken.mp4");
        assertThatThrownBy(() -> processor.takeIn(FOREIGN.resolve(name), taken, EncodingProgress.UNWATCHED))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.problem()).isEqualTo(problem));
        assertThat(taken).doesNotExist();
    }

    /// A list of other files, and a form that no camera writes, are not opened by whoever names them MP4.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ffconcat version 1.0~file /etc/hostname
            #EXTM3U~#EXT-X-TARGETDURATION:1~#EXTINF:1,~file:///etc/hostname
            <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>
            """)
    void aListOfOtherFilesIsNotFollowed(String text) throws Exception {
        var list = folder.resolve("list.mp4");
        Files.writeString(list, text.replace('~', '\n'));
        assertThatThrownBy(() -> processor.takeIn(list, folder.resolve("taken.mp4"), EncodingProgress.UNWATCHED))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.problem()).isEqualTo(DeviceProblem.CLIP_UNREADABLE));
    }

    /// A long one tells how far it is, and whoever does not want to wait gives it up: nothing runs on, nothing is left.
    @Test
    void aLongOneTellsHowFarItIsAndIsGivenUp() throws Exception {
        var foreign = folder.resolve("long.mkv");
        FfmpegTool.run(List.of(
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=30:duration=60",
                "-c:v",
                "mpeg4",
                "-q:v",
                "8",
                Ffmpeg.url(foreign)));
        var taken = folder.resolve("taken.mp4");
        var told = new ArrayList<Integer>();
        assertThatThrownBy(() -> processor.takeIn(foreign, taken, new EncodingProgress() {
                    @Override
                    public void reached(int percent) {
                        told.add(percent);
                    }

                    @Override
                    public boolean isWanted() {
                        return told.stream().noneMatch(p -> p >= 3);
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).isSorted().allMatch(p -> p >= 0 && p < 100);
        Files.deleteIfExists(taken);
        assertThat(taken).as("nobody writes to it any more").doesNotExist();
    }
}
