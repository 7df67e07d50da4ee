package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.Meeting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which briefing is worth the next ten minutes.
class NextRecordingTest {
    private static final UUID SENDER = new UUID(0, 1);
    private static final UUID RECEIVER = new UUID(0, 2);

    private static Handoff draft(int id, String company, @Nullable LocalDate day) {
        var content = Samples.named(Samples.complete(RECEIVER), company);
        var meeting = day == null ? Meeting.EMPTY : content.fields().meeting().at(day, LocalTime.NOON, ZoneOffset.UTC);
        content = content.withFields(content.fields().withMeeting(meeting));
        return Handoff.draft(new UUID(0, 10 + id), SENDER, content, Samples.NOW.plus(Duration.ofMinutes(id)));
    }

    private static String next(Handoff... all) {
        return NextRecording.of(List.of(all), Samples.NOW)
                .map(h -> h.content().company())
                .orElse("none");
    }

    @Test
    void theSoonestMeetingThatIsStillToCome() {
        var today = LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC);
        var later = draft(1, "Later", today.plusDays(9));
        var soon = draft(2, "Soon", today.plusDays(2));
        var past = draft(3, "Past", today.minusDays(2));
        assertThat(next(later, soon, past)).isEqualTo("Soon");
        assertThat(next(past, later)).isEqualTo("Later");
        assertThat(next(past)).isEqualTo("Past");
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void whatHasABriefingOrNoNameOrIsHandedOffIsNotAskedFor() {
        var day = LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC).plusDays(1);
        var briefed = draft(1, "Briefed", day).withClip(new UUID(0, 7), Samples.NOW);
        var nameless = draft(2, " ", day);
        assertThat(next(briefed, nameless)).isEqualTo("none");
        assertThat(next(briefed, nameless, draft(3, "Open", null))).isEqualTo("Open");
    }

    @Test
    void withoutMeetingsTheLastTouched() {
        assertThat(next(draft(1, "Older", null), draft(2, "Newer", null))).isEqualTo("Newer");
    }
}
