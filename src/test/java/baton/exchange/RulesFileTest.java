package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.Framework;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.LengthBand;
import baton.handoff.rules.TeamRules;
import baton.sla.FirstTouchPolicy;
import baton.sla.SlaRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The one file the team edits: what ships is what holds, and whatever is wrong is named with its line.
class RulesFileTest {
    @TempDir
    Path folder;

    @Test
    void theFileThatShipsSaysWhatHoldsWithoutIt() {
        var result = RulesFile.read(RulesFile.standardText());
        assertThat(result.problems()).isEmpty();
        assertThat(result.rules()).isEqualTo(TeamRules.STANDARD);
        assertThat(result.clocks()).isEqualTo(SlaRules.STANDARD);
    }

    @Test
    void everythingInItCanBeEdited() {
        var result = RulesFile.read("""
                version: 1
                sales-ready:
                  version: 4
                  text: Ours
                  signed:
                    - {side: SDR, name: Maya, on: 2026-11-02}
                    - {side: AE, name: Priya, on: 2026-11-03}
                qualification: {threshold: 60, framework: meddicc, verticals: {Finance: BANT}, amber-days: 3, red-days: 9}
                conditions:
                  - {id: budget-owner, text: We know the owner, required: yes}
                hot-call-back: {minutes: 15, actions: [start-timer]}
                deals:
                  currency: EUR
                  bands: [{below: 1000, format: note}, {format: visit, steps: [Go there]}]
                routing:
                  - {territory: [DACH], to: priya@x.example}
                  - {industry: [logistics], to: priya@x.example}
                  - {deal-below: 500, to: priya@x.example}
                  - {deal-at-least: 9000, to: priya@x.example}
                  - {round-robin: [a@x.example], capacity: 7}
                duplicates: {days: 10}
                hollow: [nice]
                internal: [secret]
                templates:
                  intro: |
                    Hi {contact.first},
                  warm-hold: Soon
                briefing:
                  lengths: {sdr-to-ae: ["1:30", "2:15", "3:00"]}
                  told: [replies, mentions]
                outreach-tools:
                  voice: https://dialer.example/{company}
                """);
        assertThat(result.problems()).isEmpty();
        var rules = result.rules();
        assertThat(rules.salesReady().isAgreed()).isTrue();
        assertThat(rules.frameworkFor(" FINANCE ")).contains(Framework.BANT);
        assertThat(rules.frameworkFor("")).contains(Framework.MEDDICC);
        assertThat(rules.routing())
                .hasSize(5)
                .endsWith(new TeamRules.RoutingRule.RoundRobin(List.of("a@x.example"), 7));
        assertThat(rules.templates()).containsOnlyKeys("INTRO", "WARM_HOLD");
        assertThat(rules.conditions().getFirst().required()).isTrue();
        assertThat(rules.length(HandoffType.SDR_TO_AE))
                .isEqualTo(new LengthBand(Duration.ofSeconds(90), Duration.ofSeconds(135), Duration.ofSeconds(180)));
        assertThat(rules.length(HandoffType.AE_TO_CS)).isEqualTo(LengthBand.usual(HandoffType.AE_TO_CS));
        assertThat(rules.told()).containsExactlyInAnyOrder(TeamRules.Told.REPLIES, TeamRules.Told.MENTIONS);
        assertThat(rules.tools()).containsOnly(Map.entry(OutreachChannel.VOICE, "https://dialer.example/{company}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 1~threshold: 5                                       | 2 UNKNOWN_KEY threshold
            version: 9                                                    | 1 TOO_NEW 9
            hollow: [x]                                                   | 1 MISSING version
            version: 1~qualification:~  threshold: high                   | 3 NOT_A_NUMBER high
            version: 1~qualification:~  threshold: 101                    | 3 OUT_OF_RANGE 0–100
            version: 1~qualification:~  amber-days: 9~  red-days: 3       | 4 OUT_OF_RANGE 9–1000
            version: 1~qualification:~  framework: BANTER                 | 3 UNKNOWN_WORD BANTER
            version: 1~qualification: 5                                   | 2 NOT_A_MAP
            version: 1~version: 1                                         | 2 KEY_TWICE version
            version: 1~hollow: nice                                       | 2 NOT_A_LIST hollow
            version: 1~hollow:~  - {a: b}                                 | 3 NOT_A_TEXT
            version: 1~conditions:~  - {id: x}                            | 3 MISSING text
            version: 1~sales-ready:~  signed: [{side: SDR, name: M, on: soon}] | 3 NOT_A_DATE soon
            version: 1~deals:~  currency: Taler                           | 3 UNKNOWN_WORD Taler
            version: 1~deals:~  bands: [{below: -5, format: x}]           | 3 NOT_A_NUMBER -5
            version: 1~routing:~  - territory: [x]                        | 3 MISSING to
            version: 1~templates:~  intro: Hi {contact.frist}             | 3 UNKNOWN_FIELD {contact.frist}
            version: 1~templates:~  outro: Hi                             | 3 UNKNOWN_KEY outro
            version: 1~briefing:~  lengths: {sdr-to-ae: ["2:00", "3:00"]} | 3 NOT_A_BAND sdr-to-ae
            version: 1~briefing:~  lengths: {sdr-to-ae: ["3:00", "2:00", "4:00"]} | 3 NOT_A_BAND sdr-to-ae
            version: 1~briefing:~  lengths: {sdr-to-ae: [2, 3, 4]}        | 3 NOT_A_LENGTH 2
            version: 1~briefing:~  lengths: {sdr: ["2:00", "3:00", "4:00"]} | 3 UNKNOWN_KEY sdr
            version: 1~briefing:~  told: [everything]                     | 3 UNKNOWN_WORD everything
            version: 1~outreach-tools: {fax: "https://x.example"}         | 2 UNKNOWN_KEY fax
            version: 1~outreach-tools: {email: "file:///etc/passwd"}      | 2 NOT_AN_ADDRESS file:///etc/passwd
            version: 1~outreach-tools: {email: "https://x.example/{mail}"} | 2 UNKNOWN_FIELD {mail}
            version: 1~  broken: [                                        | 2 SYNTAX
            """)
    void whatIsWrongIsNamedWithItsLine(String text, String problem) {
        var found = RulesFile.read(text.replace('~', '\n')).problems();
        assertThat(found.stream().map(p -> (p.line() + " " + p.kind() + " " + p.detail()).strip()))
                .contains(problem);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        var bomb = new StringBuilder("version: 1\na0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(RulesFile.read(bomb.toString()).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'[', 100000", "'{a: ', 60000", "'- ', 200000"})
    void aVeryDeepFileIsRefused(String piece, int times) {
        assertThat(RulesFile.read(piece.repeat(times)).problems()).isNotEmpty();
    }

    @Test
    void whileTheFileIsWrongTheRulesOfBeforeHold() throws Exception {
        var file = folder.resolve("rules.yaml");
        var rules = new TeamRulesFile(file, Duration.ZERO);
        assertThat(rules.get()).isEqualTo(TeamRules.STANDARD);
        rules.create();
        assertThat(rules.problems()).isEmpty();
        write(file, "version: 1\nqualification: {threshold: 50}\n", 1);
        assertThat(rules.get().threshold()).isEqualTo(50);
        write(file, "version: 1\nqualification: {threshold: many}\n", 2);
        assertThat(rules.problems()).hasSize(1);
        assertThat(rules.get().threshold()).isEqualTo(50);
        write(file, "version: 1\nqualification: {threshold: 55}\n", 3);
        assertThat(rules.get().threshold()).isEqualTo(55);
        assertThat(rules.problems()).isEmpty();
        Files.delete(file);
        assertThat(rules.get()).isEqualTo(TeamRules.STANDARD);
    }

    private static void write(Path file, String text, int second) throws Exception {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(second)));
    }

    @Test
    void theTeamsClocksAreData() {
        var result = RulesFile.read("""
                version: 1
                clocks:
                  first-touch:
                    - name: big deals
                      type: sdr-to-ae
                      source: referral
                      minutes: 90
                    - name: rest
                      combine: table
                      table:
                        - {before: "10:30", due: same-day, at: "16:00"}
                        - {days: [friday, saturday], from: "10:30", due: next-working-day, at: "09:30"}
                  feedback-hours: 48
                  reminders: [25, 90]
                  before-meeting: [60, 10]
                  automatic: yes
                """);
        assertThat(result.problems()).isEmpty();
        var clocks = result.clocks();
        assertThat(clocks.firstTouch()).hasSize(2);
        assertThat(clocks.firstTouch().getFirst().within()).isEqualTo(Duration.ofMinutes(90));
        assertThat(clocks.firstTouch().getLast().table()).hasSize(2);
        assertThat(clocks.firstTouch().getLast().combine()).isEqualTo(FirstTouchPolicy.Combine.TABLE);
        assertThat(clocks.feedback()).isEqualTo(Duration.ofHours(48));
        assertThat(clocks.firstReminder()).isEqualTo(25);
        assertThat(clocks.beforeMeeting()).containsExactly(Duration.ofHours(1), Duration.ofMinutes(10));
        assertThat(clocks.automatic()).isTrue();
        assertThat(clocks.acknowledge()).as("what is not said stays").isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aFileOfBeforeThereWereClocksStillSaysHowLongAHotLeadHas() {
        var clocks =
                RulesFile.read("version: 1\nhot-call-back:\n  minutes: 45\n").clocks();
        assertThat(clocks.firstTouch().get(1).within()).isEqualTo(Duration.ofMinutes(45));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clocks: {first-touch: [{name: x}]}                                      | 2 MISSING
            clocks: {first-touch: [{name: x, hours: soon}]}                         | 2 NOT_A_NUMBER
            clocks: {first-touch: [{name: x, table: [{due: today, at: "9:00"}]}]}   | 2 UNKNOWN_WORD
            clocks: {first-touch: [{name: x, table: [{due: same-day, at: noon}]}]}  | 2 NOT_A_TIME
            clocks: {reminders: [50]}                                               | 2 MISSING
            clocks: {reminders: [50, 180]}                                          | 2 OUT_OF_RANGE
            clocks: {snooze: 5}                                                     | 2 UNKNOWN_KEY
            """)
    void aClockThatCannotBeUnderstoodIsNamedWithItsLine(String line, String problem) {
        var found = RulesFile.read("version: 1\n" + line + "\n").problems();
        assertThat(found.stream().map(p -> p.line() + " " + p.kind())).contains(problem);
    }
}
