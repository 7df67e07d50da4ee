package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.Content;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where the receiver goes on instead of beginning again.
class ContinueFromTest {
    @Test
    void saysWhatWasSaidLastAndWhatWasAgreed() {
        var lines = ContinueFrom.of(Samples.complete(new UUID(0, 2)));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("Last: ");
        assertThat(lines.getLast()).startsWith("Agreed: Tue 24 Nov");
    }

    @Test
    void anEmptyRecordHasNothingToGoOnFrom() {
        assertThat(ContinueFrom.of(Content.EMPTY)).isEmpty();
    }
}
