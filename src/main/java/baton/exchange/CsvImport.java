package baton.exchange;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.AmountText;
import baton.handoff.record.Competitor;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.DateText;
import baton.handoff.record.DealValue;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.Pain;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.people.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table's rows as records, so that a team's old handoffs come in. A cell that cannot be understood is left out and
/// named; the rest of its row comes in all the same.
public final class CsvImport {
    private static final Set<String> YES = Set.of("yes", "true", "1", "x", "y", "ja", "j", "wahr");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "nein", "falsch");
    private static final Set<String> OPEN = Set.of("open", "offen", "yes", "ja", "still open");
    private static final Set<String> SETTLED = Set.of("closed", "handled", "resolved", "no", "nein", "erledigt");

    private static final int MOST_ID = 100;

    private final List<Person> team;
    private final Currency usual;
    private final boolean own;
    private final List<Problem> problems = new ArrayList<>();
    private boolean usedUsual;

    /// How this table writes 3/4/2026; null while no row settles it, or rows contradict each other.
    private final DateText.@Nullable Order slashed;

    static CsvImport of(CsvTable table, Map<Integer, CsvColumn> mapping, List<Person> team, Currency usual) {
        return new CsvImport(team, usual, table.isOwn(), CsvWhen.order(table, mapping, CsvColumn.MEETING_DATE));
    }

    private CsvImport(List<Person> team, Currency usual, boolean own, DateText.@Nullable Order slashed) {
        this.team = team;
        this.usual = usual;
        this.own = own;
        this.slashed = slashed;
    }

    /// A cell that was left out.
    ///
    /// @param row from 1, the header not counted
    public record Problem(int row, CsvColumn column, String cell) {}

    /// @param records one for each row that holds anything
    /// @param problems cells that were left out
    /// @param notes what else was left out, or assumed
    /// @param sources by which each record is known again; empty for what is no row of a table
    public record Result(List<Content> records, List<Problem> problems, List<ImportNote> notes, List<String> sources) {
        public Result(List<Content> records, List<Problem> problems, List<ImportNote> notes) {
            this(records, problems, notes, List.of());
        }

        Result withSources(List<String> known) {
            return new Result(records, problems, notes, known);
        }

        public Result {
            sources = List.copyOf(sources);
            records = List.copyOf(records);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// @param mapping which column each heading means, by its place
    /// @param team to find receivers by e-mail or name
    /// @param usual the currency of amounts that name none
    public static Result read(CsvTable table, Map<Integer, CsvColumn> mapping, List<Person> team, Currency usual) {
        var reader = of(table, mapping, team, usual);
        var records = new ArrayList<Content>();
        var sources = new ArrayList<String>();
        var notes = new ArrayList<>(table.notes());
        headings(table, mapping, notes);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (table.isShifted(row)) {
                notes.add(new ImportNote(ImportNote.Kind.ROW_SHIFTED, Integer.toString(i + 1)));
                continue;
            }
            var all = table.cells(row, mapping);
            all.keySet().removeIf(CsvColumn::isOfPast);
            var cells = reader.single(i + 1, all);
            if (cells.values().stream().anyMatch(c -> !c.isBlank())) {
                records.add(reader.record(i + 1, cells));
                sources.add(source(row, cells));
            }
        }
        var later = mapping.values().stream()
                .filter(CsvColumn::isOfPast)
                .distinct()
                .map(CsvColumn::heading)
                .toList();
        if (!later.isEmpty()) {
            notes.add(new ImportNote(ImportNote.Kind.PAST_COLUMNS, String.join(", ", later)));
        }
        reader.currencyNote().ifPresent(notes::add);
        return new Result(records, reader.problems, notes, sources);
    }

    Optional<ImportNote> currencyNote() {
        return usedUsual
                ? Optional.of(new ImportNote(ImportNote.Kind.NO_CURRENCY, usual.getCurrencyCode()))
                : Optional.empty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Its number where it came from, or all that stands in it.
    static String source(List<String> row, Map<CsvColumn, String> cells) {
        var id = text(cells, CsvColumn.ID).strip();
        if (!id.isEmpty() && id.length() <= MOST_ID) {
            return "id " + id;
        }
        return "row " + Fingerprint.of(row);
    }

    /// What the CRM calls it. The ids of Baton's own tables mean nothing there.
    private String crmId(Map<CsvColumn, String> cells) {
        var told = text(cells, CsvColumn.CRM_ID).strip();
        var id = told.isEmpty() && !own ? text(cells, CsvColumn.ID).strip() : told;
        return id.length() > MOST_ID ? "" : id;
    }

    static void headings(CsvTable table, Map<Integer, CsvColumn> mapping, List<ImportNote> notes) {
        var plain = table.header().stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < plain.size(); i++) {
            if (!plain.get(i).isEmpty() && plain.indexOf(plain.get(i)) == i && plain.lastIndexOf(plain.get(i)) > i) {
                notes.add(new ImportNote(
                        ImportNote.Kind.HEADING_TWICE, table.header().get(i).strip()));
            }
        }
        var left = new ArrayList<String>();
        for (int i = 0; i < table.header().size(); i++) {
            if (!mapping.containsKey(i) && !table.header().get(i).isBlank()) {
                left.add(table.header().get(i).strip());
            }
        }
        if (!left.isEmpty()) {
            notes.add(new ImportNote(ImportNote.Kind.COLUMNS_LEFT_OUT, String.join(", ", left)));
        }
    }

    /// Of cells that say different things about one part, none counts.
    Map<CsvColumn, String> single(int row, Map<CsvColumn, List<String>> cells) {
        var found = new EnumMap<CsvColumn, String>(CsvColumn.class);
        cells.forEach((column, filled) -> {
            var same = filled.stream()
                            .map(c -> c.strip().toLowerCase(Locale.ROOT))
                            .distinct()
                            .count()
                    <= 1;
            if (!same && column == CsvColumn.RECEIVER) {
                // A name and an address may mean the same person.
                var people = filled.stream().map(this::person).distinct().toList();
                same = people.size() == 1 && people.getFirst().isPresent();
            }
            if (!same) {
                problem(row, column, String.join(" / ", filled));
            }
            found.put(column, filled.isEmpty() || !same ? "" : filled.getFirst());
        });
        return found;
    }

    Content record(int row, Map<CsvColumn, String> cells) {
        var empty = Content.EMPTY;
        var account = new AdditionalContext.Account(
                text(cells, CsvColumn.TITLE),
                text(cells, CsvColumn.INDUSTRY),
                text(cells, CsvColumn.SIZE),
                text(cells, CsvColumn.TERRITORY),
                "",
                "",
                "",
                crmId(cells));
        var more = new ContextBuilder()
                .intentSignal(text(cells, CsvColumn.INTENT_SIGNAL))
                .whyNow(text(cells, CsvColumn.WHY_NOW))
                .summary(text(cells, CsvColumn.SUMMARY))
                .account(account)
                .promised(CsvCell.lines(text(cells, CsvColumn.PROMISED), own))
                .flags(CsvCell.lines(text(cells, CsvColumn.FLAGS), own))
                .build();
        return new Content(
                        word(row, cells, CsvColumn.TYPE, HandoffType.class).orElse(HandoffType.SDR_TO_AE),
                        receiver(row, cells),
                        text(cells, CsvColumn.COMPANY),
                        new Contact(contact(cells), text(cells, CsvColumn.EMAIL)),
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
                lines(cells, CsvColumn.STAKEHOLDERS)
                        .map(line -> stakeholder(row, line))
                        .toList(),
                new Objections(
                        yes(row, cells, CsvColumn.NONE_RAISED),
                        lines(cells, CsvColumn.OBJECTIONS)
                                .map(line -> objection(row, line))
                                .toList()),
                new Competitor(
                        yes(row, cells, CsvColumn.NONE_MENTIONED),
                        text(cells, CsvColumn.COMPETITOR),
                        text(cells, CsvColumn.INDIRECT_COMPETITOR)));
    }

    /// One name, or a first and a last one.
    private static String contact(Map<CsvColumn, String> cells) {
        var whole = text(cells, CsvColumn.CONTACT);
        var parts = (text(cells, CsvColumn.FIRST_NAME).strip() + " "
                        + text(cells, CsvColumn.LAST_NAME).strip())
                .strip();
        return whole.isBlank() ? parts : whole;
    }

    private Objection objection(int row, String line) {
        var parts = CsvCell.parts(line, 3, own);
        var state = parts.get(2).strip().toLowerCase(Locale.ROOT);
        if (!state.isEmpty() && !OPEN.contains(state) && !SETTLED.contains(state)) {
            problem(row, CsvColumn.OBJECTIONS, parts.get(2));
        }
        return new Objection(parts.get(0), parts.get(1), OPEN.contains(state));
    }

    private Stakeholder stakeholder(int row, String line) {
        var parts = CsvCell.parts(line, 4, own);
        var name = parts.get(2).strip().toUpperCase(Locale.ROOT).replaceAll("[-\\s]+", "_");
        var role = Arrays.stream(StakeholderRole.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(null);
        if (role == null && !name.isEmpty()) {
            problem(row, CsvColumn.STAKEHOLDERS, parts.get(2));
        }
        var spoken = parts.get(3).strip().toLowerCase(Locale.ROOT);
        if (!spoken.isEmpty() && !YES.contains(spoken) && !NO.contains(spoken)) {
            problem(row, CsvColumn.STAKEHOLDERS, parts.get(3));
        }
        return new Stakeholder(parts.get(0), parts.get(1), role, spoken.isEmpty() || YES.contains(spoken));
    }

    private Meeting meeting(int row, Map<CsvColumn, String> cells) {
        var when = new CsvWhen(slashed, cells, (column, cell) -> problem(row, column, cell));
        return new Meeting(
                when.date(),
                when.time(),
                when.zone(),
                when.minutes(),
                word(row, cells, CsvColumn.MEETING_FORMAT, MeetingFormat.class).orElse(MeetingFormat.VIDEO),
                CsvCell.lines(text(cells, CsvColumn.ATTENDEES), own),
                text(cells, CsvColumn.AGENDA));
    }

    private java.util.@Nullable UUID receiver(int row, Map<CsvColumn, String> cells) {
        var named = text(cells, CsvColumn.RECEIVER).strip();
        if (named.isEmpty()) {
            return null;
        }
        var found = person(named);
        if (found.isEmpty()) {
            problem(row, CsvColumn.RECEIVER, named);
        }
        return found.map(Person::id).orElse(null);
    }

    private Optional<Person> person(String named) {
        // An accent may be a sign of its own, as a Mac writes it.
        var bare = Normalizer.normalize(named.strip(), Normalizer.Form.NFC);
        return team.stream()
                .filter(Person::active)
                .filter(p -> p.email().equalsIgnoreCase(bare)
                        || Normalizer.normalize(p.name(), Normalizer.Form.NFC).equalsIgnoreCase(bare))
                .findFirst();
    }

    private @Nullable DealValue value(int row, Map<CsvColumn, String> cells) {
        var text = text(cells, CsvColumn.VALUE).strip();
        if (text.isEmpty()) {
            return null;
        }
        var code = text(cells, CsvColumn.CURRENCY).strip().toUpperCase(Locale.ROOT);
        try {
            var named = AmountText.currency(text);
            var told = code.isEmpty() ? Optional.<Currency>empty() : Optional.of(Currency.getInstance(code));
            var currency = told.or(() -> named).orElse(usual);
            var amount = AmountText.read(text, currency);
            var value = new DealValue(amount.orElseThrow(() -> new IllegalArgumentException("no amount")), currency);
            usedUsual |= told.isEmpty() && named.isEmpty();
            return value;
        } catch (IllegalArgumentException wrong) {
            problem(row, CsvColumn.VALUE, code.isEmpty() ? text : text + " (" + code + ")");
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

    private boolean yes(int row, Map<CsvColumn, String> cells, CsvColumn column) {
        var word = text(cells, column).strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            problem(row, column, word);
        }
        return YES.contains(word);
    }

    private static java.util.stream.Stream<String> lines(Map<CsvColumn, String> cells, CsvColumn column) {
        return text(cells, column).lines().filter(l -> !l.isBlank());
    }

    private static String text(Map<CsvColumn, String> cells, CsvColumn column) {
        return cells.getOrDefault(column, "");
    }

    void problem(int row, CsvColumn column, String cell) {
        var brief = cell.length() <= 40 ? cell : cell.substring(0, 39) + "\u2026";
        problems.add(new Problem(row, column, brief));
    }
}
