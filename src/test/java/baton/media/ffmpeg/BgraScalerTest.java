package baton.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_UYVY422;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUYV422;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import baton.recording.DeviceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nothing is written behind the memory that a frame is scaled into, and each of its pixels is: for every even width,
/// and every pixel format that a camera or a clip has. `-Dbaton.soak=60` tries sizes by chance for so many minutes
/// more.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class BgraScalerTest {
    private static final int LEAST = 16;
    private static final int MOST = 1930;
    private static final int GUARD = 4096;
    private static final byte UNTOUCHED = 0x5a;
    private static final int SOAK_MINUTES = Integer.getInteger("baton.soak", 0);

    private static final int[] FORMATS = {
        AV_PIX_FMT_YUV420P,
        AV_PIX_FMT_YUVJ420P,
        AV_PIX_FMT_YUV422P,
        AV_PIX_FMT_YUVJ422P,
        AV_PIX_FMT_YUV444P,
        AV_PIX_FMT_YUVJ444P,
        AV_PIX_FMT_NV12,
        AV_PIX_FMT_YUYV422,
        AV_PIX_FMT_UYVY422,
        AV_PIX_FMT_RGB24,
        AV_PIX_FMT_BGR24,
        AV_PIX_FMT_BGRA,
        AV_PIX_FMT_GRAY8,
        AV_PIX_FMT_YUV420P10LE
    };

    private final ByteBuffer memory =
            ByteBuffer.allocateDirect(BgraScaler.room(2048, 1200) + GUARD).order(ByteOrder.LITTLE_ENDIAN);

    @BeforeAll
    static void load() throws DeviceException {
        Ffmpeg.load();
    }

    @Test
    void shownAtItsOwnSizeAFrameStaysInItsMemoryAndIsWhole() {
        for (var format : FORMATS) {
            for (int width = LEAST; width <= MOST; width += 2) {
                check(format, width, 6, width, 6);
            }
        }
    }

    @Test
    void scaledItDoesToo() {
        for (var format : FORMATS) {
            for (int width = LEAST; width <= MOST; width += 2) {
                check(format, 320, 12, width, 7);
            }
            for (int width = LEAST; width <= MOST; width += 14) {
                check(format, width, 12, 321, 8);
            }
        }
    }

    @Test
    void atEveryHeightToo() {
        for (var format : FORMATS) {
            for (int height = 2; height <= 130; height++) {
                check(format, 42, height, 42, height);
                check(format, 42, 33, 58, height);
            }
        }
    }

    @Test
    void anySizeByChance() {
        var random = new Random(7);
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(SOAK_MINUTES);
        for (int i = 0; i < 200 || System.nanoTime() < until; i++) {
            var format = FORMATS[random.nextInt(FORMATS.length)];
            var width = LEAST + random.nextInt(MOST - LEAST);
            var height = 2 + random.nextInt(1080);
            if (random.nextBoolean()) {
                check(format, width, height, width, height);
            } else {
                check(format, width, height, LEAST + random.nextInt(MOST - LEAST), 2 + random.nextInt(1080));
            }
        }
    }

    /// Without the room behind it a frame is not scaled at all.
    @Test
    void tooLittleMemoryIsRefused() {
        var frame = grey(AV_PIX_FMT_YUV420P, 810, 454);
        try (var scaler = new BgraScaler()) {
            var tight = ByteBuffer.allocateDirect(810 * 454 * 4);
            assertThatThrownBy(() -> scaler.scale(frame, tight, 810, 454)).isInstanceOf(IllegalArgumentException.class);
        } finally {
            av_frame_free(frame);
        }
    }

    @Test
    void theRoomIsWholeBlocksAndOneRowMore() {
        assertThat(BgraScaler.room(810, 454)).isGreaterThan(810 * 454 * 4);
        assertThat(BgraScaler.room(16, 1)).isEqualTo(2 * 64);
        assertThat(BgraScaler.room(18, 10)).isEqualTo(11 * 128);
    }

    private void check(int format, int width, int height, int toWidth, int toHeight) {
        var what = "format %d, %dx%d to %dx%d".formatted(format, width, height, toWidth, toHeight);
        var room = BgraScaler.room(toWidth, toHeight);
        for (int i = 0; i < GUARD; i += 8) {
            memory.putLong(room + i, 0x5a5a5a5a5a5a5a5aL);
        }
        var own = memory.slice(0, room).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < toHeight; y++) {
            own.putInt((y * toWidth + toWidth - 1) * 4, 0x01020304);
            own.putInt(y * toWidth * 4, 0x01020304);
        }
        var frame = grey(format, width, height);
        try (var scaler = new BgraScaler()) {
            scaler.scale(frame, own, toWidth, toHeight);
        } finally {
            av_frame_free(frame);
        }
        for (int i = 0; i < GUARD; i++) {
            if (memory.get(room + i) != UNTOUCHED) {
                throw new AssertionError(what + ": a byte is written " + i + " bytes behind its memory");
            }
        }
        var first = own.getInt(0);
        var scaled = width != toWidth || height != toHeight;
        // Grey: the first pixel is written too.
        if (!alike(first | 0xff000000, 0xff808080, true)) {
            throw new AssertionError("%s: the first pixel is %08x".formatted(what, first));
        }
        for (int y = 0; y < toHeight; y++) {
            for (var x : new int[] {0, toWidth / 2, toWidth - 2, toWidth - 1}) {
                if (!alike(own.getInt((y * toWidth + x) * 4), first, scaled)) {
                    throw new AssertionError("%s: pixel %d, %d is %08x and not %08x"
                            .formatted(what, x, y, own.getInt((y * toWidth + x) * 4), first));
                }
            }
        }
    }

    /// Equal but for rounding: dithering moves a grey by one; scaling a whole frame down to ten lines moves the colour
    /// of
    /// the first one by a dozen. A pixel that was not written differs by more than a hundred.
    private static boolean alike(int one, int other, boolean scaled) {
        var most = scaled ? 40 : 2;
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > most) {
                return false;
            }
        }
        return true;
    }

    private static AVFrame grey(int format, int width, int height) {
        var frame = av_frame_alloc();
        frame.format(format).width(width).height(height);
        Ffmpeg.check(av_frame_get_buffer(frame, 0), "frame");
        var value = format == AV_PIX_FMT_YUV420P10LE ? 2 : 128;
        for (int plane = 0; plane < 4; plane++) {
            var buffer = frame.buf(plane);
            if (buffer != null && !buffer.isNull()) {
                Pointer.memset(buffer.data(), value, buffer.size());
            }
        }
        return frame;
    }
}
