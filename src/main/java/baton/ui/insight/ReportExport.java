package baton.ui.insight;

import baton.brief.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes what is on the screen to a file that somebody chose.
public interface ReportExport {
    /// @throws IOException if it cannot be written; a file that was there stays then
    void csv(Path file, List<String> head, List<List<String>> rows) throws IOException;

    /// @throws IOException if it cannot be written; a file that was there stays then
    void text(Path file, String text) throws IOException;

    void pdf(Path file, Document document) throws IOException;
}
