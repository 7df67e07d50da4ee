package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One word finds every part of a screen, and every place that a page names is there.
class OneWordTest {
    private static final Path JAVA = Path.of("src/main/java/baton");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"baton\\.ui\\.[a-z.]+\\.(\\w+)\"");
    private static final Pattern PLACE = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)(?:\\(\\))?`");

    @Test
    void markupIsNamedAsItsView() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files(Path.of("fxml"), ".fxml")) {
            var controller = CONTROLLER.matcher(Files.readString(file));
            var name = file.getFileName().toString().replace(".fxml", "");
            if (!controller.find() || !isOneWord(name, controller.group(1))) {
                wrong.add(name);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStyleSheetIsNamedAsAScreenOrARoom() throws IOException {
        var shared = List.of("app", "base", "scaled", "tokens");
        assertThat(files(Path.of("styles"), ".css"))
                .extracting(file -> file.getFileName().toString().replace(".css", ""))
                .allMatch(name -> shared.contains(name)
                        || Files.exists(Path.of("fxml", name + ".fxml"))
                        || Files.isDirectory(JAVA.resolve("ui").resolve(name)));
    }

    /// What a screen decides is tested without a window.
    @Test
    void everyViewModelHasItsTest() throws IOException {
        var tests = files(Path.of("src/test/java/baton/ui"), "ViewModelTest.java").stream()
                .map(f -> f.getFileName().toString().replace("Test.java", ".java"))
                .toList();
        assertThat(files(JAVA.resolve("ui"), "ViewModel.java"))
                .hasSizeGreaterThan(15)
                .extracting(f -> f.getFileName().toString())
                .allMatch(tests::contains);
        assertThat(tests).doesNotContain("GoneViewModel.java");
    }

    @Test
    void anotherWordIsFound() {
        assertThat(isOneWord("inbox", "InboxView")).isTrue();
        assertThat(isOneWord("player", "HandoffView")).isFalse();
        assertThat(isOneWord("inbox", "InboxPane")).isFalse();
    }

    private static boolean isOneWord(String markup, String controller) {
        return controller.endsWith("View")
                && markup.equals(controller
                        .substring(0, controller.length() - "View".length())
                        .toLowerCase(Locale.ROOT));
    }

    /// The README and the packages' own pages are full of names; a name that moved is told here.
    @Test
    void everyNamedPlaceIsThere() throws IOException {
        var pages = new ArrayList<>(List.of(Path.of("README.md")));
        pages.addAll(files(JAVA, "package-info.java"));
        var absent = new ArrayList<String>();
        for (var page : pages) {
            var places = PLACE.matcher(Files.readString(page));
            while (places.find()) {
                if (!Files.exists(JAVA.resolve(places.group(1) + ".java"))) {
                    absent.add(page + ": " + places.group(1));
                }
            }
        }
        assertThat(absent).isEmpty();
        assertThat(PLACE.matcher("`handoff/Gone`").find())
                .as("the rule can fail")
                .isTrue();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
