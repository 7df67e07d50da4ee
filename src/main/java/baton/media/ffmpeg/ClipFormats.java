package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;

/// Which files are opened as a clip at all: what cameras, phones, browsers and meeting programs write. FFmpeg knows
/// some four hundred forms more, and a file says itself which one it is; among those are ones that take all memory or
/// end the program when they are shown.
public final class ClipFormats {
    /// Demuxers, by FFmpeg's names.
    private static final String CONTAINERS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,flv,asf,wav,w64,aiff,caf,flac,mp3,aac,ogg";

    /// Decoders, by FFmpeg's names.
    private static final String DECODERS =
            "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,libaom-av1,mjpeg,mpeg4,h263,"
                    + "mpeg1video,mpeg2video,flv,msmpeg4,wmv1,wmv2,wmv3,vc1,prores,"
                    + "aac,aac_latm,ac3,eac3,mp2,mp2float,mp3,mp3float,opus,libopus,vorbis,libvorbis,flac,alac,"
                    + "amrnb,amrwb,wmav1,wmav2,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,"
                    + "pcm_s32le,pcm_f32le,pcm_f64le,pcm_u8,pcm_alaw,pcm_mulaw";

    private static final Set<String> KNOWN = Set.of(DECODERS.split(","));

    private ClipFormats() {}

    /// The same for the ffmpeg program: what stands before the file that it is to read.
    public static List<String> arguments() {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", CONTAINERS, "-codec_whitelist", DECODERS);
    }

    /// Opens a file for reading.
    ///
    /// @param input empty; on success it belongs to the caller, who closes it
    /// @return FFmpeg's code, negative if the file cannot be opened or is of no form that is opened here
    public static int open(AVFormatContext input, Path file) {
        var options = Ffmpeg.options("format_whitelist", CONTAINERS, "codec_whitelist", DECODERS);
        try {
            return avformat_open_input(input, Ffmpeg.url(file), (AVInputFormat) null, options);
        } finally {
            av_dict_free(options);
        }
    }

    static boolean isDecoded(AVCodec codec) {
        return KNOWN.contains(codec.name().getString());
    }
}
