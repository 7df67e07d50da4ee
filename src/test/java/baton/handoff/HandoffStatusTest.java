package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoffStatusTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT          | READY
            READY          | DRAFT HANDED_OFF
            HANDED_OFF     | OPENED
            OPENED         | HANDED_OFF ACCEPTED RETURNED
            ACCEPTED       | HANDED_OFF TOUCHED MET RETURNED
            RETURNED       | DRAFT READY
            TOUCHED        | MET RETURNED
            MET            | FEEDBACK_GIVEN
            FEEDBACK_GIVEN |
            """)
    void movesOnlyWhereItMay(HandoffStatus from, String next) {
        var allowed = next == null ? List.<String>of() : List.of(next.split(" "));
        assertThat(Arrays.stream(HandoffStatus.values())
                        .filter(from::canMoveTo)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void refusesInWords() {
        assertThatThrownBy(() -> HandoffStatus.DRAFT.moveTo(HandoffStatus.ACCEPTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DRAFT cannot become ACCEPTED");
    }
}
