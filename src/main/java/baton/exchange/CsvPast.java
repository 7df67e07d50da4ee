package baton.exchange;

import baton.handoff.DealStage;
import baton.handoff.EventPayload;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.past.PastRow;
import baton.handoff.record.Content;
import baton.handoff.record.DateText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table's rows as handoffs of the past: who handed off what to whom, and what became of it. What is not understood
/// is left out and named; a row that does not say when it was handed off is no handoff.
public final class CsvPast {
    private static final Map<String, MeetingOutcome> OUTCOMES = Map.ofEntries(
            Map.entry("held", MeetingOutcome.HELD),
            Map.entry("completed", MeetingOutcome.HELD),
            Map.entry("complete", MeetingOutcome.HELD),
            Map.entry("attended", MeetingOutcome.HELD),
            Map.entry("done", MeetingOutcome.HELD),
            Map.entry("met", MeetingOutcome.HELD),
            Map.entry("no show", MeetingOutcome.NO_SHOW),
            Map.entry("noshow", MeetingOutcome.NO_SHOW),
            Map.entry("did not attend", MeetingOutcome.NO_SHOW),
            Map.entry("cancelled", MeetingOutcome.CANCELLED),
            Map.entry("canceled", MeetingOutcome.CANCELLED));
    /// These say that it is not over.
    private static final Set<String> PENDING = Set.of("scheduled", "rescheduled", "planned", "pending", "open");

    private static final Map<String, DealStage> STAGES = Map.ofEntries(
            Map.entry("won", DealStage.WON),
            Map.entry("closed won", DealStage.WON),
            Map.entry("closedwon", DealStage.WON),
            Map.entry("lost", DealStage.LOST),
            Map.entry("closed lost", DealStage.LOST),
            Map.entry("closedlost", DealStage.LOST),
            Map.entry("opportunity", DealStage.OPPORTUNITY),
            Map.entry("qualified", DealStage.OPPORTUNITY),
            Map.entry("open", DealStage.OPPORTUNITY),
            Map.entry("yes", DealStage.OPPORTUNITY),
            Map.entry("true", DealStage.OPPORTUNITY),
            Map.entry("no", DealStage.NO_OPPORTUNITY),
            Map.entry("false", DealStage.NO_OPPORTUNITY),
            Map.entry("no opportunity", DealStage.NO_OPPORTUNITY),
            Map.entry("disqualified", DealStage.NO_OPPORTUNITY),
            Map.entry("not yet", DealStage.NOT_YET),
            Map.entry("pending", DealStage.NOT_YET));

    private static final Map<String, LossReason> REASONS = Map.ofEntries(
            Map.entry("context lost", LossReason.CONTEXT_LOST),
            Map.entry("context loss", LossReason.CONTEXT_LOST),
            Map.entry("not a fit", LossReason.NOT_A_FIT),
            Map.entry("no fit", LossReason.NOT_A_FIT),
            Map.entry("bad fit", LossReason.NOT_A_FIT),
            Map.entry("no response", LossReason.NO_RESPONSE),
            Map.entry("no response after demo", LossReason.NO_RESPONSE),
            Map.entry("unresponsive", LossReason.NO_RESPONSE),
            Map.entry("ghosted", LossReason.NO_RESPONSE),
            Map.entry("price", LossReason.PRICE),
            Map.entry("pricing", LossReason.PRICE),
            Map.entry("budget", LossReason.PRICE),
            Map.entry("no budget", LossReason.PRICE),
            Map.entry("timing", LossReason.TIMING),
            Map.entry("bad timing", LossReason.TIMING),
            Map.entry("competitor", LossReason.COMPETITOR),
            Map.entry("lost to competitor", LossReason.COMPETITOR),
            Map.entry("competition", LossReason.COMPETITOR),
            Map.entry("no decision", LossReason.NO_DECISION),
            Map.entry("status quo", LossReason.NO_DECISION),
            Map.entry("other", LossReason.OTHER));

