package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.FileText;
import baton.ui.player.TranscriptTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Caption files that a person chose.
final class CaptionDisk implements TranscriptTools.Disk {
    @Override
    public void write(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public TranscriptTools.FileWords read(Path file, int most) throws FileRefusedException {
        var read = FileText.read(file, most);
        return new TranscriptTools.FileWords(read.text(), read.guessed() == null ? "" : read.guessed());
    }
}
