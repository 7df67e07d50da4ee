package baton.exchange;

import baton.handoff.Competitor;
import baton.handoff.Contact;
import baton.handoff.Content;
import baton.handoff.DealValue;
import baton.handoff.FiveFields;
import baton.handoff.HandoffType;
import baton.handoff.LeadSource;
import baton.handoff.Meeting;
import baton.handoff.MeetingFormat;
import baton.handoff.More;
import baton.handoff.Objection;
import baton.handoff.Objections;
import baton.handoff.Pain;
import baton.handoff.Stakeholder;
import baton.handoff.StakeholderRole;
import baton.people.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table's rows as records, so that a team's old handoffs come in. A cell that cannot be understood is left out and
/// named; the rest of its row comes in all the same.
public final class CsvImport {
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("d.M.uuuu"), strict("d MMM uuuu"));

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}");
    private static final DateTimeFormatter DAY_FIRST = strict("d/M/uuuu");
    private static final DateTimeFormatter MONTH_FIRST = strict("M/d/uuuu");

    /// Of an amount that names none.
    private static final Currency USUAL = Currency.getInstance("GBP");

    private final List<Person> team;
    private final List<Problem> problems = new ArrayList<>();

    /// How this table writes 3/4/2026; null while no row settles it.
    private final @Nullable DateTimeFormatter slashed;

    private CsvImport(List<Person> team, @Nullable DateTimeFormatter slashed) {
        this.team = team;
        this.slashed = slashed;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /// A thirteenth month there cannot be: one such row settles the order for all.
    private static @Nullable DateTimeFormatter order(CsvTable table, Map<Integer, CsvColumn> mapping) {
        for (var row : table.rows()) {
            var match = SLASHED.matcher(table.cells(row, mapping)
                    .getOrDefault(CsvColumn.MEETING_DATE, "")
                    .strip());
            if (match.matches()) {
                if (Integer.parseInt(match.group(1)) > 12) {
                    return DAY_FIRST;
                }
                if (Integer.parseInt(match.group(2)) > 12) {
                    return MONTH_FIRST;
                }
            }
        }
        return null;
    }

    /// A cell that was left out.
    ///
    /// @param row from 1, the header not counted
    public record Problem(int row, CsvColumn column, String cell) {}

    /// @param records one for each row that holds anything
    public record Result(List<Content> records, List<Problem> problems) {
        public Result {
            records = List.copyOf(records);
            problems = List.copyOf(problems);
        }
    }

    /// @param mapping which column each heading means, by its place
    /// @param team to find receivers by e-mail or name
    public static Result read(CsvTable table, Map<Integer, CsvColumn> mapping, List<Person> team) {
        var reader = new CsvImport(team, order(table, mapping));
        var records = new ArrayList<Content>();
        for (int i = 0; i < table.rows().size(); i++) {
            var cells = table.cells(table.rows().get(i), mapping);
            if (cells.values().stream().anyMatch(c -> !c.isBlank())) {
                records.add(reader.record(i + 1, cells));
            }
        }
        return new Result(records, reader.problems);
    }

    private Content record(int row, Map<CsvColumn, String> cells) {
        var empty = Content.EMPTY;
        var account = new More.Account(
                text(cells, CsvColumn.TITLE),
                text(cells, CsvColumn.INDUSTRY),
                text(cells, CsvColumn.SIZE),
                text(cells, CsvColumn.TERRITORY),
                "",
                "",
                "");
        var more = new MoreBuilder()
                .intentSignal(text(cells, CsvColumn.INTENT_SIGNAL))
                .whyNow(text(cells, CsvColumn.WHY_NOW))
                .summary(text(cells, CsvColumn.SUMMARY))
                .account(account)
                .promised(CsvCell.lines(text(cells, CsvColumn.PROMISED)))
                .flags(CsvCell.lines(text(cells, CsvColumn.FLAGS)))
                .build();
        return new Content(
                        word(row, cells, CsvColumn.TYPE, HandoffType.class).orElse(HandoffType.SDR_TO_AE),
                        receiver(row, cells),
                        text(cells, CsvColumn.COMPANY),
                        new Contact(text(cells, CsvColumn.CONTACT), text(cells, CsvColumn.EMAIL)),
                        value(row, cells),
                        word(row, cells, CsvColumn.SOURCE, LeadSource.class).orElse(null),
                        fields(row, cells),
                        empty.conditions(),
                        empty.format(),
                        List.of())
                .withMore(more);
    }

    private FiveFields fields(int row, Map<CsvColumn, String> cells) {
        return new FiveFields(
                new Pain(text(cells, CsvColumn.PAIN), text(cells, CsvColumn.SPEAKER)),
                meeting(row, cells),
                lines(cells, CsvColumn.STAKEHOLDERS).map(CsvImport::stakeholder).toList(),
                new Objections(
                        yes(cells, CsvColumn.NONE_RAISED),
                        lines(cells, CsvColumn.OBJECTIONS)
                                .map(line -> {
                                    var parts = CsvCell.parts(line, 3);
                                    return new Objection(
                                            parts.get(0),
                                            parts.get(1),
                                            parts.get(2).equals("open"));
                                })
                                .toList()),
                new Competitor(
                        yes(cells, CsvColumn.NONE_MENTIONED),
                        text(cells, CsvColumn.COMPETITOR),
                        text(cells, CsvColumn.INDIRECT_COMPETITOR)));
    }

    private static Stakeholder stakeholder(String line) {
        var parts = CsvCell.parts(line, 4);
        var name = parts.get(2).toUpperCase(Locale.ROOT).replaceAll("[-\\s]+", "_");
        var role = Arrays.stream(StakeholderRole.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(null);
        return new Stakeholder(parts.get(0), parts.get(1), role, !parts.get(3).equals("no"));
    }

    private Meeting meeting(int row, Map<CsvColumn, String> cells) {
        var date = text(cells, CsvColumn.MEETING_DATE);
        var time = text(cells, CsvColumn.MEETING_TIME);
        var zone = text(cells, CsvColumn.MEETING_ZONE);
        return new Meeting(
                date.isBlank() ? null : date(row, date),
                time.isBlank() ? null : parsed(row, CsvColumn.MEETING_TIME, time, () -> LocalTime.parse(time.strip())),
                zone.isBlank() ? null : parsed(row, CsvColumn.MEETING_ZONE, zone, () -> ZoneId.of(zone.strip())),
                minutes(row, text(cells, CsvColumn.MEETING_MINUTES)),
                word(row, cells, CsvColumn.MEETING_FORMAT, MeetingFormat.class).orElse(MeetingFormat.VIDEO),
                CsvCell.lines(text(cells, CsvColumn.ATTENDEES)),
                text(cells, CsvColumn.AGENDA));
    }

    private int minutes(int row, String text) {
        if (text.isBlank()) {
            return Meeting.DEFAULT_MINUTES;
        }
        if (!text.strip().matches("\\d{1,4}")) {
            problem(row, CsvColumn.MEETING_MINUTES, text);
            return Meeting.DEFAULT_MINUTES;
        }
        return Math.clamp(Integer.parseInt(text.strip()), 5, 480);
    }

    private @Nullable LocalDate date(int row, String text) {
        for (var form : DATES) {
            try {
                return LocalDate.parse(text.strip(), form);
            } catch (DateTimeException another) {
                // The next form may fit.
            }
        }
        if (slashed != null) {
            try {
                return LocalDate.parse(text.strip(), slashed);
            } catch (DateTimeException none) {
                // Named like any other.
            }
        }
        problem(row, CsvColumn.MEETING_DATE, text);
        return null;
    }

    private <T> @Nullable T parsed(int row, CsvColumn column, String cell, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException wrong) {
            problem(row, column, cell);
            return null;
        }
    }

    private java.util.@Nullable UUID receiver(int row, Map<CsvColumn, String> cells) {
        var named = text(cells, CsvColumn.RECEIVER).strip();
        if (named.isEmpty()) {
            return null;
        }
        var found = team.stream()
                .filter(Person::active)
                .filter(p -> p.email().equalsIgnoreCase(named) || p.name().equalsIgnoreCase(named))
                .findFirst();
        if (found.isEmpty()) {
            problem(row, CsvColumn.RECEIVER, named);
        }
        return found.map(Person::id).orElse(null);
    }

    private @Nullable DealValue value(int row, Map<CsvColumn, String> cells) {
        var text = text(cells, CsvColumn.VALUE).strip();
        if (text.isEmpty()) {
            return null;
        }
        var code = text(cells, CsvColumn.CURRENCY).strip().toUpperCase(Locale.ROOT);
        try {
            var currency = code.isEmpty() ? MoneyText.currency(text).orElse(USUAL) : Currency.getInstance(code);
            return new DealValue(
                    MoneyText.read(text).orElseThrow(() -> new IllegalArgumentException("no amount")), currency);
        } catch (IllegalArgumentException wrong) {
            problem(row, CsvColumn.VALUE, text);
            return null;
        }
    }

    private <E extends Enum<E>> Optional<E> word(
            int row, Map<CsvColumn, String> cells, CsvColumn column, Class<E> type) {
        var text = text(cells, column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var name = text.toUpperCase(Locale.ROOT).replaceAll("[-\\s]+", "_");
        var found = Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            problem(row, column, text);
        }
        return found;
    }

    private static boolean yes(Map<CsvColumn, String> cells, CsvColumn column) {
        return List.of("yes", "true", "1", "x", "ja")
                .contains(text(cells, column).strip().toLowerCase(Locale.ROOT));
    }

    private static java.util.stream.Stream<String> lines(Map<CsvColumn, String> cells, CsvColumn column) {
        return text(cells, column).lines().filter(l -> !l.isBlank());
    }

    private static String text(Map<CsvColumn, String> cells, CsvColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void problem(int row, CsvColumn column, String cell) {
        var brief = cell.length() <= 40 ? cell : cell.substring(0, 39) + "\u2026";
        problems.add(new Problem(row, column, brief));
    }
}
