package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What an event keeps is read as it was meant; what cannot be read stays as it came.
class EventPayloadTest {
    private static final UUID A = new UUID(1, 2);
    private static final UUID B = new UUID(3, 4);

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of(EventKind.EDITED, new EventPayload.Parts(List.of("company", "meeting"))),
                Arguments.of(EventKind.ACTION_DONE, new EventPayload.Step(TeamRules.HotAction.WRITE_CRM)),
                Arguments.of(EventKind.BREACHED, new EventPayload.Reminder(DeadlineKind.FIRST_TOUCH)),
                Arguments.of(EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.PERSONAL_NOTE)),
                Arguments.of(EventKind.BRIEFING_KEPT, new EventPayload.Briefing(A, null)),
                Arguments.of(EventKind.BRIEFING_KEPT, new EventPayload.Briefing(A, B)),
                Arguments.of(EventKind.REASSIGNED, new EventPayload.PassedOn(A, B, "on leave\nuntil May")),
                Arguments.of(EventKind.TAKEN_OVER, new EventPayload.PassedOn(A, B, "")),
                Arguments.of(EventKind.SEEN, new EventPayload.Reply(A, "")),
                Arguments.of(EventKind.ANSWERED, new EventPayload.Reply(A, "ask: Ines -> she knows")),
                Arguments.of(EventKind.UNMARKED, new EventPayload.Reply(B, "")),
                Arguments.of(EventKind.RETURNED, new EventPayload.Return(ReturnReason.OTHER, "twice: no decider")),
                Arguments.of(EventKind.RETURNED, new EventPayload.Return(ReturnReason.WRONG_RECEIVER, "")),
                Arguments.of(EventKind.CORRECTED, new EventPayload.Correction(RecordField.PAIN, "12: not 20")),
                Arguments.of(
                        EventKind.NEXT_TOUCH_SET,
                        new EventPayload.Appointment(Instant.parse("2026-12-01T09:00:00Z"), "call Ines")),
                Arguments.of(EventKind.MARKED, new EventPayload.Moment(A, Duration.ofMillis(61_500), " who is  Ines?")),
                Arguments.of(EventKind.EXEMPLAR, new EventPayload.Praise(null, "all of it")),
                Arguments.of(EventKind.NO_EXEMPLAR, new EventPayload.Praise(RecordField.BRIEFING, "")),
                Arguments.of(EventKind.ASKED, new EventPayload.Words("why now?")),
                Arguments.of(EventKind.OPENED, EventPayload.NONE));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isReadAsItWasKept(EventKind kind, EventPayload payload) {
        assertThat(EventPayload.of(kind, payload.text())).isEqualTo(payload);
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
            CORRECTED      ; COLOUR: blue
            NEXT_TOUCH_SET ; on Monday
            MARKED         ; 00000000-0000-0001-0000-000000000002 soon nice
            EXEMPLAR       ; TONE warm
            """)
    void whatCannotBeReadStaysAsItCame(EventKind kind, String text) {
        assertThat(EventPayload.of(kind, text)).isEqualTo(new EventPayload.Unread(text));
    }

    @ParameterizedTest
    @EnumSource
    void nothingThrowsWhateverIsKept(EventKind kind) {
        for (var text : List.of("", " ", "->", ": ", "x ".repeat(50), "٣ ٤", "9999999999999999999999 -> 1")) {
            assertThat(EventPayload.of(kind, text).text()).isNotNull();
        }
    }
}
