package baton.app;

import baton.app.platform.AtomicFile;
import baton.exchange.FileRefusedException;
import baton.exchange.FileText;
import baton.ui.transcript.TranscriptServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Caption files that a person chose.
final class CaptionFileAccess implements TranscriptServices.Disk {
    @Override
    public void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public TranscriptServices.FileWords read(Path file, int most) throws FileRefusedException {
        var read = FileText.read(file, most);
        return new TranscriptServices.FileWords(read.text(), read.guessed() == null ? "" : read.guessed());
    }
}
