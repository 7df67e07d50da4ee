package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.AmountText;
import baton.handoff.record.Content;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables out and in.
class CsvTest {
    private static final java.util.Currency POUND = java.util.Currency.getInstance("GBP");

    private static final Person MAYA = new Person(
            new UUID(0, 1), "Maya Brandt", "maya@team.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final Person PRIYA = new Person(
            new UUID(0, 2), "Priya Nair", "priya@team.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final CsvHandoffs HANDOFFS =
            new CsvHandoffs(Map.of(MAYA.id(), MAYA, PRIYA.id(), PRIYA), TeamRules.STANDARD);
    private static final String[] HARD = {
        "plain",
        "with, comma",
        "with \"quotes\"",
        "two\nlines",
        "two\r\nlines",
        "=1+1",
        "+44 20",
        "-5",
        "@sum",
        "'=already",
        "''=twice",
        "\ttab",
        " spaces ",
        "umlaut äöü",
        "🚀",
        "",
        "semi;colon",
        "bar | and \\ slash",
        "'plain mark"
    };

    static CsvTable table(int rows) {
        var random = new Random(rows);
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < rows; i++) {
            var cells = new ArrayList<String>();
            for (int c = 0; c < 12; c++) {
                cells.add(HARD[random.nextInt(HARD.length)] + (c == 0 ? i : ""));
            }
            all.add(cells);
        }
        return new CsvTable(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"), all);
    }

    @Test
    void tenThousandHardRowsComeBackTheSame() throws FileRefusedException {
        var table = table(10_000);
        for (var options : List.of(CsvTable.Options.SAFE, new CsvTable.Options(false, false))) {
            var text = table.write(options);
            var read = CsvTable.read(text);
            assertThat(read).isEqualTo(table);
            assertThat(read.write(options)).isEqualTo(text);
        }
    }

    @Test
    void noSafeCellBeginsLikeAFormula() throws FileRefusedException {
        for (var row : table(300).rows()) {
            for (var cell : row) {
                assertThat(CsvCell.safe(cell)).doesNotMatch("(?s)^[=+\\-@\t\r].*");
                assertThat(CsvCell.bare(CsvCell.safe(cell))).isEqualTo(cell);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            company,pain~Northwind,^a ^^quote^^^             | Northwind | a ^quote^
            Company;Pain~Northwind;x, y                       | Northwind | x, y
            \ufeffcompany,pain~Northwind,x                    | Northwind | x
            """)
    void otherProgramsTablesAreRead(String text, String company, String pain) throws FileRefusedException {
        var table = CsvTable.read(text.replace('~', '\n').replace('^', '"'));
        var record =
                CsvImport.read(table, table.guess(), List.of(), POUND).records().getFirst();
        assertThat(record.company()).isEqualTo(company);
        assertThat(record.fields().pain().quote()).isEqualTo(pain.replace('^', '"'));
    }

    @ParameterizedTest
    @CsvSource({"'', line 1", "'a,b~\"open', line 2", "'a~\"x\"y', line 2"})
    void whatIsNoTableIsRefusedWithItsLine(String text, String where) {
        assertThatThrownBy(() -> CsvTable.read(text.replace('~', '\n')))
                .isInstanceOfSatisfying(FileRefusedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.NOT_A_TABLE);
                    assertThat(e.where()).startsWith(where);
                });
    }

    private static Handoff sent(Content content) {
        return Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW)
                .moveTo(baton.handoff.HandoffStatus.READY, Samples.NOW)
                .handedOff(Samples.NOW)
                .withDue(Instant.parse("2026-11-19T14:00:00Z"));
    }

    @Test
    void theGenericTableHoldsEveryFieldOfTheRecord() throws FileRefusedException {
        var full = Samples.full(PRIYA.id());
        var text = HANDOFFS.write(CsvProfile.GENERIC, List.of(new CsvHandoffs.Row(sent(full), "")))
                .write(CsvTable.Options.SAFE);
        var table = CsvTable.read(text);
        assertThat(table.guess()).hasSize(CsvHandoffs.OWN.size());
        var result = CsvImport.read(table, table.guess(), List.of(MAYA, PRIYA), POUND);
        assertThat(result.problems()).isEmpty();
        var read = result.records().getFirst();
        assertThat(read.receiver()).isEqualTo(PRIYA.id());
        assertThat(read.value()).isEqualTo(full.value());
        assertThat(read.contact()).isEqualTo(full.contact());
        assertThat(read.fields().pain().quote()).isEqualTo(full.fields().pain().quote());
        assertThat(read.fields().meeting().start())
                .isEqualTo(full.fields().meeting().start());
        assertThat(read.fields().meeting().attendees())
                .isEqualTo(full.fields().meeting().attendees());
        assertThat(read.fields().objections()).isEqualTo(full.fields().objections());
        assertThat(read.fields().competitor()).isEqualTo(full.fields().competitor());
        assertThat(read.fields().stakeholders()).hasSize(2);
        assertThat(read.more().flags()).isEqualTo(full.more().flags());
        assertThat(read.more().account().industry()).isEqualTo("Logistics");
    }

    @Test
    void theCrmsTablesHoldTheEightFieldsAndNothingThatOnlyTheReceiverCanJudge() {
        var full = Samples.full(PRIYA.id());
        var rows = List.of(new CsvHandoffs.Row(sent(full), "/clips/a.mp4"));
        var hubspot = HANDOFFS.write(CsvProfile.HUBSPOT, rows);
        assertThat(hubspot.header())
                .contains(
                        "lifecycle_stage",
                        "qualification_date",
                        "qualification_score",
                        "call_summary",
                        "intent_signal",
                        "handoff_format",
                        "assigned_ae",
                        "sla_deadline",
                        "Deal name",
                        "Pipeline",
                        "Deal stage");
        var cells = hubspot.rows().getFirst();
        assertThat(cells)
                .contains(
                        "2026-11-19T10:00:00Z",
                        "2026-11-19T14:00:00Z",
                        "75",
                        "alert_sms",
                        "priya@team.example",
                        "Lindqvist");
        var note = HANDOFFS.write(CsvProfile.HUBSPOT_NOTES, rows);
        assertThat(note.rows().getFirst()).contains("sdr_handoff", "2026-11-19T10:00:00Z", "/clips/a.mp4");
        var salesforce = HANDOFFS.write(CsvProfile.SALESFORCE, rows);
        assertThat(salesforce.rows().getFirst()).contains("2026-11-19");
        for (var profile : new CsvProfile[] {CsvProfile.HUBSPOT, CsvProfile.HUBSPOT_NOTES, CsvProfile.SALESFORCE}) {
            assertThat(HANDOFFS.write(profile, rows).write(CsvTable.Options.SAFE))
                    .doesNotContain("FreightView")
                    .doesNotContain("It fills itself");
        }
        for (var profile : CsvProfile.values()) {
            assertThat(HANDOFFS.write(profile, rows).write(CsvTable.Options.SAFE))
                    .doesNotContain("daughter");
        }
    }

    /// What a customer system's table holds of a handoff comes back from it as it was, without a question.
    @ParameterizedTest
    @EnumSource(names = {"HUBSPOT", "SALESFORCE"})
    void ownTablesForOtherSystemsComeBack(CsvProfile profile) throws FileRefusedException {
        var full = Samples.full(PRIYA.id());
        var rows = List.of(new CsvHandoffs.Row(sent(full), ""));
        var table = CsvTable.read(HANDOFFS.write(profile, rows).write(CsvTable.Options.SAFE));
        var read = CsvImport.read(table, table.guess(), List.of(PRIYA), POUND);
        var content = read.records().getFirst();
        assertThat(read.problems()).isEmpty();
        assertThat(content.company()).isEqualTo(full.company());
        assertThat(content.contact()).isEqualTo(full.contact());
        assertThat(content.receiver()).isEqualTo(PRIYA.id());
        assertThat(content.more().intentSignal()).isEqualTo(full.more().intentSignal());
        if (profile == CsvProfile.HUBSPOT) {
            assertThat(content.value().amount())
                    .isEqualByComparingTo(full.value().amount());
        }
    }

    /// By its Id Salesforce knows which record a row changes; one that it would refuse makes a new record.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Id        | 0035g00000AbCdE    | 0035g00000AbCdE
            Lead ID   | 00Q5g00000AbCdEEA1 | 00Q5g00000AbCdEEA1
            Record ID | 50123456           |
            """)
    void theIdOfTheCrmGoesOutAgain(String heading, String id, @Nullable String out) throws FileRefusedException {
        var table = CsvTable.read(heading + ",Company,Email\n" + id + ",Northwind,sarah@northwind.example\n");
        var content = CsvImport.read(table, table.guess(), List.of(PRIYA), POUND)
                .records()
                .getFirst();
        assertThat(content.more().account().crmId()).isEqualTo(id);
        var rows = List.of(new CsvHandoffs.Row(sent(content), ""));
        var written = HANDOFFS.write(CsvProfile.SALESFORCE, rows);
        assertThat(written.rows().getFirst().get(written.header().indexOf("Id")))
                .isEqualTo(out == null ? "" : out);
        // A table of before there were such ids is Baton's own as well.
        var before = CsvTable.read(HANDOFFS.write(CsvProfile.GENERIC, rows)
                .write(CsvTable.Options.SAFE)
                .replaceFirst(",crm id", "")
                .replaceFirst("," + id + ",", ","));
        assertThat(before.isOwn()).isTrue();
        // Through Baton's own table too, whose own ids are none of the CRM's.
        var own = CsvTable.read(HANDOFFS.write(CsvProfile.GENERIC, rows).write(CsvTable.Options.SAFE));
        assertThat(CsvImport.read(own, own.guess(), List.of(PRIYA), POUND).records())
                .extracting(c -> c.more().account().crmId())
                .containsExactly(id);
    }

    @Test
    void ofTwoColumnsOfIdsTheFirstCounts() throws FileRefusedException {
        var table = CsvTable.read("Lead ID,Opportunity ID,Company\n00Q5g00000AbCdE,0065g00000AbCdE,Northwind\n");
        var read = CsvImport.read(table, table.guess(), List.of(PRIYA), POUND);
        assertThat(read.problems()).isEmpty();
        assertThat(read.records().getFirst().more().account().crmId()).isEqualTo("00Q5g00000AbCdE");
        assertThat(read.notes()).contains(new ImportNote(ImportNote.Kind.COLUMNS_LEFT_OUT, "Opportunity ID"));
    }

    @Test
    void aDealStandsInHubspotWhereTheTeamsRulesPutIt() {
        var rules = RulesFile.read("version: 1\nhubspot: {pipeline: Inbound 2026, stage: AE accepted}\n");
        assertThat(rules.problems()).isEmpty();
        var written = new CsvHandoffs(Map.of(PRIYA.id(), PRIYA), rules.rules())
                .write(CsvProfile.HUBSPOT, List.of(new CsvHandoffs.Row(sent(Samples.full(PRIYA.id())), "")));
        assertThat(written.rows().getFirst()).contains("Inbound 2026", "AE accepted");
    }

    @Test
    void aCellThatIsNotUnderstoodIsNamedAndTheRestComesIn() throws FileRefusedException {
        var table = CsvTable.read("company,meeting date,time,time zone,value,ae,source\n"
                + "Northwind,someday,25:00,Mars/Base,lots,nobody@x.example,rumour\n");
        var result = CsvImport.read(table, table.guess(), List.of(PRIYA), POUND);
        assertThat(result.records().getFirst().company()).isEqualTo("Northwind");
        assertThat(result.problems().stream().map(p -> p.row() + " " + p.column()))
                .containsExactlyInAnyOrder(
                        "1 MEETING_DATE", "1 MEETING_TIME", "1 MEETING_ZONE", "1 VALUE", "1 RECEIVER", "1 SOURCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.56     | 1234.56
            1.234,56     | 1234.56
            24.000       | 24000
            £15k         | 15000
            $1.5M        | 1500000
            24 000 EUR   | 24000
            12'500       | 12500
            12,5         | 12.5
            15–20k       |
            -500         |
            lots         |
            1.2.3        |
            12,3456      | 12.3456
            """)
    void amountsAsOthersWriteThem(String text, java.math.BigDecimal amount) {
        var read = AmountText.read(text, null);
        if (amount == null) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo(amount));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "24 000 EUR, '', EUR",
        "CHF 5000, '', CHF",
        "£15k, '', GBP",
        "$15k, '', USD",
        "15000, '', GBP",
        "15000, NOK, NOK"
    })
    void anAmountsOwnCurrencyIsKept(String amount, String column, String currency) throws FileRefusedException {
        var table = CsvTable.read("company;value;currency\nA;" + amount + ";" + column + "\n");
        var result = CsvImport.read(table, table.guess(), List.of(), POUND);
        assertThat(result.problems()).isEmpty();
        assertThat(result.records().getFirst().value().currency().getCurrencyCode())
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026, , ''",
        "3/4/2026, , ''",
        "3/4/2026, 2026-04-03, 25/12/2026",
        "3/4/2026, 2026-03-04, 12/25/2026",
        "2026-11-02, 2026-11-02, ''",
        "2 Nov 2026, 2026-11-02, ''"
    })
    void daysAreUnderstoodOrNamed(String text, java.time.LocalDate day, String elsewhere) throws FileRefusedException {
        var table = CsvTable.read("company,meeting date\nA," + text + "\nB," + elsewhere + "\n");
        var result = CsvImport.read(table, table.guess(), List.of(), POUND);
        assertThat(result.records().getFirst().fields().meeting().date()).isEqualTo(day);
        assertThat(result.problems()).hasSize(day == null ? 1 : 0);
    }
}
