package baton.exchange;

import baton.handoff.record.TextRule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// A table as text: a header row, and rows of cells. Hostile until parsed.
///
/// @param notes what was left out of the file, or assumed of it
public record CsvTable(List<String> header, List<List<String>> rows, List<ImportNote> notes) {
    /// Characters, rows and columns of a table at most: Salesforce takes 100 MB, and no team has more handoffs.
    static final int LARGEST = 100_000_000;

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 500;

    /// Of columns, a footer's row fills at most so many.
    private static final int FOOTER_CELLS = 2;

    private static final Pattern FOOTER = Pattern.compile("(?i)^\\W*("
            + "grand totals?\\b.*|sub ?totals?\\b.*|totals?\\b.*|gesamt(summe)?\\b.*|summe\\b.*"
            + "|confidential information.*|copyright \\(c\\).*|\\u00a9.*|all rights reserved.*"
            + "|generated (by|on|at)\\b.*|report (generated|run|created)\\b.*|as of\\b.*|filtered by\\b.*|erstellt (am|von)\\b.*"
            + "|\\d+ (records?|rows?|results?|datens\\u00e4tze)\\W*)$");
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern SEPARATOR = Pattern.compile("(?i)^\"?sep=(.)\"?\\s*$");

    public CsvTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    CsvTable(List<String> header, List<List<String>> rows) {
        this(header, rows, List.of());
    }

    /// Whether Baton wrote it: only then signs in its cells mean what Baton means by them.
    boolean isOwn() {
        return header.equals(CsvHandoffs.OWN) || header.equals(CsvHandoffs.OWN_BEFORE);
    }

    /// How a table is written.
    ///
    /// @param bom whether a mark in front tells a spreadsheet that this is UTF-8
    /// @param raw leaves cells that a spreadsheet would take for formulas as they are
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

    /// Reads a table; commas, semicolons, tabs or bars, whichever its header uses most, or whichever its first line
    /// says.
    ///
    /// @throws FileRefusedException with the line that is wrong
    public static CsvTable read(String text) throws FileRefusedException {
        return read(new FileText(text, null));
    }

    /// The same, with a note where its encoding is not certain.
    public static CsvTable read(FileText file) throws FileRefusedException {
        var bare = withoutMarks(file.text());
        if (bare.length() > LARGEST) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, "table", "too large");
        }
        var firstLine = bare.lines().findFirst().orElse("");
        var said = SEPARATOR.matcher(firstLine.strip());
        var separator = said.matches() ? said.group(1).charAt(0) : delimiter(bare);
        var body = said.matches() ? bare.substring(Math.min(bare.length(), firstLine.length())) : bare;
        var rows = new ArrayList<List<String>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (var parser = format.parse(new StringReader(body))) {
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
                // What is blank above the headings is no heading.
                if (!rows.isEmpty() || cells.stream().anyMatch(c -> !c.isBlank())) {
                    rows.add(cells);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line " + line, e.toString());
        }
        if (rows.isEmpty()) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line 1", "no header");
        }
        var notes = new ArrayList<ImportNote>();
        if (file.guessed() != null) {
            notes.add(new ImportNote(ImportNote.Kind.ENCODING, file.guessed()));
        }
        var header = rows.getFirst();
        var records = withoutFooter(rows.subList(1, rows.size()), header.size(), notes);
        return new CsvTable(header, records, notes);
    }

    private static String withoutMarks(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\ufeff') {
            from++;
        }
        return text.substring(from);
    }

    /// A report ends in lines that are no rows: totals, a copyright, who made it. Only such lines, and only at the end.
    private static List<List<String>> withoutFooter(List<List<String>> rows, int columns, List<ImportNote> notes) {
        int end = rows.size();
        int known = end;
        while (end > 0 && isShort(rows.get(end - 1), columns)) {
            end--;
            if (isFooter(rows.get(end))) {
                known = end;
            }
        }
        if (known < rows.size()) {
            notes.add(new ImportNote(ImportNote.Kind.FOOTER, Integer.toString(rows.size() - known)));
        }
        return rows.subList(0, known);
    }

    /// Whether a row fills far fewer cells than there are columns.
    private static boolean isShort(List<String> row, int columns) {
        var filled = row.stream().filter(c -> !c.isBlank()).count();
        return columns > FOOTER_CELLS && filled <= FOOTER_CELLS;
    }

    private static boolean isFooter(List<String> row) {
        return row.stream()
                .filter(c -> !c.isBlank())
                .findFirst()
                .filter(c -> FOOTER.matcher(c.strip()).matches())
                .isPresent();
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

    /// Of the first line that says anything; what stands between quotes separates nothing.
    private static char delimiter(String text) {
        var header = text.lines()
                .filter(l -> l.chars().anyMatch(Character::isLetter))
                .findFirst()
                .orElse(text);
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (int i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            quoted ^= c == '"';
            var which = SEPARATORS.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /// Which column each heading means. Two headings may mean the same: then the cell that is filled counts.
    public Map<Integer, CsvColumn> guess() {
        var found = new LinkedHashMap<Integer, CsvColumn>();
        for (int i = 0; i < header.size(); i++) {
            var at = i;
            CsvColumn.guess(header.get(i))
                    // One record has one id; the first column that is called so.
                    .filter(c -> c != CsvColumn.ID || !found.containsValue(c))
                    .ifPresent(c -> found.put(at, c));
        }
        return found;
    }

    /// One row by column; cells that are absent are empty. Of several cells for one column, all that are filled and
    /// differ.
    Map<CsvColumn, List<String>> cells(List<String> row, Map<Integer, CsvColumn> mapping) {
        var found = new EnumMap<CsvColumn, List<String>>(CsvColumn.class);
        mapping.forEach((at, column) -> {
            var cell = at < row.size() ? row.get(at) : "";
            var filled = found.computeIfAbsent(column, _ -> new ArrayList<>());
            if (!cell.isBlank() && !filled.contains(cell)) {
                filled.add(cell);
            }
        });
        return found;
    }

    /// Whether a row has more than there are headings: its cells have moved, and nobody knows which is which.
    boolean isShifted(List<String> row) {
        return row.size() > header.size()
                && row.subList(header.size(), row.size()).stream().anyMatch(c -> !c.isBlank());
    }
}