    private static final Set<String> UNSENT = Set.of("draft", "ready", "new", "not started");
    private static final Set<String> BACK = Set.of("returned", "rejected", "sent back", "recycled");
    /// Say no more than that it was handed off.
    private static final Set<String> KNOWN = Set.of(
            "handed off",
            "opened",
            "accepted",
            "touched",
            "met",
            "feedback given",
            "closed",
            "sent",
            "done",
            "completed");

    private static final int BEST = 5;

    private final CsvTable table;
    private final Map<Integer, CsvColumn> mapping;
    private final CsvImport records;
    private final ZoneId zone;
    private final Instant now;
    private final Map<CsvColumn, DateText.@Nullable Order> orders = new EnumMap<>(CsvColumn.class);
    private final List<ImportNote> notes = new ArrayList<>();
    private boolean unzoned;
    private int untimed;
    private int unsent;
    private int unnamed;
    private int unkept;
    private final SortedSet<String> unreadStates = new TreeSet<>();

    private CsvPast(CsvTable table, Map<Integer, CsvColumn> mapping, CsvImport records, ZoneId zone, Instant now) {
        this.table = table;
        this.mapping = mapping;
        this.records = records;
        this.zone = zone;
        this.now = now;
        for (var column : List.of(CsvColumn.HANDED_OFF_AT, CsvColumn.FIRST_TOUCH_AT, CsvColumn.FEEDBACK_AT)) {
            orders.put(column, CsvWhen.order(table, mapping, column));
        }
    }

    /// @param problems cells and rows that were left out
    /// @param notes what else was left out, or assumed
    public record Result(List<PastRow> rows, List<CsvImport.Problem> problems, List<ImportNote> notes) {
        public Result {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// @param mapping which column each heading means, by its place
    /// @param usual the currency of amounts that name none
    /// @param zone of moments that name none
    /// @param now what lies behind it has not happened
    public static Result read(
            CsvTable table, Map<Integer, CsvColumn> mapping, Currency usual, ZoneId zone, Instant now) {
        var records = CsvImport.of(table, mapping, List.of(), usual);
        return new CsvPast(table, mapping, records, zone, now).read();
    }

    private Result read() {
        var rows = new ArrayList<PastRow>();
        notes.addAll(table.notes());
        CsvImport.headings(table, mapping, notes);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (table.isShifted(row)) {
                notes.add(new ImportNote(ImportNote.Kind.ROW_SHIFTED, Integer.toString(i + 1)));
            } else if (row.stream().anyMatch(c -> !c.isBlank())) {
                row(i + 1, row).ifPresent(rows::add);
            }
        }
        noteAll();
        return new Result(rows, records.problems(), notes);
    }

    private void noteAll() {
        if (unzoned) {
            notes.add(new ImportNote(ImportNote.Kind.TIMES_UNZONED, zone.getId()));
        }
        note(ImportNote.Kind.DAYS_ONLY, untimed);
        note(ImportNote.Kind.NEVER_SENT, unsent);
        note(ImportNote.Kind.NOBODY_NAMED, unnamed);
        note(ImportNote.Kind.FEEDBACK_IN_PART, unkept);
        if (!unreadStates.isEmpty()) {
            notes.add(new ImportNote(ImportNote.Kind.STATES_UNREAD, String.join(", ", unreadStates)));
        }
        records.currencyNote().ifPresent(notes::add);
        if (!mapping.containsValue(CsvColumn.FIRST_TOUCH_AT)) {
            notes.add(new ImportNote(ImportNote.Kind.NO_TOUCH_COLUMN, ""));
        }
        if (!mapping.containsValue(CsvColumn.FEEDBACK_AT)) {
            notes.add(new ImportNote(ImportNote.Kind.NO_FEEDBACK_COLUMN, ""));
        }
    }

