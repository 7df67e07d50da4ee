package baton.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Captions from files: hostile until parsed.
class CaptionTest {
    @Test
    void readsWebVtt() {
        var read = Caption.read("""
                WEBVTT

                NOTE made by hand

                1
                00:00:01.000 --> 00:00:03.500 align:start
                <v Maya>She went quiet
                at pricing.

                01:02.250 --> 01:04.000
                Tom &amp; Ann
                """);
        assertThat(read)
                .containsExactly(
                        new Caption(Duration.ofMillis(1000), Duration.ofMillis(3500), "She went quiet at pricing."),
                        new Caption(Duration.ofMillis(62_250), Duration.ofMillis(64_000), "Tom & Ann"));
    }

    @Test
    void readsSubRip() {
        assertThat(Caption.read("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n\r\n2\r\nno time\r\n"))
                .containsExactly(new Caption(Duration.ofSeconds(1), Duration.ofSeconds(2), "Hello"));
    }

    @Test
    void whatIsNoCaptionIsPassedOver() {
        assertThat(Caption.read("")).isEmpty();
        assertThat(Caption.read("00:05 000 --> 00:01\nno time\n\n00:05.000\nno end"))
                .isEmpty();
    }

    /// Other programs write such; what is said there would be lost with them.
    @Test
    void withoutALengthItIsShownForThreeSeconds() {
        assertThat(Caption.read("00:05.000 --> 00:01.000\nbackwards\n\n99:59.999 --> 99:59.999\nsame"))
                .extracting(c -> c.to().minus(c.from()))
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void noLineIsLongerThanAScreenCanTake() {
        assertThat(Caption.read("00:01.000 --> 00:02.000\n" + "x".repeat(100_000))
                        .getFirst()
                        .text())
                .hasSize(20_000);
    }

    @Test
    void noDamageEndsTheReading() {
        var good = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:03.000 --> 00:04.000\nTwo\n".repeat(20);
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var damaged = new StringBuilder(good);
            for (int j = 0; j < 30; j++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x3000));
            }
            assertThat(Caption.read(damaged.toString())).hasSizeLessThanOrEqualTo(40);
        }
    }
}
