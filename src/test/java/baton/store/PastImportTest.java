package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.exchange.CsvPast;
import baton.exchange.CsvTable;
import baton.exchange.ImportNote;
import baton.handoff.DealStage;
import baton.handoff.EventKind;
import baton.handoff.HandoffStatus;
import baton.handoff.LossReason;
import baton.handoff.Samples;
import baton.handoff.past.PastImports;
import baton.insight.figure.Audit;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.people.Person;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.sidecar.Sidecars;
import baton.store.sql.SqlPastStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A team's past comes in from a table, is counted, owes nothing, and can be taken back.
class PastImportTest {
    private static final String HEAD =
            "Record ID,Company name,Contact name,SDR,SDR email,Deal owner,Create date,First activity date,"
                    + "Meeting date,Meeting time,Meeting outcome,Match,Feedback date,Deal stage,Closed lost reason";
    /// `-Dbaton.past=5000` brings in as many rows.
    private static final int ROWS = Integer.getInteger("baton.past", 200);

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private TestLibrary library;
    private PastImports past;
    private Path texts;

    @BeforeEach
    void open() throws Exception {
        texts = Files.createDirectory(folder.resolve("texts"));
        library = new TestLibrary(folder, new Sidecars(texts));
        past = new PastImports(
                new SqlPastStore(library.database, library.sidecars),
                library.people,
                all -> new DeadlineEngine(() -> SlaRules.STANDARD, () -> all),
                library.clock,
                UUID::randomUUID);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private CsvPast.Result read(String... rows) throws Exception {
        return table(HEAD + "\n" + String.join("\n", rows));
    }

    private CsvPast.Result table(String text) throws Exception {
        var table = CsvTable.read(text);
        return CsvPast.read(table, table.guess(), EURO, BERLIN, library.now);
    }

    private UUID only() {
        return library.database.read(
                h -> h.createQuery("select id from handoff").mapTo(UUID.class).one());
    }

    private Figures figures() {
        var zones = new TreeMap<UUID, ZoneId>();
        library.people.all().forEach(p -> zones.put(p.id(), p.zone()));
        return Figures.of(
                library.insights.observed(Instant.EPOCH, library.now, library.now, _ -> 1), library.now, zones::get);
    }

    @Test
    void aRowIsAHandoffWithItsHistory() throws Exception {
        var rows = read(
                "77,Hanse Logistik,Ole Petersen,Maya Brandt,maya@team.example,Tom Alt,2026-03-03 09:00,"
                        + "2026-03-03 09:40,2026-03-05,14:00,Completed,4,2026-03-05T16:30:00Z,Closed lost,No response after demo");
        assertThat(rows.problems()).isEmpty();
        past.bringIn(library.helen, "old.csv", rows.rows());

        var handoff = library.handoffs.find(only()).orElseThrow();
        assertThat(handoff.sender()).isEqualTo(library.maya.id());
        assertThat(handoff.content().company()).isEqualTo("Hanse Logistik");
        assertThat(handoff.status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(handoff.handedOffAt()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
        var tom = library.people.find(handoff.receiver()).orElseThrow();
        assertThat(tom.name()).isEqualTo("Tom Alt");
        assertThat(tom.active()).isFalse();
        assertThat(library.handoffs.events(handoff.id()))
                .extracting(e -> e.kind())
                .containsExactly(
                        EventKind.HANDED_OFF,
                        EventKind.TOUCHED,
                        EventKind.MET,
                        EventKind.FEEDBACK_GIVEN,
                        EventKind.IMPORTED,
                        EventKind.DEAL_MOVED);
        assertThat(library.handoffs.deadlines(handoff.id())).isNotEmpty().noneMatch(d -> d.isOpen());

        var figures = figures();
        assertThat(figures.share(FigureName.TOUCHED_WITHIN_HOUR).hits()).containsExactly(handoff.id());
        assertThat(figures.share(FigureName.TOUCHED_IN_TIME).hits()).containsExactly(handoff.id());
        assertThat(figures.share(FigureName.FEEDBACK_IN_TIME).hits()).containsExactly(handoff.id());
        assertThat(figures.share(FigureName.HELD).hits()).containsExactly(handoff.id());
        assertThat(figures.touches()).containsExactly(Duration.ofMinutes(40));
        assertThat(figures.matches()).containsExactly(4);
        var deal = figures.handoffs().getFirst().deal();
        assertThat(deal.stage()).isEqualTo(DealStage.LOST);
        assertThat(deal.reason()).isEqualTo(LossReason.NO_RESPONSE);
    }

    @Test
    void whatWasNeverDoneIsMissedAndNoClockRuns() throws Exception {
        past.bringIn(
                library.helen,
                "old.csv",
                read("78,Hanse,Ole,Maya Brandt,,Priya Nair,2026-03-03 09:00,,2026-03-05,14:00,Completed,4,,,")
                        .rows());
        var handoff = only();
        assertThat(library.handoffs.deadlines(handoff)).isNotEmpty().noneMatch(d -> d.isOpen());
        assertThat(figures().share(FigureName.TOUCHED_IN_TIME).misses()).containsExactly(handoff);
        assertThat(figures().share(FigureName.FEEDBACK_IN_TIME).misses()).containsExactly(handoff);
        assertThat(figures().untouched()).isEqualTo(1);
        assertThat(figures().matches()).containsExactly(4);
        // It stands in nobody's inbox, nobody is reminded of it, and nobody puts it into the CRM it came from.
        assertThat(library.precedents.notInCrm()).isEmpty();
        assertThat(library.due.dueFrom(library.priya.id())).isEmpty();
        assertThat(library.due.dueFrom(library.maya.id())).isEmpty();
        assertThat(library.handoffs.find(handoff).orElseThrow().status()).isEqualTo(HandoffStatus.CLOSED);
        var audit = Audit.of(figures().handoffs(), Audit.USUAL);
        assertThat(audit.share(Audit.Question.TOUCHED_IN_TIME).of()).isEqualTo(1);
    }

    @Test
    void whatTheTableDoesNotSayIsNotCountedAgainstAnybody() throws Exception {
        var rows = table("id,company,sender,receiver,handed off at\n1,Hanse,Maya Brandt,Priya Nair,2026-03-03 09:00\n");
        assertThat(rows.notes())
                .extracting(ImportNote::kind)
                .contains(
                        ImportNote.Kind.NO_TOUCH_COLUMN,
                        ImportNote.Kind.NO_FEEDBACK_COLUMN,
                        ImportNote.Kind.TIMES_UNZONED);
        past.bringIn(library.helen, "old.csv", rows.rows());
        var figures = figures();
        assertThat(figures.share(FigureName.TOUCHED_IN_TIME).share().of()).isZero();
        assertThat(figures.share(FigureName.TOUCHED_WITHIN_HOUR).share().of()).isZero();
        assertThat(figures.untouched()).isZero();
        assertThat(figures.handoffs()).hasSize(1);
    }

    @Test
    void aDayWithoutATimeTellsNoLength() throws Exception {
        var rows = read("79,Hanse,Ole,Maya Brandt,,Priya Nair,2026-03-03,2026-03-03,,,,,,,");
        assertThat(rows.notes()).contains(new ImportNote(ImportNote.Kind.DAYS_ONLY, "1"));
        past.bringIn(library.helen, "old.csv", rows.rows());
        assertThat(figures().share(FigureName.TOUCHED_WITHIN_HOUR).share().of()).isZero();
    }

    @Test
    void daysOfTwoOrdersAreReadOnlyWhereTheirColumnSettlesThem() throws Exception {
        var rows = read(
                "1,A,Ole,Maya Brandt,,Priya Nair,25/03/2026 09:00,03/26/2026 10:00,,,,,,,",
                "2,B,Ole,Maya Brandt,,Priya Nair,04/03/2026 09:00,03/04/2026 10:00,,,,,,,");
        assertThat(rows.rows())
                .extracting(r -> r.handedOff().atZone(BERLIN).toLocalDate().toString())
                .containsExactly("2026-03-25", "2026-03-04");
        assertThat(rows.rows())
                .extracting(r -> r.touch().at().atZone(BERLIN).toLocalDate().toString())
                .containsExactly("2026-03-26", "2026-03-04");
        var both = read(
                "1,A,Ole,Maya Brandt,,Priya Nair,25/03/2026 09:00,,,,,,,,",
                "2,B,Ole,Maya Brandt,,Priya Nair,03/26/2026 09:00,,,,,,,,",
                "3,C,Ole,Maya Brandt,,Priya Nair,04/03/2026 09:00,,,,,,,,");
        assertThat(both.rows()).hasSize(2);
        assertThat(both.problems()).extracting(p -> p.cell()).containsExactly("04/03/2026 09:00");
    }

    @Test
    void feedbackThatWasGivenInTimeCountsAlsoWithoutAMatch() throws Exception {
        var rows = read("80,Hanse,Ole,Maya Brandt,,Priya Nair,2026-03-03 09:00,2026-03-03 10:00,2026-03-05,14:00,"
                + "Completed,,2026-03-05T16:30:00Z,,");
        past.bringIn(library.helen, "old.csv", rows.rows());
        assertThat(figures().share(FigureName.FEEDBACK_IN_TIME).hits()).containsExactly(only());
        assertThat(library.handoffs.feedback(only())).isEmpty();
    }

    @Test
    void whatHasNoPlaceIsNamed() throws Exception {
        var rows = table("id,company,sender,receiver,status,handed off at,outcome,match,feedback,deal,loss reason\n"
                + "1,A,Maya Brandt,Priya Nair,Nurturing,2026-03-03 09:00,No show,3,They were cross,,Price\n"
                + "2,B,Maya Brandt,Priya Nair,Accepted,2026-03-03 09:00,,,,Stage 7,\n"
                + "3,C,Maya Brandt,Priya Nair,,2026-03-03 09:00,,,,Closed won,Price\n");
        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.problems())
                .extracting(p -> p.row() + " " + p.column() + " " + p.cell())
                .containsExactly("1 MATCH 3", "1 LOSS_REASON price", "2 DEAL stage 7", "3 LOSS_REASON price");
        assertThat(rows.notes())
                .contains(
                        new ImportNote(ImportNote.Kind.STATES_UNREAD, "nurturing"),
                        new ImportNote(ImportNote.Kind.FEEDBACK_IN_PART, "1"));
    }

    @Test
    void theNumbersOfAnotherListAreAskedAbout() throws Exception {
        past.bringIn(library.helen, "a.csv", read(row(5, "Completed", 4)).rows());
        var other = read(row(5, "Completed", 4).replace("Company 5", "Somebody else"))
                .rows();
        assertThat(past.plan(library.helen, other).others()).isEqualTo(1);
        assertThat(past.plan(library.helen, read(row(5, "Completed", 2)).rows()).others())
                .isZero();
    }

    @Test
    void onlyAManagerBringsItIn() throws Exception {
        var rows =
                read("79,Hanse,Ole,Maya Brandt,,Priya Nair,2026-03-03,,,,,,,,").rows();
        assertThatThrownBy(() -> past.bringIn(library.maya, "old.csv", rows)).isInstanceOf(IllegalStateException.class);
        assertThat(past.all()).isEmpty();
    }

    @Test
    void whatSomebodyWorksOnStaysAsItIs() throws Exception {
        past.bringIn(library.helen, "a.csv", read(row(5, "Completed", 4)).rows());
        var handoff = library.handoffs.find(only()).orElseThrow();
        library.followUp.tag(handoff, library.priya.id(), "nice", true);
        var again = read(row(5, "Completed", 2)).rows();
        assertThat(past.plan(library.helen, again)).isEqualTo(new PastImports.Plan(0, 0, 0, 1, 0, List.of()));
        var before = tables();
        past.bringIn(library.helen, "b.csv", again);
        assertThat(tables()).isEqualTo(before);
        assertThat(past.takeBack(library.helen, past.all().getFirst().id())).isEqualTo(1);
        assertThat(library.handoffs.find(handoff.id())).isPresent();
    }

    @Test
    void aHandoffOfOnesOwnIsNotWrittenOver() throws Exception {
        var mine = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var rows = table("id,company,sender,receiver,handed off at\n" + mine.id()
                + ",Other,Maya Brandt,Priya Nair,2026-03-03 09:00\n");
        assertThat(past.plan(library.helen, rows.rows()).own()).isEqualTo(1);
        past.bringIn(library.helen, "own.csv", rows.rows());
        assertThat(library.handoffs.find(mine.id()).orElseThrow().status()).isNotEqualTo(HandoffStatus.CLOSED);
    }

    private static String row(int id, String outcome, int match) {
        var day = 1 + id % 27;
        var moment = "2026-03-%02d %02d:%02d".formatted(day, 8 + id % 9, id % 60);
        var touched = id % 3 == 0 ? "" : "2026-03-%02d %02d:%02d".formatted(day, 9 + id % 9, id % 60);
        return "%d,Company %d,Contact %d,Sender %d,s%d@old.example,Owner %d,%s,%s,,,%s,%d,,,"
                .formatted(id, id, id, id % 7, id % 7, id % 5, moment, touched, outcome, match);
    }

    @Test
    @Timeout(300)
    void manyRowsTwiceAndTakenBack() throws Exception {
        library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var before = tables();
        var files = files();
        var rows = new ArrayList<String>();
        var shifted = 0;
        var doubles = 0;
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i, i % 4 == 0 ? "No show" : "Completed", 1 + i % 5));
            if (i % 500 == 7) {
                rows.add(row(i, "Completed", 3) + ",one,too,many");
                shifted++;
            }
            if (i % 250 == 3) {
                rows.add(rows.getLast());
                doubles++;
            }
        }
        var first = read(rows.toArray(String[]::new));
        assertThat(first.notes().stream().filter(n -> n.kind() == ImportNote.Kind.ROW_SHIFTED))
                .hasSize(shifted);
        var plan = past.plan(library.helen, first.rows());
        assertThat(plan.added()).isEqualTo(ROWS);
        assertThat(plan.same()).isEqualTo(doubles);
        assertThat(plan.newcomers()).hasSize(12);
        past.bringIn(library.helen, "first.csv", first.rows());
        assertThat(figures().handoffs()).hasSize(ROWS);
        var afterFirst = tables();

