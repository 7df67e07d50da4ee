package baton.exchange;

import baton.handoff.record.DateText;
import baton.handoff.record.Meeting;
import baton.handoff.record.TimeText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// When the meeting of one row is. What is no day, time, zone or length for certain is left out and named.
///
/// @param slashed how its table writes 3/4/2026; null if nobody knows
/// @param problem told each cell that is left out
record CsvWhen(DateText.@Nullable Order slashed, Map<CsvColumn, String> cells, BiConsumer<CsvColumn, String> problem) {

    /// One row that has a thirteenth month settles the order for all; two that settle it differently settle nothing.
    static DateText.@Nullable Order order(CsvTable table, Map<Integer, CsvColumn> mapping, CsvColumn column) {
        var orders = EnumSet.noneOf(DateText.Order.class);
        for (var row : table.rows()) {
            table.cells(row, mapping).getOrDefault(column, List.of()).stream()
                    .filter(DateText::isTelling)
                    .forEach(cell -> DateText.settled(cell).ifPresent(orders::add));
        }
        return orders.size() == 1 ? orders.iterator().next() : null;
    }

    private String cell(CsvColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    LocalDate date() {
        var text = cell(CsvColumn.MEETING_DATE);
        return text.isBlank() ? null : known(CsvColumn.MEETING_DATE, text, DateText.read(text, slashed));
    }

    /// In a column of its own, or behind the day.
    @Nullable
    LocalTime time() {
        var text = cell(CsvColumn.MEETING_TIME);
        if (!text.isBlank()) {
            return known(CsvColumn.MEETING_TIME, text, TimeText.read(text));
        }
        var day = cell(CsvColumn.MEETING_DATE);
        try {
            return DateText.time(day).orElse(null);
        } catch (DateTimeException zoned) {
            problem.accept(CsvColumn.MEETING_TIME, day);
            return null;
        }
    }

    @Nullable
    ZoneId zone() {
        var text = cell(CsvColumn.MEETING_ZONE);
        try {
            return text.isBlank() ? null : ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            problem.accept(CsvColumn.MEETING_ZONE, text);
            return null;
        }
    }

    int minutes() {
        var text = cell(CsvColumn.MEETING_MINUTES);
        if (text.isBlank()) {
            return Meeting.DEFAULT_MINUTES;
        }
        var read = MeetingLength.read(text);
        if (read.isEmpty()) {
            problem.accept(CsvColumn.MEETING_MINUTES, text);
        }
        return read.orElse(Meeting.DEFAULT_MINUTES);
    }

    private <T> @Nullable T known(CsvColumn column, String text, Optional<T> read) {
        if (read.isEmpty()) {
            problem.accept(column, text);
        }
        return read.orElse(null);
    }
}
