package baton.app.platform;

import org.bytedeco.ffmpeg.global.avutil;
import org.h2.engine.Constants;

/// What this program is made of, for support.
public final class Versions {
    public static final String BATON = "0.1.0";

    private Versions() {}

    public static String java() {
        return Runtime.version().toString();
    }

    public static String database() {
        return "H2 " + Constants.VERSION;
    }

    /// Loads FFmpeg; fails with a LinkageError where it cannot.
    public static String ffmpeg() {
        return "FFmpeg " + avutil.av_version_info().getString();
    }
}
