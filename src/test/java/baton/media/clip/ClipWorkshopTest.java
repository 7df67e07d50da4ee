package baton.media.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.RecordingTest;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.H264;
import baton.media.ffmpeg.TestClips;
import baton.recording.Chapter;
import baton.recording.DeviceException;
import baton.recording.Trim;
import baton.recording.VideoMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made from finished recordings.
class ClipWorkshopTest {
    @TempDir
    static Path folder;

    private static Path take;
    private final FfmpegClipProcessor workshop = new FfmpegClipProcessor();

    @BeforeAll
    static void record() throws Exception {
        take = folder.resolve("take.mp4");
        TestClips.record(take, new VideoMode(640, 360, 30), Duration.ofSeconds(8));
    }

    @Test
    void aToneIsHeardAsLoudAsItIs() throws Exception {
        var tone = folder.resolve("tone.mp4");
        TestClips.tone(tone, 4);
        var profile = workshop.listen(tone);
        // FFmpeg's sine peaks at 1/8, which is -18 dBFS: -21 dB root mean square, and R 128 weighs 440 Hz with -0.7 dB.
        assertThat(profile.loudness()).isBetween(-22.5, -20.5);
        assertThat(profile.gain()).isBetween(4.5, 6.5);
        assertThat(profile.waveform().length).isEqualTo(400);
        assertThat(profile.waveform()[200] & 0xff).isBetween(28, 36);
    }

    @Test
    void aClipWithoutSoundHasNothingToListenTo() throws Exception {
        var silent = folder.resolve("silent.mp4");
        TestClips.silent(silent, 1);
        assertThatThrownBy(() -> workshop.listen(silent)).isInstanceOf(DeviceException.class);
    }

    @Test
    void aPosterIsThePictureOfItsMoment() throws Exception {
        var poster = folder.resolve("poster.jpg");
        workshop.poster(take, Duration.ofSeconds(3), poster);
        var videoFrame = ImageIO.read(poster.toFile());
        assertThat(videoFrame.getWidth()).isEqualTo(640);
        // The first row of the pattern is the picture's number: three seconds in, about a hundred and twenty.
        int number = 0;
        for (int bit = 0; bit < 20; bit++) {
            number = number << 1 | ((videoFrame.getRGB(bit * 32 + 16, 8) & 0xff) > 125 ? 1 : 0);
        }
        assertThat(number).isBetween(90, 150);
        workshop.poster(take, Duration.ofMinutes(9), poster);
        assertThat(ImageIO.read(poster.toFile())).as("shorter than that").isNotNull();
    }

    @Test
    void whatIsCutIsTrulyGoneFromAnExport() throws Exception {
        var whole = RecordingTest.frames(take);
        var out = folder.resolve("out.mp4");
        var chapters = List.of(
                new Chapter(Duration.ZERO, "Why; worth = it", true),
                new Chapter(Duration.ofSeconds(4), "Their words", true),
                new Chapter(Duration.ofSeconds(7), "Behind the cut", false));
        workshop.export(take, new Trim(Duration.ofSeconds(3), Duration.ofSeconds(6)), chapters, List.of(), out);
        var left = RecordingTest.frames(out);
        var first =
                whole.stream().filter(p -> p.seconds() >= 3 - 0.001).findFirst().orElseThrow();
        var last =
                whole.stream().filter(p -> p.seconds() < 6).reduce((_, b) -> b).orElseThrow();
        assertThat(left.getFirst().number()).isBetween(first.number(), first.number() + 1);
        assertThat(left.getLast().number()).isBetween(last.number() - 1, last.number() + 1);
        assertThat(chapters(out)).containsExactly("0 Why; worth = it", "1000 Their words");
        assertThat(folder.resolve("out.mp4.part")).doesNotExist();
    }

    @Test
    void anUncutExportIsNotEncodedAgain() throws Exception {
        var out = folder.resolve("plain.mp4");
        workshop.export(take, Trim.NONE, List.of(), List.of(), out);
        assertThat((double) Files.size(out))
                .isCloseTo(Files.size(take), org.assertj.core.data.Percentage.withPercentage(2));
        assertThat(RecordingTest.frames(out)).hasSameSizeAs(RecordingTest.frames(take));
    }

    @Test
    void theSoftwareEncoderAlwaysWorksAndTheChosenOneDoesToo() throws Exception {
        assertThat(H264.OPENH264.works()).isTrue();
        assertThat(H264.chosen().works()).isTrue();
        assertThat(Mp4TakeFiles.encoder()).contains(H264.chosen().encoder());
    }

    private static List<String> chapters(Path file) {
        var input = new AVFormatContext(null);
        assertThat(avformat_open_input(input, Ffmpeg.url(file), (AVInputFormat) null, (AVDictionary) null))
                .isZero();
        var found = new ArrayList<String>();
        for (int i = 0; i < input.nb_chapters(); i++) {
            var chapter = input.chapters(i);
            var base = chapter.time_base();
            var title = av_dict_get(chapter.metadata(), "title", (AVDictionaryEntry) null, 0);
            found.add(chapter.start() * 1000 * base.num() / base.den() + " "
                    + title.value().getString());
        }
        avformat_close_input(input);
        return found;
    }
}