        // The same table again changes nothing.
        assertThat(past.plan(library.helen, first.rows()))
                .isEqualTo(new PastImports.Plan(0, 0, ROWS + doubles, 0, 0, List.of()));
        past.bringIn(library.helen, "first.csv", first.rows());
        assertThat(tables()).isEqualTo(afterFirst);

        // Another one updates by the number of each row.
        var second = new ArrayList<String>();
        for (int i = ROWS - 200; i < ROWS + 100; i++) {
            second.add(row(i, "Cancelled", 1));
        }
        var later = read(second.toArray(String[]::new)).rows();
        var update = past.plan(library.helen, later);
        assertThat(update.added()).isEqualTo(100);
        assertThat(update.changed()).isEqualTo(200);
        past.bringIn(library.helen, "second.csv", later);
        assertThat(figures().handoffs()).hasSize(ROWS + 100);

        assertThat(past.takeBack(library.helen, past.all().getFirst().id())).isZero();
        same(tables(), afterFirst);
        assertThat(past.takeBack(library.helen, past.all().getFirst().id())).isZero();
        same(tables(), before);
        assertThat(files()).isEqualTo(files);
        assertThat(library.people.all()).extracting(Person::name).doesNotContain("Owner 1");
    }

    /// Table by table, and without printing thousands of rows.
    private static void same(Map<String, List<String>> now, Map<String, List<String>> then) {
        assertThat(now.keySet()).isEqualTo(then.keySet());
        then.forEach((table, rows) -> {
            var gone = new ArrayList<>(rows);
            gone.removeAll(now.get(table));
            var more = new ArrayList<>(now.get(table));
            more.removeAll(rows);
            assertThat(gone.stream().limit(2)).as("gone from " + table).isEmpty();
            assertThat(more.stream().limit(2)).as("more in " + table).isEmpty();
        });
    }

    private List<String> files() throws Exception {
        try (var all = Files.list(texts)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /// Every row of every table, but for what only counts changes.
    private Map<String, List<String>> tables() {
        return library.database.read(h -> {
            var all = new TreeMap<String, List<String>>();
            for (var name : h.createQuery("select table_name from information_schema.tables"
                            + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")
                    .mapTo(String.class)
                    .list()) {
                if (!name.equalsIgnoreCase("HANDOFF_GONE")) {
                    all.put(
                            name,
                            h.createQuery("select * from \"" + name + "\"").mapToMap().stream()
                                    .peek(row -> row.remove("change_number"))
                                    .map(row -> new TreeMap<>(row).toString())
                                    .sorted()
                                    .toList());
                }
            }
            return all;
        });
    }
}
