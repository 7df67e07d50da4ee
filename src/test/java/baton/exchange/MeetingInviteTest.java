package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Changes;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.Samples;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A calendar keeps the invitation with the highest number: each change of the meeting must raise it.
class MeetingInviteTest {
    private static HandoffEvent event(EventKind kind, EventPayload payload) {
        return new HandoffEvent(UUID.randomUUID(), new UUID(0, 1), Samples.NOW, new UUID(0, 2), kind, payload);
    }

    @Test
    void aMeetingThatMovedHasAHigherNumber() {
        var created = event(EventKind.CREATED, EventPayload.NONE);
        var meeting = event(EventKind.EDITED, new EventPayload.Parts(List.of("company", Changes.MEETING)));
        var other = event(EventKind.EDITED, new EventPayload.Parts(List.of("company")));
        var moved = event(
                EventKind.RESCHEDULED,
                new EventPayload.Rescheduled(null, ZonedDateTime.parse("2026-12-01T09:00+01:00[Europe/Berlin]")));
        assertThat(MeetingInvite.sequence(List.of(created, other))).isZero();
        assertThat(MeetingInvite.sequence(List.of(created, meeting, other))).isEqualTo(1);
        assertThat(MeetingInvite.sequence(List.of(created, meeting, other, moved)))
                .isEqualTo(2);
    }
}
