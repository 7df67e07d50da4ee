package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import baton.brief.CallBrief;
import baton.brief.Markdown;
import baton.brief.RecordSheet;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 2,000 damaged files of each kind: every one is read, or refused with a sentence that names its place. Nothing else
/// ever comes out. Damaged sidecars: see RebuildTest.
class MalformedInputsTest {
    private static final Person MAYA = new Person(
            new UUID(0, 1), "Maya", "maya@team.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final Person PRIYA = new Person(
            new UUID(0, 2), "Priya", "priya@team.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final Content FULL = Samples.full(PRIYA.id());
    private static final Handoff HANDOFF = Handoff.draft(new UUID(0, 9), MAYA.id(), FULL, Samples.NOW);
    private static final Strings STRINGS = Strings.load();
    private static final ImportReader READER = new ImportReader(
            List.of(MAYA, PRIYA), Samples.NOW, ZoneId.of("Europe/London"), java.util.Currency.getInstance("GBP"));

    /// A good file of each kind.
    enum Kind {
        HANDOFF_JSON,
        BRIEF,
        SHEET,
        INVITATION,
        TABLE;

        String good() throws IOException {
            return switch (this) {
                case HANDOFF_JSON -> HandoffJson.write(HANDOFF, MAYA, Optional.of(PRIYA));
                case BRIEF -> CallBriefFile.write(CallBrief.of(HANDOFF, TeamRules.STANDARD, Samples.NOW));
                case SHEET ->
                    Markdown.write(
                            RecordSheet.of(HANDOFF, MAYA, Optional.of(PRIYA), RecordSheet.Status.NONE, MAYA.zone()));
                case INVITATION ->
                    MeetingInvite.write(HANDOFF.id(), FULL, MAYA, Optional.of(PRIYA), 1, false, Samples.NOW)
                            .orElseThrow();
                case TABLE ->
                    new CsvHandoffs(Map.of(MAYA.id(), MAYA, PRIYA.id(), PRIYA), TeamRules.STANDARD)
                            .write(
                                    CsvProfile.GENERIC,
                                    List.of(new CsvHandoffs.Row(HANDOFF, ""), new CsvHandoffs.Row(HANDOFF, "")))
                            .write(CsvTable.Options.SAFE);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyDamagedFileIsReadOrRefusedWithASentence(Kind kind) throws IOException {
        var good = kind.good();
        var random = new Random(kind.name().hashCode());
        var refused = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                READER.read(damaged(good, random));
            } catch (FileRefusedException e) {
                refused++;
                assertThat(e.where()).isNotBlank();
                assertThat(STRINGS.of(e.reason(), e.where())).contains("Nothing was changed");
            }
        }
        assertThat(refused).as("damage is noticed").isPositive();
        assertThat(refused).as("and what can be read is").isLessThan(2_000);
    }

    @Test
    void everyDamagedRulesFileIsReadOrItsLinesNamed() {
        var good = RulesFile.standardText();
        var random = new Random(77);
        var wrong = 0;
        for (int i = 0; i < 2_000; i++) {
            var result = RulesFile.read(damaged(good, random));
            for (var problem : result.problems()) {
                assertThat(problem.line()).isPositive();
                assertThat(STRINGS.of(problem.kind(), problem.detail())).isNotBlank();
            }
            wrong += result.problems().isEmpty() ? 0 : 1;
        }
        assertThat(wrong).isPositive();
    }

    private static String damaged(String good, Random random) {
        var text = new StringBuilder(good);
        for (int n = random.nextInt(4); n >= 0 && !text.isEmpty(); n--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x300));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setLength(at + 1);
                case 3 -> text.insert(at, "\n\"");
                case 4 -> text.insert(at, "[{:");
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
            }
        }
        return text.toString();
    }
}
