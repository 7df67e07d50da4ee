package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes are, what stands in the page holds none of the three that a page cannot, and reads back as it
/// was.
class PageBytesTest {
    static Stream<byte[]> bytes() {
        var all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        var random = new byte[200_000];
        new Random(7).nextBytes(random);
        // Each value at every place of eighty: the worst that there is.
        var worst = new byte[80 * 256];
        IntStream.range(0, worst.length).forEach(i -> worst[i] = (byte) (i * 3 + i / 80));
        return Stream.of(
                new byte[0],
                new byte[] {0},
                new byte[1_000],
                all,
                random,
                worst,
                "</script><!--\r\n\r".repeat(100).getBytes());
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void readBackAsTheyWere(byte[] bytes) throws IOException {
        var block = PageBytes.block(() -> new ByteArrayInputStream(bytes));
        var out = new ByteArrayOutputStream();
        assertThat(PageBytes.write(new ByteArrayInputStream(bytes), block, out)).isTrue();
        var page = out.toByteArray();
        for (var b : page) {
            assertThat(b).isNotIn((byte) 0, (byte) '\r', (byte) '<');
        }
        assertThat(read(page, block)).isEqualTo(bytes);
        assertThat((double) page.length).isLessThanOrEqualTo(bytes.length * 1.0126 + 1);
    }

    /// As the script in the page does it.
    private static byte[] read(byte[] page, int block) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < page.length; i += block + 1) {
            for (var b : Arrays.copyOfRange(page, i + 1, Math.min(page.length, i + block + 1))) {
                out.write(b - page[i]);
            }
        }
        return out.toByteArray();
    }
}