    private void note(ImportNote.Kind kind, int count) {
        if (count > 0) {
            notes.add(new ImportNote(kind, Integer.toString(count)));
        }
    }

    private Optional<PastRow> row(int number, List<String> row) {
        var all = new EnumMap<CsvColumn, List<String>>(CsvColumn.class);
        all.putAll(table.cells(row, mapping));
        var sender = named(number, CsvColumn.SENDER, all.remove(CsvColumn.SENDER));
        var receiver = named(number, CsvColumn.RECEIVER, all.remove(CsvColumn.RECEIVER));
        var cells = records.single(number, all);
        var state = plain(text(cells, CsvColumn.STATUS));
        if (UNSENT.contains(state)) {
            unsent++;
            return Optional.empty();
        }
        var out = moment(number, cells, CsvColumn.HANDED_OFF_AT);
        if (out.isEmpty() || out.get().at().isAfter(now)) {
            // Without it nobody knows when this was, nor whether.
            if (text(cells, CsvColumn.HANDED_OFF_AT).isBlank()) {
                unsent++;
            } else if (out.isPresent()) {
                records.problem(number, CsvColumn.HANDED_OFF_AT, text(cells, CsvColumn.HANDED_OFF_AT));
            }
            return Optional.empty();
        }
        if (sender.isNobody() || receiver.isNobody()) {
            unnamed++;
        }
        if (!state.isEmpty() && !BACK.contains(state) && !KNOWN.contains(state)) {
            unreadStates.add(state);
        }
        if (isDayOnly(cells, out.get())) {
            untimed++;
        }
        return Optional.of(new PastRow(
                CsvImport.source(row, cells),
                fingerprint(all, sender, receiver),
                zoned(records.record(number, cells)),
                sender,
                receiver,
                out.get().at(),
                touch(number, cells, out.get()),
                BACK.contains(state),
                report(number, cells, out.get()),
                deal(number, cells)));
    }

    /// A meeting whose zone nobody wrote down was in that of whoever brings it in.
    private Content zoned(Content content) {
        var meeting = content.fields().meeting();
        if (meeting.date() == null || meeting.time() == null || meeting.zone() != null) {
            return content;
        }
        unzoned = true;
        return content.withFields(content.fields().withMeeting(meeting.at(meeting.date(), meeting.time(), zone)));
    }

    private static String fingerprint(
            Map<CsvColumn, List<String>> cells, PastRow.Named sender, PastRow.Named receiver) {
        var parts = new ArrayList<String>();
        cells.forEach((column, filled) -> parts.add(column + "=" + filled));
        parts.add(sender.toString());
        parts.add(receiver.toString());
        return Fingerprint.of(parts);
    }

    /// A name and an address, in one cell or two.
    private PastRow.Named named(int row, CsvColumn column, @Nullable List<String> cells) {
        var filled = cells == null ? List.<String>of() : cells;
        var emails = filled.stream().filter(c -> c.contains("@")).distinct().toList();
        var names = filled.stream().filter(c -> !c.contains("@")).distinct().toList();
        if (emails.size() > 1 || names.size() > 1) {
            records.problem(row, column, String.join(" / ", filled));
            return PastRow.Named.NOBODY;
        }
        return new PastRow.Named(names.isEmpty() ? "" : names.getFirst(), emails.isEmpty() ? "" : emails.getFirst());
    }

    private Optional<CsvMoment> moment(int row, Map<CsvColumn, String> cells, CsvColumn column) {
        var text = text(cells, column);
        if (text.isBlank()) {
            return Optional.empty();
        }
        var read = CsvMoment.read(text, orders.get(column), zone);
        if (read.isEmpty()) {
            records.problem(row, column, text);
        }
        unzoned |= read.filter(m -> m.timed() && !m.zoned()).isPresent();
        return read;
    }

    /// How long it took is known only where both moments are. What comes before the hand-off is another contact.
    private PastRow.Moment touch(int row, Map<CsvColumn, String> cells, CsvMoment out) {
        return after(row, cells, CsvColumn.FIRST_TOUCH_AT, out);
    }

