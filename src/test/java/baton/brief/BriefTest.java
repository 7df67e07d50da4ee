package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.Golden;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.Pain;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BriefTest {
    private static final Person SENDER = new Person(
            new UUID(0, 1),
            "Maya Brandt",
            "m@x.example",
            Role.SDR,
            ZoneId.of("Europe/London"),
            WorkingHours.OFFICE,
            true);
    private static final Person RECEIVER = new Person(
            new UUID(0, 2),
            "Priya Nair",
            "p@x.example",
            Role.AE,
            ZoneId.of("Europe/London"),
            WorkingHours.OFFICE,
            true);

    @Test
    void fiveLinesInTheOrderOfTheRecord() {
        assertThat(FiveLineBrief.of(Samples.complete(RECEIVER.id())))
                .containsExactly(
                        "“Our reps spend 20 minutes a day updating Salesforce and still miss half the fields.”",
                        "Tue 24 Nov 14:00 (New York), 30 min video with Sarah, James. Agenda: Walk through current repor…",
                        "Decides: Sarah Lindqvist, VP Sales; 1 more, 1 not spoken to",
                        "Objection: Too much data entry → It fills itself",
                        "No competitor mentioned");
    }

    @Test
    void anEmptyRecordSaysWhatItLacks() {
        assertThat(FiveLineBrief.of(Content.EMPTY))
                .containsExactly(
                        "No pain quoted yet",
                        "No meeting time yet, 30 min video",
                        "No stakeholders yet",
                        "Objections not asked yet",
                        "Competitor not asked yet");
    }

    @Test
    void aLineIsNeverTooLongAndNeverCutsAnEmoji() {
        var base = Samples.complete(RECEIVER.id());
        for (int length = 80; length < 130; length++) {
            var f = base.fields();
            var quote = "x".repeat(length) + "\uD83D\uDE80".repeat(30);
            var content = base.withFields(new baton.handoff.record.FiveFields(
                    new Pain(quote, ""), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
            var line = FiveLineBrief.of(content).getFirst();
            assertThat(line.length()).isLessThanOrEqualTo(96);
            assertThat(line.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
        }
    }

    @Test
    void theRecordSheetHasTheLayoutOfTheTemplate() throws IOException {
        var handoff = Handoff.draft(new UUID(0, 9), SENDER.id(), Samples.complete(RECEIVER.id()), Samples.NOW);
        Golden.check(
                "record-sheet.md",
                Markdown.write(RecordSheet.of(
                        handoff, SENDER, Optional.of(RECEIVER), RecordSheet.Status.NONE, SENDER.zone())));
    }

    @Test
    void whatIsUncertainComesFirst() {
        var content = Samples.complete(RECEIVER.id()).withUncertainties(java.util.List.of("Budget owner, 60 %"));
        var handoff = Handoff.draft(new UUID(0, 9), SENDER.id(), content, Samples.NOW);
        assertThat(Markdown.write(
                        RecordSheet.of(handoff, SENDER, Optional.of(RECEIVER), RecordSheet.Status.NONE, SENDER.zone())))
                .containsSubsequence(
                        "# HANDOFF RECORD", "## UNCERTAIN", "- Budget owner, 60 %", "## TRIGGER CONDITIONS");
    }
}
