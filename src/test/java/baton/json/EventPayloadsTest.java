package baton.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.DeadlineKind;
import baton.handoff.DealStage;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.HandoffEvent;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.Reaction;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.record.DealValue;
import baton.handoff.record.RecordField;
import baton.handoff.rules.Gap;
import baton.handoff.rules.TeamRules;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The particulars of an event are read as they were meant, from JSON and from the text of before; what cannot be read
/// stays as it came.
class EventPayloadsTest {
    private static final UUID A = new UUID(1, 2);
    private static final UUID B = new UUID(3, 4);
    private static final ZonedDateTime TWO = ZonedDateTime.parse("2026-11-24T14:00-05:00[America/New_York]");

    /// Kind, payload, and the text that it was before schema 8.
    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of(
                        EventKind.EDITED, new EventPayload.Parts(List.of("company", "meeting")), "company, meeting"),
                Arguments.of(EventKind.EDITED, new EventPayload.Parts(List.of()), ""),
                Arguments.of(EventKind.ACTION_DONE, new EventPayload.Step(TeamRules.HotAction.WRITE_CRM), "WRITE_CRM"),
                Arguments.of(EventKind.BREACHED, new EventPayload.Reminder(DeadlineKind.FIRST_TOUCH), "FIRST_TOUCH"),
                Arguments.of(EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.PERSONAL_NOTE), "PERSONAL_NOTE"),
                Arguments.of(EventKind.BRIEFING_KEPT, new EventPayload.Briefing(A, null), A.toString()),
                Arguments.of(EventKind.BRIEFING_KEPT, new EventPayload.Briefing(A, B), A + " instead of " + B),
                Arguments.of(
                        EventKind.REASSIGNED,
                        new EventPayload.PassedOn(A, B, "on leave\nuntil May"),
                        A + " -> " + B + " on leave\nuntil May"),
                Arguments.of(EventKind.TAKEN_OVER, new EventPayload.PassedOn(A, B, ""), A + " -> " + B),
                Arguments.of(EventKind.SEEN, new EventPayload.Reply(A, ""), A.toString()),
                Arguments.of(
                        EventKind.ANSWERED,
                        new EventPayload.Reply(A, "ask: Ines -> she knows"),
                        A + " ask: Ines -> she knows"),
                Arguments.of(
                        EventKind.RETURNED,
                        new EventPayload.Return(ReturnReason.OTHER, "twice: no decider"),
                        "OTHER: twice: no decider"),
                Arguments.of(
                        EventKind.RETURNED, new EventPayload.Return(ReturnReason.WRONG_RECEIVER, ""), "WRONG_RECEIVER"),
                Arguments.of(
                        EventKind.OVERRIDDEN,
                        new EventPayload.Overridden(List.of(Gap.PAIN_MISSING, Gap.NOT_QUALIFIED), "They fly: tomorrow"),
                        "2 open (PAIN_MISSING, NOT_QUALIFIED): They fly: tomorrow"),
                Arguments.of(EventKind.MET, new EventPayload.Outcome(MeetingOutcome.NO_SHOW, null), "NO_SHOW"),
                Arguments.of(
                        EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(MeetingOutcome.HELD, 4), "HELD, match 4"),
                Arguments.of(EventKind.RESCHEDULED, new EventPayload.Rescheduled(null, TWO), "no time -> " + TWO),
                Arguments.of(
                        EventKind.RESCHEDULED,
                        new EventPayload.Rescheduled(TWO, TWO.plusDays(7)),
                        TWO + " -> " + TWO.plusDays(7)),
                Arguments.of(
                        EventKind.CORRECTED,
                        new EventPayload.Correction(RecordField.PAIN, "12: not 20"),
                        "PAIN: 12: not 20"),
                Arguments.of(
                        EventKind.NEXT_TOUCH_SET,
                        new EventPayload.Appointment(Instant.parse("2026-12-01T09:00:00Z"), "call Ines"),
                        "2026-12-01T09:00:00Z call Ines"),
                Arguments.of(
                        EventKind.MARKED,
                        new EventPayload.Moment(A, Duration.ofMillis(61_500), " who is  Ines?"),
                        A + " 61500  who is  Ines?"),
                Arguments.of(EventKind.EXEMPLAR, new EventPayload.Praise(null, "all of it"), "WHOLE all of it"),
                Arguments.of(EventKind.NO_EXEMPLAR, new EventPayload.Praise(RecordField.BRIEFING, ""), "BRIEFING"),
                Arguments.of(EventKind.ASKED, new EventPayload.Words("why \"now\"?"), "why \"now\"?"),
                Arguments.of(EventKind.ASKED, new EventPayload.Words("{\"raw\":\"x\"}"), "{\"raw\":\"x\"}"),
                Arguments.of(EventKind.OPENED, EventPayload.NONE, ""));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isReadAsItWasWritten(EventKind kind, EventPayload payload, String text) {
        assertThat(EventPayloads.read(kind, EventPayloads.write(payload))).isEqualTo(payload);
        assertThat(EventText.read(kind, text)).isEqualTo(payload);
    }

    /// Sorts that there were none of in version 1.
    static Stream<EventPayload> later() {
        return Stream.of(
                new EventPayload.Deal(
                        DealStage.LOST,
                        new DealValue(new BigDecimal("24000.50"), Currency.getInstance("GBP")),
                        LossReason.CONTEXT_LOST,
                        "asked twice"),
                new EventPayload.Deal(DealStage.NOT_YET, null, null, ""),
                new EventPayload.TakenBack(A, EventKind.TOUCHED, Instant.parse("2026-11-20T09:00:00.25Z")),
                new EventPayload.Reacted(A, Duration.ofMillis(61_500), Reaction.UNCLEAR));
    }

    @ParameterizedTest
    @MethodSource("later")
    void whatVersionOneDidNotKnowIsReadAsItWasWritten(EventPayload payload) {
        var kind = Arrays.stream(EventKind.values())
                .filter(k -> k.payload().isInstance(payload))
                .findFirst()
                .orElseThrow();
        assertThat(EventPayloads.read(kind, EventPayloads.write(payload))).isEqualTo(payload);
        assertThat(EventText.read(kind, "whatever a file of version 1 claims")).isInstanceOf(EventPayload.Unread.class);
    }

    @Test
    void whatANewerBatonDidStaysAsItCame() throws JsonProcessingException {
        var json = "{\"song\":{\"verses\":7}}";
        assertThat(EventPayloads.kind("SANG")).isEqualTo(EventKind.NEWER);
        assertThat(EventPayloads.read("SANG", json)).isEqualTo(new EventPayload.Newer("SANG", json));
        var event = new HandoffEvent(A, B, Instant.EPOCH, A, EventKind.NEWER, new EventPayload.Newer("SANG", json));
        var text = Records.strict().writeValueAsString(event);
        assertThat(text).contains("\"SANG\"").doesNotContain("NEWER");
        assertThat(Records.strict().readValue(text, HandoffEvent.class)).isEqualTo(event);
    }

    @Test
    void everySortOfParticularsIsTried() {
        var tried = Stream.concat(payloads().map(a -> a.get()[1]), later())
                .map(p -> p.getClass().getSimpleName())
                .toList();
        assertThat(EventPayload.class.getPermittedSubclasses())
                .filteredOn(c -> !c.equals(EventPayload.Unread.class) && !c.equals(EventPayload.Newer.class))
                .allMatch(c -> tried.contains(c.getSimpleName()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ACTION_DONE    ; RING_THE_BELL
            REMINDED       ; LUNCH
            TOUCHED        ; PIGEON
            BRIEFING_KEPT  ; the second one
            REASSIGNED     ; Tom -> Ines
            TAKEN_OVER     ; 00000000-0000-0001-0000-000000000002
            ANSWERED       ; of course
            RETURNED       ; NOBODY_HOME: since Monday
            OVERRIDDEN     ; 1 open (MOON_MISSING): it is full
            MET            ; by chance
            FEEDBACK_GIVEN ; HELD, match eleven
            RESCHEDULED    ; later
            CORRECTED      ; COLOUR: blue
            NEXT_TOUCH_SET ; on Monday
            MARKED         ; 00000000-0000-0001-0000-000000000002 soon nice
            EXEMPLAR       ; TONE warm
            """)
    void textThatCannotBeReadStaysAsItCame(EventKind kind, String text) {
        var unread = new EventPayload.Unread(text);
        assertThat(EventText.read(kind, text)).isEqualTo(unread);
        assertThat(EventPayloads.read(kind, EventPayloads.write(unread))).isEqualTo(unread);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            TOUCHED        ; {"touch":"PIGEON"}
            TOUCHED        ; {"touch":null}
            TOUCHED        ; {}
            RETURNED       ; {"reason":"OTHER","words":"no","colour":"blue"}
            RETURNED       ; {"reason":"OTHER"}
            ANSWERED       ; {"event":"none","words":""}
            ASKED          ; {"words":{"much":1}}
            EDITED         ; {"names":null}
            RESCHEDULED    ; {"before":null,"after":"soon"}
            """)
    void jsonOfANewerVersionPassesThroughUnchanged(EventKind kind, String json) {
        assertThat(EventPayloads.read(kind, json)).isEqualTo(new EventPayload.Unread(json));
        assertThat(EventPayloads.write(new EventPayload.Unread(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThrowsWhateverIsKept(EventKind kind) {
        for (var text :
                List.of("", " ", "->", ": ", "x ".repeat(50), "٣ ٤", "9999999999999999999999 -> 1", "[1]", "{")) {
            assertThat(EventText.read(kind, text)).isNotNull();
            assertThat(EventPayloads.read(kind, text)).isNotNull();
        }
    }

    private static HandoffEvent event(String parts) throws JsonProcessingException {
        return Records.strict().readValue("""
                {"id":"00000000-0000-0001-0000-000000000002","handoff":"00000000-0000-0001-0000-000000000003",
                 "at":"2026-11-19T12:00:00Z","person":"00000000-0000-0001-0000-000000000004"%s}""".formatted(parts), HandoffEvent.class);
    }

    @Test
    void aFileOfEitherVersionIsRead() throws JsonProcessingException {
        var old = event(",\"kind\":\"RETURNED\",\"what\":\"OTHER: who signs?\"");
        assertThat(old.payload()).isEqualTo(new EventPayload.Return(ReturnReason.OTHER, "who signs?"));
        assertThat(old).isEqualTo(event("""
                ,"kind":"RETURNED","payload":{"reason":"OTHER","words":"who signs?"}"""));
        assertThat(Records.strict().readTree(Records.strict().writeValueAsString(old)))
                .isEqualTo(Records.strict().readTree(Records.lenient().writeValueAsString(old)));
        assertThat(Records.strict().writeValueAsString(old)).doesNotContain("what");
    }

    @Test
    void anEventWithoutAKindOrParticularsIsRefused() {
        assertThatThrownBy(() -> event(",\"kind\":\"RETURNED\"")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> event(",\"what\":\"\"")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() ->
                        new HandoffEvent(A, B, Samples.NOW, A, EventKind.TOUCHED, new EventPayload.Words("by mail")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
