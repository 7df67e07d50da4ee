package baton.exchange;

import baton.handoff.TextRule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// A table as text: a header row, and rows of cells. Hostile until parsed.
public record CsvTable(List<String> header, List<List<String>> rows) {
    /// Characters, rows and columns of a table at most: Salesforce takes 100 MB, and no team has more handoffs.
    static final int LARGEST = 100_000_000;

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 500;

    public CsvTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// How a table is written.
    ///
    /// @param bom whether a mark in front tells a spreadsheet that this is UTF-8
    /// @param raw leaves cells that a spreadsheet would take for formulas as they are (row C14)
    public record Options(boolean bom, boolean raw) {
        public static final Options SAFE = new Options(true, false);
    }

    /// Lines end in CRLF, every cell that needs quotes has them.
    public String write(Options options) {
        var out = new StringBuilder(options.bom() ? "\ufeff" : "");
        var format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord(header);
            for (var row : rows) {
                printer.printRecord(
                        options.raw() ? row : row.stream().map(CsvCell::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /// Reads a table; commas, semicolons or tabs, whichever its header uses most.
    ///
    /// @throws FileRefusedException with the line that is wrong
    public static CsvTable read(String text) throws FileRefusedException {
        var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (bare.length() > LARGEST) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, "table", "too large");
        }
        var rows = new ArrayList<List<String>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(bare))
                .setIgnoreEmptyLines(true)
                .get();
        long line = 1;
        try (var parser = format.parse(new StringReader(bare))) {
            for (var row : parser) {
                if (row.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
                    throw new FileRefusedException(
                            FileRefusedException.Reason.TOO_LARGE, "line " + line, "too many rows or columns");
                }
                var cells = new ArrayList<String>(row.size());
                for (var cell : row) {
                    check(cell, line);
                    cells.add(CsvCell.bare(cell));
                }
                rows.add(cells);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line " + line, e.toString());
        }
        if (rows.isEmpty() || rows.getFirst().stream().allMatch(String::isBlank)) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line 1", "no header");
        }
        return new CsvTable(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static void check(String cell, long line) throws FileRefusedException {
        var refusal = TextRule.refusal(cell);
        if (refusal.isPresent()) {
            var reason = refusal.get() == TextRule.Refusal.TOO_LONG
                    ? FileRefusedException.Reason.TEXT_TOO_LONG
                    : FileRefusedException.Reason.TEXT_HAS_CONTROL_CHARACTERS;
            throw new FileRefusedException(reason, "line " + line, "cell");
        }
    }

    private static char delimiter(String text) {
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        var best = ',';
        var most = 0L;
        for (var candidate : new char[] {',', ';', '\t'}) {
            var count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// Which column each heading means: the first heading that fits gets it.
    public Map<Integer, CsvColumn> guess() {
        var found = new LinkedHashMap<Integer, CsvColumn>();
        for (int i = 0; i < header.size(); i++) {
            var at = i;
            CsvColumn.guess(header.get(i)).filter(c -> !found.containsValue(c)).ifPresent(c -> found.put(at, c));
        }
        return found;
    }

    /// One row by column; cells that are absent are empty.
    Map<CsvColumn, String> cells(List<String> row, Map<Integer, CsvColumn> mapping) {
        return mapping.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, e -> e.getKey() < row.size() ? row.get(e.getKey()) : "", (one, _) -> one));
    }
}
