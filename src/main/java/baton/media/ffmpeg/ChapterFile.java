package baton.media.ffmpeg;

import baton.recording.Chapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chapters in the form in which the ffmpeg program reads them; deleted when closed.
public record ChapterFile(@Nullable Path file) implements AutoCloseable {
    /// @param length of the recording: its last chapter ends there
    public static ChapterFile of(List<Chapter> chapters, Duration length) throws IOException {
        if (chapters.isEmpty()) {
            return new ChapterFile(null);
        }
        var text = new StringBuilder(";FFMETADATA1\n");
        for (int i = 0; i < chapters.size(); i++) {
            var start = chapters.get(i).at().toMillis();
            var end = i + 1 < chapters.size() ? chapters.get(i + 1).at().toMillis() : length.toMillis();
            text.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=" + start + "\nEND=" + Math.max(end, start + 1) + "\n");
            text.append("title=" + escaped(chapters.get(i).name()) + "\n");
        }
        var file = Files.createTempFile("baton-chapters", ".txt");
        Files.writeString(file, text);
        return new ChapterFile(file);
    }

    private static String escaped(String name) {
        return name.replaceAll("\\R", " ").replaceAll("([\\\\=;#])", "\\\\$1");
    }

    /// The program's second input, if there is one; it takes only the chapters from it.
    public List<String> input() {
        return file == null ? List.of() : List.of("-i", Ffmpeg.url(file), "-map_chapters", "1");
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
