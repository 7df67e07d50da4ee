package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Links come from mails and web pages: whatever is not one is nothing.
class HandoffLinkTest {
    private static final UUID ID = UUID.fromString("0198c0de-1234-7abc-8def-0123456789ab");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab,        -",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=72,  72",
                "BATON://HANDOFF/0198C0DE-1234-7ABC-8DEF-0123456789AB/?AT=0,  0",
                "baton:handoff/0198c0de-1234-7abc-8def-0123456789ab?at=99999, 99999"
            })
    void isReadHoweverSystemsWriteIt(String address, Long at) {
        assertThat(HandoffLink.parse(address))
                .contains(new HandoffLink(ID, at == null ? null : Duration.ofSeconds(at)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "baton://",
                "baton://handoff/",
                "baton://handoff/1",
                "baton://handoff/0198c0de12347abc8def0123456789ab",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=-1",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=1e9",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=123456",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=1&open=x",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab\n--demo",
                "baton://handoff/../0198c0de-1234-7abc-8def-0123456789ab",
                "https://handoff/0198c0de-1234-7abc-8def-0123456789ab",
                "baton://handoff/0198c0de-1234-7abc-8def-0123456789ab?at=٣"
            })
    void anythingElseIsNothing(String address) {
        assertThat(HandoffLink.parse(address)).isEmpty();
        assertThat(HandoffLink.parse(address + "x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void isWrittenAsItIsRead() {
        for (var link : new HandoffLink[] {
            new HandoffLink(ID, null),
            new HandoffLink(ID, Duration.ofSeconds(61).plusMillis(400))
        }) {
            assertThat(HandoffLink.parse(link.toString()))
                    .map(HandoffLink::toString)
                    .contains(link.toString());
        }
    }
}
