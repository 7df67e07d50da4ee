package baton.app;

import baton.app.platform.AtomicFile;
import baton.brief.Document;
import baton.exchange.CsvTable;
import baton.exchange.pdf.PdfFile;
import baton.ui.insight.ReportExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Reports as files, whole or not at all.
public final class ReportFiles implements ReportExport {
    @Override
    public void csv(Path file, List<String> head, List<List<String>> rows) throws IOException {
        var table = new CsvTable(head, rows, List.of());
        AtomicFile.write(file, table.write(CsvTable.Options.SAFE).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void text(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void pdf(Path file, Document document) throws IOException {
        AtomicFile.write(file, PdfFile.write(document).bytes());
    }
}
