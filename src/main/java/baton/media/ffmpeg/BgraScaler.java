package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Scales decoded frames to packed BGRA for the screen: the one place that lets libswscale write into memory of ours.
///
/// The fast paths of libswscale work in blocks of 16 pixels. In rows of exactly the frame's width they write up to 32
/// bytes behind the row (widths whose remainder by 16 is 8, 10, 12 or 14) or leave its last pixels as they were
/// (remainders 2, 4 and 6). So each frame is scaled into rows of a multiple of 16 pixels, with one row of room behind
/// the last, and the rows are closed up afterwards.
///
/// For one thread at a time. Owns the scaling context, which [#close()] frees; the memory belongs to the caller.
public final class BgraScaler implements AutoCloseable {
    private static final int PIXEL = 4;
    /// Pixels that libswscale may write at once.
    private static final int BLOCK = 16;
    /// Times smaller than which a frame is averaged over more than two neighbours.
    private static final double MUCH = 2.2;
    /// 1.0 in libswscale's fixed point: contrast and saturation stay as they are.
    private static final int UNCHANGED = 1 << 16;

    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext context;
    private int fromWidth;
    private int fromHeight;
    private int fromFormat = -1;
    private int toWidth;
    private int toHeight;

    private static int stride(int width) {
        return (width + BLOCK - 1) / BLOCK * BLOCK * PIXEL;
    }

    /// Bytes that memory for a frame of this size must have: more than the frame itself.
    ///
    /// @param width in pixels, like `height`; at least 1
    /// @throws ArithmeticException beyond 2 GB
    public static int room(int width, int height) {
        return Math.multiplyExact(stride(width), Math.addExact(height, 1));
    }

    /// Scales a frame into `memory`, where it then stands at the beginning in rows of `width * 4` bytes.
    ///
    /// @param frame decoded; it is only read
    /// @param memory direct, at least [#room] bytes; those behind the frame hold nothing of use afterwards
    /// @throws FfmpegException if frames of this form cannot be scaled
    public void scale(AVFrame frame, ByteBuffer memory, int width, int height) {
        var needed = room(width, height);
        if (!memory.isDirect() || memory.capacity() < needed) {
            throw new IllegalArgumentException(memory.capacity() + " bytes are too few, " + needed + " are needed");
        }
        var scaler = context(frame, width, height);
        var stride = stride(width);
        try (var start = new BytePointer(memory.duplicate().clear())) {
            planes.put(0, start);
            strides.put(0, stride);
            Ffmpeg.check(
                    sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides),
                    "scale a frame");
        }
        var row = width * PIXEL;
        for (int y = 1; row != stride && y < height; y++) {
            memory.put(y * row, memory, y * stride, row);
        }
    }

    private SwsContext context(AVFrame frame, int width, int height) {
        var open = context;
        if (open != null
                && fromWidth == frame.width()
                && fromHeight == frame.height()
                && fromFormat == frame.format()
                && toWidth == width
                && toHeight == height) {
            return open;
        }
        free();
        refuseFloats(frame.format());
        open = sws_getContext(
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                AV_PIX_FMT_BGRA,
                frame.width() > width * MUCH ? SWS_BILINEAR : SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (open == null || open.isNull()) {
            throw new FfmpegException(0, "pictures of this form cannot be shown");
        }
        var matrix = frame.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
        sws_setColorspaceDetails(
                open,
                sws_getCoefficients(matrix),
                isFullRange(frame) ? 1 : 0,
                sws_getCoefficients(matrix),
                1,
                0,
                UNCHANGED,
                UNCHANGED);
        context = open;
        fromWidth = frame.width();
        fromHeight = frame.height();
        fromFormat = frame.format();
        toWidth = width;
        toHeight = height;
        return open;
    }

    /// libswscale ends the program over some frames of floating-point numbers, and no camera or clip has them.
    private static void refuseFloats(int format) {
        var described = av_pix_fmt_desc_get(format);
        if (described == null || described.isNull() || (described.flags() & AV_PIX_FMT_FLAG_FLOAT) != 0) {
            throw new FfmpegException(0, "pictures of this form cannot be shown");
        }
    }

    /// Whether black is 0 and white 255, as in a camera's JPEG, and not 16 and 235.
    public static boolean isFullRange(AVFrame frame) {
        var format = frame.format();
        return frame.color_range() == AVCOL_RANGE_JPEG
                || format == AV_PIX_FMT_YUVJ420P
                || format == AV_PIX_FMT_YUVJ422P
                || format == AV_PIX_FMT_YUVJ444P;
    }

    private void free() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }

    /// Frees the context. Must not be called while [#scale] runs.
    @Override
    public void close() {
        free();
        planes.close();
        strides.close();
    }
}
