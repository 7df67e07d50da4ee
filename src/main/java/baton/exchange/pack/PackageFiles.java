package baton.exchange.pack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files that go with a package, each null where there is none.
///
/// @param clip MP4
/// @param poster JPEG
/// @param captions WebVTT
public record PackageFiles(
        @Nullable Path clip,
        @Nullable Path poster,
        @Nullable Path captions) {
    public static final PackageFiles NONE = new PackageFiles(null, null, null);

    Map<String, Path> byName() {
        var files = new LinkedHashMap<String, Path>();
        put(files, "clip.mp4", clip);
        put(files, "poster.jpg", poster);
        put(files, "captions.vtt", captions);
        return files;
    }

    private static void put(Map<String, Path> files, String name, @Nullable Path file) {
        if (file != null) {
            files.put(name, file);
        }
    }
}