    private PastRow.Moment after(int row, Map<CsvColumn, String> cells, CsvColumn column, CsvMoment out) {
        if (!mapping.containsValue(column)) {
            return PastRow.Moment.UNTOLD;
        }
        var text = text(cells, column);
        var read = moment(row, cells, column);
        if (read.isEmpty()) {
            // Empty is a word: it did not happen. What cannot be read says nothing.
            return new PastRow.Moment(null, text.isBlank());
        }
        var at = read.get();
        if (!at.timed() || !out.timed()) {
            return PastRow.Moment.UNTOLD;
        }
        if (at.at().isBefore(out.at()) || at.at().isAfter(now)) {
            records.problem(row, column, text);
            return PastRow.Moment.UNTOLD;
        }
        return new PastRow.Moment(at.at(), true);
    }

    /// Whether one of its moments is a day without a time.
    private boolean isDayOnly(Map<CsvColumn, String> cells, CsvMoment out) {
        return !out.timed()
                || Stream.of(CsvColumn.FIRST_TOUCH_AT, CsvColumn.FEEDBACK_AT)
                        .flatMap(c -> CsvMoment.read(text(cells, c), orders.get(c), zone).stream())
                        .anyMatch(m -> !m.timed());
    }

    private PastRow.Report report(int row, Map<CsvColumn, String> cells, CsvMoment out) {
        var said = plain(text(cells, CsvColumn.OUTCOME));
        var outcome = OUTCOMES.get(said);
        if (outcome == null && !said.isEmpty() && !PENDING.contains(said)) {
            records.problem(row, CsvColumn.OUTCOME, said);
        }
        var match = match(row, cells);
        if (match != null && (outcome == null || !outcome.hasMet())) {
            // Who was not met cannot have matched.
            records.problem(row, CsvColumn.MATCH, match.toString());
            match = null;
        }
        var report = new PastRow.Report(
                outcome, match, after(row, cells, CsvColumn.FEEDBACK_AT, out), text(cells, CsvColumn.FEEDBACK));
        if (!report.isWhole() && !report.words().isBlank()) {
            unkept++;
        }
        return report;
    }

    private @Nullable Integer match(int row, Map<CsvColumn, String> cells) {
        var text = text(cells, CsvColumn.MATCH).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[1-5](\\.0)?")) {
            return text.charAt(0) - '0';
        }
        records.problem(row, CsvColumn.MATCH, text + " (1-" + BEST + ")");
        return null;
    }

    private EventPayload.@Nullable Deal deal(int row, Map<CsvColumn, String> cells) {
        var said = plain(text(cells, CsvColumn.DEAL));
        var why = plain(text(cells, CsvColumn.LOSS_REASON));
        var stage = STAGES.get(said);
        // A team's own stages mean what only the team knows.
        if (stage == null && !said.isEmpty()) {
            records.problem(row, CsvColumn.DEAL, said);
        }
        if (!why.isEmpty() && (stage == null || !stage.isOver())) {
            records.problem(row, CsvColumn.LOSS_REASON, why);
        }
        if (stage == null) {
            return null;
        }
        var reason = why.isEmpty() || !stage.isOver() ? null : REASONS.getOrDefault(why, named(why));
        var words = reason == null || reason == LossReason.OTHER
                ? text(cells, CsvColumn.LOSS_REASON).strip()
                : "";
        return new EventPayload.Deal(stage, null, reason, words);
    }

    /// As Baton itself calls it; any other reason is kept in its words.
    private static LossReason named(String why) {
        var name = why.toUpperCase(Locale.ROOT).replaceAll("[-\\s]+", "_");
        return Arrays.stream(LossReason.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(LossReason.OTHER);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ");
    }

    private static String text(Map<CsvColumn, String> cells, CsvColumn column) {
        return cells.getOrDefault(column, "");
    }
}
