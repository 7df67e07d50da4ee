package baton.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Files that are no text at all, by how they begin: people drop workbooks and Outlook's messages, and are told what to
/// save instead.
final class BinaryKind {
    private static final Map<String, FileRefusedException.Reason> BEGINNINGS = Map.of(
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", FileRefusedException.Reason.OUTLOOK_FILE,
            "%PDF-", FileRefusedException.Reason.DOCUMENT,
            "\u0089PNG", FileRefusedException.Reason.DOCUMENT,
            "\u00ff\u00d8\u00ff", FileRefusedException.Reason.DOCUMENT,
            "GIF8", FileRefusedException.Reason.DOCUMENT,
            "\u001f\u008b", FileRefusedException.Reason.DOCUMENT,
            "7z\u00bc\u00af", FileRefusedException.Reason.DOCUMENT);
    /// Workbooks are archives with parts of these names; the first names of an archive stand near its beginning.
    private static final String ARCHIVE = "PK\u0003\u0004";

    private static final int LOOK = 8_192;

    private BinaryKind() {}

    /// @return why such a file cannot be read; empty if it may be text
    static Optional<FileRefusedException.Reason> of(byte[] bytes) {
        var begin = new String(bytes, 0, Math.min(LOOK, bytes.length), StandardCharsets.ISO_8859_1);
        if (begin.startsWith(ARCHIVE)) {
            return Optional.of(
                    begin.contains("xl/")
                                    || begin.contains("application/vnd.oasis.opendocument.spreadsheet")
                                    || begin.contains("Index/Document.iwa")
                            ? FileRefusedException.Reason.WORKBOOK
                            : FileRefusedException.Reason.DOCUMENT);
        }
        return BEGINNINGS.entrySet().stream()
                .filter(e -> begin.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
