package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The window comes back where it was, and always onto a screen that is there.
class WindowMemoryTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 738);
    private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 1920, 1050);

    @TempDir
    Path folder;

    private static WindowMemory memory(Path folder) {
        return new WindowMemory(folder, Runnable::run);
    }

    @Test
    void comesBackAsItWasKept() {
        var place = new WindowMemory.Place(new Rectangle2D(-12.5, 40, 1180, 800.25), true);
        memory(folder.resolve("new")).keep(place);
        assertThat(memory(folder.resolve("new")).read()).contains(place);
    }

    @Test
    void nothingWasKeptYet() {
        assertThat(memory(folder).read()).isEmpty();
        memory(null).keep(new WindowMemory.Place(LAPTOP, false));
        assertThat(memory(null).read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // x, y, width, height | where it is shown
                "100,50,1180,688     | 100,50,1180,688",
                "1400,100,1200,800   | 1400,100,1200,800",
                // Half over the edge: whole on the screen that shows most of it.
                "900,-80,800,600     | 566,0,800,600",
                "1300,20,1000,700    | 1366,20,1000,700",
                "3200,1000,1000,700  | 2286,350,1000,700",
                // Larger than the screen that is left.
                "-50,-30,2500,1400   | 0,0,1366,738",
                // On a screen that is not there any more.
                "-1900,100,1000,700  |",
                "4000,4000,1000,700  |"
            })
    void isShownWhereAScreenIs(String kept, String shown) {
        var rooms = kept.startsWith("-50") ? List.of(LAPTOP) : List.of(LAPTOP, BESIDE);
        var place = new WindowMemory.Place(bounds(kept), false).on(rooms);
        if (shown == null) {
            assertThat(place).isEmpty();
        } else {
            assertThat(place).contains(bounds(shown));
        }
    }

    private static Rectangle2D bounds(String numbers) {
        var each = List.of(numbers.strip().split(",")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Rectangle2D(each[0], each[1], each[2], each[3]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x=1\ny=2\nwidth=3",
                "x=1\ny=2\nwidth=NaN\nheight=700",
                "x=1\ny=2\nwidth=Infinity\nheight=700",
                "x=1\ny=2\nwidth=-5\nheight=700",
                "x=1e300\ny=2\nwidth=900\nheight=700",
                "x=\\u00zz",
                "x=eins\ny=zwei\nwidth=900\nheight=700"
            })
    void whatCannotBeUnderstoodIsNoPlace(String text) throws Exception {
        Files.writeString(folder.resolve("window.properties"), text, StandardCharsets.ISO_8859_1);
        assertThat(memory(folder).read()).isEmpty();
    }
}
