package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.Golden;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.Samples;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.CallRecording;
import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffType;
import baton.handoff.record.Pain;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every text that is made from a record, read once and kept as a golden file, and the rules each of them obeys.
class WordsTest {
    private static final Person MAYA = person(1, "Maya Brandt", Role.SDR, "");
    private static final Person PRIYA =
            person(2, "Priya Nair", Role.AE, "She works with operations leads who live in spreadsheets");
    private static final Content FULL = Samples.full(PRIYA.id());
    private static final Handoff HANDOFF = Handoff.draft(new UUID(0, 9), MAYA.id(), FULL, Samples.NOW);
    private static final LocalDate NEXT = LocalDate.of(2026, 11, 23);

    private static Person person(long id, String name, Role role, String line) {
        return new Person(
                new UUID(0, id),
                name,
                name.split(" ")[0].toLowerCase() + "@team.example",
                role,
                ZoneId.of("Europe/London"),
                WorkingHours.OFFICE,
                true,
                line);
    }

    private static Mails mails(Content content, Person receiver, TeamRules rules) {
        var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW);
        return new Mails(handoff, MAYA, Optional.ofNullable(receiver), rules, NEXT);
    }

    // Eight seconds

    @Test
    void theWhisperLine() throws IOException {
        var line = WhisperLine.of(FULL);
        Golden.check("whisper.txt", line + "\n");
        assertThat(WhisperLine.length(line)).isLessThanOrEqualTo(WhisperLine.LONGEST);
    }

    @Test
    void aWhisperNeverTakesLongerThanEightSeconds() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var words = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                words.append("word".repeat(1 + random.nextInt(3))).append(' ');
            }
            var f = FULL.fields();
            var content = FULL.withFields(new FiveFields(
                            new Pain(words.toString(), ""),
                            f.meeting(),
                            f.stakeholders(),
                            f.objections(),
                            f.competitor()))
                    .withMore(i % 2 == 0 ? AdditionalContext.EMPTY : FULL.more());
            assertThat(WhisperLine.length(WhisperLine.of(content))).isLessThanOrEqualTo(WhisperLine.LONGEST);
        }
        assertThat(WhisperLine.of(Content.EMPTY)).isEmpty();
        assertThat(WhisperLine.length("")).isEqualTo(Duration.ZERO);
    }

    @Test
    void fiveLinesInFull() throws IOException {
        Golden.check("five-lines.txt", String.join("\n", FiveLineBrief.of(FULL)) + "\n");
    }

    // One minute

    @Test
    void theSummaryIsComposedNeedFirst() throws IOException {
        var summary = CallSummary.compose(FULL);
        Golden.check("summary.txt", summary + "\n");
        assertThat(CallSummary.problems(summary)).isEmpty();
        assertThat(summary).containsSubsequence("Our reps spend", "Budget", "Timeline", "Concern", "Agreed");
        assertThat(CallSummary.compose(Content.EMPTY)).isEmpty();
    }

    @Test
    void whatTheSenderWroteGoesBeforeWhatIsComposed() {
        var own = new AdditionalContext(
                "",
                "",
                " Mine. ",
                AdditionalContext.Account.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                AdditionalContext.Timeline.EMPTY,
                AdditionalContext.Budget.EMPTY,
                AdditionalContext.Decision.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                AdditionalContext.Plan.EMPTY,
                List.of(),
                "",
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CallRecording.EMPTY);
        assertThat(CallSummary.of(FULL.withMore(own))).isEqualTo("Mine.");
    }

    @ParameterizedTest
    @CsvSource({"0, EMPTY", "1, TOO_SHORT", "49, TOO_SHORT", "50, GOOD", "100, GOOD", "101, TOO_LONG"})
    void theBandOfTheSummary(int words, CallSummary.Band band) {
        assertThat(CallSummary.band("word ".repeat(words))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            This is a summary of the call: they need   | true
            Hi Priya, they need                         | true
            I spoke with Sarah                          | true
            “Our reps spend 20 minutes a day”           | false
            Their dispatchers rebuild a list            | false
            """)
    void aPreambleIsSeen(String text, boolean preamble) {
        assertThat(CallSummary.problems(text).contains(CallSummary.Problem.PREAMBLE))
                .isEqualTo(preamble);
        assertThat(CallSummary.problems("word ".repeat(81))).containsExactly(CallSummary.Problem.OVER_EIGHTY);
        assertThat(CallSummary.problems("word ".repeat(80))).isEmpty();
    }

    @Test
    void theLineForTheCrm() throws IOException {
        Golden.check("crm-line.txt", CrmLine.of(FULL) + "\n");
        assertThat(CrmLine.of(FULL).length()).isLessThanOrEqualTo(CrmLine.LONGEST);
        assertThat(CrmLine.of(Content.EMPTY)).isEmpty();
    }

    // The sheet

    private static RecordSheet.Status status(boolean intro, boolean touched, boolean inTime) {
        return new RecordSheet.Status(intro, touched, inTime);
    }

    @Test
    void theSheetInFull() throws IOException {
        var sheet = RecordSheet.of(HANDOFF, MAYA, Optional.of(PRIYA), status(true, true, true), MAYA.zone());
        Golden.check("record-sheet-full.md", Markdown.write(sheet));
        Golden.check("record-sheet-full.txt", PlainText.write(sheet));
    }

    @Test
    void theSheetReadsBack() {
        var read = RecordSheetReader.read(
                        Markdown.write(RecordSheet.of(
                                HANDOFF, MAYA, Optional.of(PRIYA), RecordSheet.Status.NONE, MAYA.zone())),
                        Samples.NOW)
                .orElseThrow()
                .content();
        assertThat(read.company()).isEqualTo(FULL.company());
        assertThat(read.conditions()).isEqualTo(FULL.conditions());
        assertThat(read.uncertainties()).isEqualTo(FULL.uncertainties());
        var fields = read.fields();
        assertThat(fields.pain()).isEqualTo(FULL.fields().pain());
        assertThat(fields.meeting().start()).isEqualTo(FULL.fields().meeting().start());
        assertThat(fields.meeting().attendees())
                .isEqualTo(FULL.fields().meeting().attendees());
        assertThat(fields.meeting().link()).isEqualTo(FULL.fields().meeting().link());
        assertThat(fields.objections()).isEqualTo(FULL.fields().objections());
        assertThat(fields.competitor()).isEqualTo(FULL.fields().competitor());
        assertThat(fields.stakeholders().stream().map(s -> s.name() + s.title() + s.role() + s.spokenTo()))
                .isEqualTo(FULL.fields().stakeholders().stream()
                        .map(s -> s.name() + s.title() + s.role() + s.spokenTo())
                        .toList());
    }

    @Test
    void anyWordsReadBackFromTheSheet() {
        var random = new Random(11);
        var signs = "ab*_`<>|[]#\\-+>\n\"'.:;(){}!é🚀 —x";
        for (int i = 0; i < 1000; i++) {
            var text = new StringBuilder("q");
            for (int n = random.nextInt(30); n > 0; n--) {
                var at = signs.offsetByCodePoints(0, random.nextInt(signs.codePointCount(0, signs.length())));
                text.appendCodePoint(signs.codePointAt(at));
            }
            text.append('q');
            var f = FULL.fields();
            var content = Content.EMPTY.withFields(new FiveFields(
                    new Pain(text.toString(), ""),
                    f.meeting(),
                    f.stakeholders(),
                    f.objections(),
                    new baton.handoff.record.Competitor(false, text.toString(), "")));
            var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW);
            var sheet = Markdown.write(
                    RecordSheet.of(handoff, MAYA, Optional.empty(), RecordSheet.Status.NONE, MAYA.zone()));
            var read = RecordSheetReader.read(sheet, Samples.NOW).orElseThrow().content();
            assertThat(read.fields().pain().quote()).isEqualTo(text.toString());
            assertThat(read.fields().competitor().names()).isEqualTo(text.toString());
        }
        assertThat(RecordSheetReader.read("# Something else", Samples.NOW)).isEmpty();
        assertThat(RecordSheetReader.read("", Samples.NOW)).isEmpty();
    }

    @Test
    void theTwoBoxesFollowWhatHappened() {
        var touched = new HandoffEvent(
                new UUID(0, 1),
                HANDOFF.id(),
                Samples.NOW.plusSeconds(60),
                PRIYA.id(),
                EventKind.TOUCHED,
                new EventPayload.Touch(FirstTouch.PERSONAL_NOTE));
        var intro = new HandoffEvent(
                new UUID(0, 2), HANDOFF.id(), Samples.NOW, MAYA.id(), EventKind.INTRO_SENT, EventPayload.NONE);
        var due = new Handoff(
                HANDOFF.id(),
                MAYA.id(),
                HANDOFF.status(),
                FULL,
                null,
                Samples.NOW,
                Samples.NOW,
                Samples.NOW,
                Samples.NOW.plusSeconds(59),
                1);
        assertThat(RecordSheet.Status.of(due, List.of())).isEqualTo(status(false, false, false));
        assertThat(RecordSheet.Status.of(due, List.of(intro, touched))).isEqualTo(status(true, true, false));
        assertThat(RecordSheet.Status.of(HANDOFF, List.of(touched))).isEqualTo(status(false, true, true));
    }

    // Five minutes

    @Test
    void theFullDocument() throws IOException {
        var text = Markdown.write(FullDocument.of(HANDOFF, MAYA, Optional.of(PRIYA), false));
        Golden.check("document.md", text);
        assertThat(text).doesNotContain("daughter");
        assertThat(ReadingTime.of(text)).isLessThan(ReadingTime.LONGEST);
        assertThat(Markdown.write(FullDocument.of(HANDOFF, MAYA, Optional.of(PRIYA), true)))
                .contains("daughter");
    }

    @Test
    void readingTime() {
        assertThat(ReadingTime.of("word ".repeat(1000))).isEqualTo(Duration.ofMinutes(5));
        assertThat(ReadingTime.of("")).isEqualTo(Duration.ZERO);
    }

    // For agents

    @Test
    void theBriefForAnAgent() throws IOException {
        Golden.check(
                "agent-brief.md",
                Markdown.write(AgentBrief.of(FULL, TeamRules.STANDARD).document()));
        var bare = AgentBrief.of(Content.EMPTY, TeamRules.STANDARD);
        assertThat(bare.openQuestions())
                .contains("Not known: pain missing", "Not known: budget", "Not known: timeline");
    }

    @Test
    void anAgentsHandoffLeadsWithWhatIsUncertain() throws IOException {
        Golden.check("reverse.md", Markdown.write(ReverseForm.of(FULL.withType(HandoffType.AGENT_TO_HUMAN))));
    }

    // For the prospect

    @Test
    void theChampionsRecap() throws IOException {
        Golden.check("champion-recap.md", Markdown.write(ChampionRecap.of(PublicFacts.of(FULL))));
    }

    /// Every text of a record carries a mark of its own; of those only what is public may be in the recap. A
    /// part that is added to the record tomorrow is internal until somebody says otherwise here.
    @Test
    void noInternalFieldCanReachTheRecap() {
        var marks = Marks.of(FULL);
        var recap = Markdown.write(ChampionRecap.of(PublicFacts.of(marks.content())));
        var found = marks.foundIn(recap);
        assertThat(found)
                .isSubsetOf(
                        "company",
                        "contact.name",
                        "fields.pain.quote",
                        "fields.pain.speaker",
                        "fields.meeting.attendees",
                        "fields.meeting.agenda",
                        "more.promised");
        assertThat(found).as("the marks can be found at all").contains("company", "fields.pain.quote");
        assertThat(marks.count()).isGreaterThan(60);
    }

    // Mails

    @Test
    void theIntroduction() throws IOException {
        var draft = mails(FULL, PRIYA, TeamRules.STANDARD).intro(Mails.SubjectPattern.PERSONAL);
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.mail().subject()).isEqualTo("Sarah, intro to Priya + Tuesday’s agenda");
        assertThat(draft.mail().cc()).containsExactly(new Mail.Address("Priya Nair", "priya@team.example"));
        Golden.check("intro.txt", draft.mail().body());
        assertThat(mails(FULL, PRIYA, TeamRules.STANDARD)
                        .intro(Mails.SubjectPattern.FORMAL)
                        .mail()
                        .subject())
                .isEqualTo("Intro: Priya Nair + Sarah Lindqvist — Northwind");
    }

    @Test
    void theReplyStaysInTheThread() throws IOException {
        var intro = mails(FULL, PRIYA, TeamRules.STANDARD)
                .intro(Mails.SubjectPattern.FORMAL)
                .mail();
        var reply = mails(FULL, PRIYA, TeamRules.STANDARD)
                .reply("RE: " + intro.subject())
                .mail();
        assertThat(reply.subject()).isEqualTo("Re: " + intro.subject());
        assertThat(reply.inReplyTo()).isEqualTo(intro.messageId());
        assertThat(reply.messageId()).isNotEqualTo(intro.messageId());
        assertThat(reply.cc())
                .as("the sender is still in copy")
                .containsExactly(new Mail.Address("Maya Brandt", "maya@team.example"));
        assertThat(reply.body()).contains("Our reps spend 20 minutes a day");
        Golden.check("reply.txt", reply.body());
    }

    @Test
    void theShortMessages() throws IOException {
        var mails = mails(FULL, PRIYA, TeamRules.STANDARD);
        Golden.check("warm-hold.txt", mails.message(Mails.Kind.WARM_HOLD).mail().body() + "\n");
        Golden.check("holding.txt", mails.message(Mails.Kind.HOLDING).mail().body() + "\n");
        assertThat(SmsLength.of(mails.message(Mails.Kind.HOLDING).mail().body()).messages())
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedAndBlocks() {
        var draft = mails(Content.EMPTY, null, TeamRules.STANDARD).intro(Mails.SubjectPattern.PERSONAL);
        assertThat(draft.isComplete()).isFalse();
        assertThat(draft.missingAddress()).isTrue();
        assertThat(draft.missing())
                .contains(
                        MergeField.CONTACT_FIRST,
                        MergeField.PAIN,
                        MergeField.RECEIVER,
                        MergeField.RECEIVER_LINE,
                        MergeField.MEETING,
                        MergeField.MEETING_WEEKDAY,
                        MergeField.AGENDA);
        assertThat(draft.mail().body()).contains("{receiver.line}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Introduction                             | true
            Re: Introduction                          | true
            intro!                                    | true
            A quick introduction                      | true
            ''                                        | true
            Sarah, intro to Priya + Tuesday’s agenda  | false
            Introduction: Monday spreadsheets         | false
            """)
    void aSubjectMustSayMoreThanIntroduction(String subject, boolean generic) {
        assertThat(Mails.isGeneric(subject)).isEqualTo(generic);
    }

    @Test
    void aTeamsOwnTemplateIsUsedAndMergesOnce() {
        var rules = Samples.rules(
                List.of(), TeamRules.STANDARD.routing(), Map.of("INTRO", "Dear {contact}, {company} {unknown} $1 \\"));
        var f = FULL.fields();
        var tricky = FULL.withFields(new FiveFields(
                new Pain("costs $5 \\ {company}", ""), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
        assertThat(mails(tricky, PRIYA, rules)
                        .intro(Mails.SubjectPattern.FORMAL)
                        .mail()
                        .body())
                .isEqualTo("Dear Sarah Lindqvist, Northwind {unknown} $1 \\");
        assertThat(mails(tricky, PRIYA, TeamRules.STANDARD).reply("x").mail().body())
                .as("what a prospect said is not a field")
                .contains("costs $5 \\ {company}");
        assertThat(new Template("{contact} {nonsense}").unknownFields()).isEqualTo(Set.of("nonsense"));
    }

    @Test
    void pastedInternalTextIsFound() {
        var text = """
                Hi Sarah,
                see below
                > Priya: she will never pay that
                From: maya@team.example
                10:32 AM maya: careful with the discount floor
                Her daughter rows for Leeds, by the way
                Kind regards""";
        var found = InternalText.in(text, FULL, TeamRules.STANDARD.internal());
        assertThat(found.stream().map(f -> f.line() + " " + f.kind()))
                .containsExactlyInAnyOrder(
                        "3 PASTED_THREAD", "4 PASTED_THREAD", "5 CHAT", "5 INTERNAL_WORD", "6 PRIVATE_NOTE");
        for (var draft : List.of(
                mails(FULL, PRIYA, TeamRules.STANDARD).intro(Mails.SubjectPattern.PERSONAL),
                mails(FULL, PRIYA, TeamRules.STANDARD).reply("x"),
                mails(FULL, PRIYA, TeamRules.STANDARD).message(Mails.Kind.HOLDING))) {
            assertThat(InternalText.in(draft.mail().body(), FULL, TeamRules.STANDARD.internal()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "160, a, 1",
        "161, a, 2",
        "306, a, 2",
        "307, a, 3",
        "70, ж, 1",
        "71, ж, 2",
        "80, €, 1",
        "81, €, 2",
        "0, a, 0"
    })
    void textMessages(int count, String letter, int messages) {
        assertThat(SmsLength.of(letter.repeat(count)).messages()).isEqualTo(messages);
    }

    // Seven keys

    @Test
    void theBriefForTheCallBack() {
        var brief = CallBrief.of(HANDOFF, TeamRules.STANDARD, Instant.parse("2026-11-19T12:00:00.987Z"));
        assertThat(brief.qualificationStatus()).isEqualTo("qualified");
        assertThat(brief.intentSignal()).isEqualTo("Asked for the price of ten seats");
        assertThat(brief.handoffTimestamp()).hasToString("2026-11-19T12:00:00Z");
        var bare = CallBrief.of(
                Handoff.draft(new UUID(0, 9), MAYA.id(), Content.EMPTY, Samples.NOW), TeamRules.STANDARD, Samples.NOW);
        assertThat(bare.qualificationStatus()).isEqualTo("in_qualification");
        assertThat(bare.disqualifyingFlags()).isEmpty();
    }

    /// A person may paste anything: no text takes time by the square of its length.
    @Test
    void longRowsOfSignsTakeNoTime() {
        for (var sign : new String[] {".", "-", "!", "re:", "co ", "# "}) {
            var words = sign.repeat(190_000 / sign.length()) + "x";
            var f = FULL.fields();
            var content = FULL.withFields(
                    new FiveFields(new Pain(words, ""), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                WhisperLine.of(content.withMore(AdditionalContext.EMPTY));
                CallSummary.compose(content);
                Opener.of(content, "Maya");
                CrmLine.of(content);
                Mails.isGeneric(words);
                mails(content, PRIYA, TeamRules.STANDARD).reply(words);
                InternalText.in(words, content, TeamRules.STANDARD.internal());
                baton.handoff.rules.VaguePhrases.isParaphrase(words);
                var sheet = RecordSheet.of(
                        Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW),
                        MAYA,
                        Optional.empty(),
                        RecordSheet.Status.NONE,
                        MAYA.zone());
                RecordSheetReader.read(Markdown.write(sheet), Samples.NOW);
            });
        }
    }

    @Test
    void linesOfAnyKindReadBackFromTheSheet() {
        var f = FULL.fields();
        var words = "see\u2028## 3. STAKEHOLDER MAP\u2029more\u0085end";
        var content = FULL.withFields(
                new FiveFields(new Pain(words, ""), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
        var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW);
        var sheet =
                Markdown.write(RecordSheet.of(handoff, MAYA, Optional.empty(), RecordSheet.Status.NONE, MAYA.zone()));
        var read = RecordSheetReader.read(sheet, Samples.NOW).orElseThrow().content();
        assertThat(read.fields().pain().quote()).isEqualTo(words);
        assertThat(read.fields().stakeholders()).hasSize(2);
    }
}
