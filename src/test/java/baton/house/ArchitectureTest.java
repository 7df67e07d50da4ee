package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The house: every package is listed, imports only what its row allows, and the README shows the same table.
class ArchitectureTest {
    private static final JavaClasses BATON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("baton");

    @Test
    void theTableListsEveryPackageAndNoOther() {
        assertThat(ImportTable.packages(BATON, "baton")).containsExactlyInAnyOrderElementsOf(ImportTable.ROWS.keySet());
    }

    @Test
    void everyPackageImportsOnlyWhatItMay() {
        assertThat(ImportTable.violations(BATON, "baton", ImportTable.ROWS)).isEmpty();
    }

    @Test
    void everyRoomImportsOnlyWhatItMay() {
        assertThat(ImportTable.innerViolations(BATON, "baton", ImportTable.ROOMS))
                .isEmpty();
    }

    @Test
    void aPlantedArrowBetweenRoomsIsFound() {
        var planted = new ClassFileImporter().importPackages("baton.house.planted");
        assertThat(ImportTable.innerViolations(
                        planted, "baton.house", Map.of("planted.people", "", "planted.store", "")))
                .containsExactly("planted.people -> planted.store (Faulty)");
        assertThat(ImportTable.innerViolations(planted, "baton.house", Map.of("planted.store", "")))
                .as("a room that is not listed")
                .isNotEmpty();
    }

    @Test
    void aPlantedFaultIsFound() {
        var planted = new ClassFileImporter().importPackages("baton.house.planted");
        var table = Map.of(
                "people", new ImportTable.Row("", ""),
                "store", new ImportTable.Row("people", "jdbi"));
        assertThat(ImportTable.violations(planted, "baton.house.planted", table))
                .containsExactly("people -> javafx (Faulty)", "people -> store (Faulty)");
    }

    @Test
    void anUnlistedPackageIsFound() {
        var planted = new ClassFileImporter().importPackages("baton.house.planted");
        assertThat(ImportTable.packages(planted, "baton.house.planted")).contains("people", "store");
        assertThat(ImportTable.ROWS.keySet()).doesNotContain("planted.people");
    }

    @Test
    void theReadmeShowsTheTable() throws IOException {
        var rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length >= 5)
                .collect(Collectors.toMap(
                        cells -> cells[1].strip().replace("`", ""),
                        cells -> cells[3].strip() + " | " + cells[4].strip()));
        var expected = ImportTable.ROWS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> words(e.getValue().own()) + " | "
                                + words(e.getValue().libraries())));
        assertThat(rows).isEqualTo(expected);
    }

    private static String words(String list) {
        if (list.isEmpty()) {
            return "-";
        }
        return list.equals("*")
                ? "all"
                : list.replace(ImportTable.FEATURES, "features").replace(" ", ", ");
    }

    @Test
    void noClassIsLongerThanFourHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var long_ = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> lines(f) > 400)
                    .toList();
            assertThat(long_).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
