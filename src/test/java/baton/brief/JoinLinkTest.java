package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way into a meeting is offered from ten minutes before it until it ends.
class JoinLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T13:49:59Z | https://meet.example/x | false
            2026-11-24T13:50:00Z | https://meet.example/x | true
            2026-11-24T14:29:59Z | https://meet.example/x | true
            2026-11-24T14:30:00Z | https://meet.example/x | false
            2026-11-24T14:00:00Z | in person              | false
            2026-11-24T14:00:00Z | javascript:alert(1)    | false
            2026-11-24T14:00:00Z | file:///etc/passwd     | false
            2026-11-24T14:00:00Z | ''                     | false
            """)
    void isThereWhenItIsNeeded(Instant now, String link, boolean there) {
        var meeting = Meeting.EMPTY.at(LocalDate.of(2026, 11, 24), LocalTime.of(14, 0), ZoneId.of("Europe/London"));
        var linked = new Meeting(
                meeting.date(), meeting.time(), meeting.zone(), 30, MeetingFormat.VIDEO, List.of(), "", link, false);
        assertThat(JoinLink.of(linked, now).isPresent()).isEqualTo(there);
    }
}
