package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Strings;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundle, both ways: every key that is used exists, every key that exists is used.
class StringsTest {
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern SINGLE_WORD = Pattern.compile("strings\\.get\\(\"([a-z]+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([A-Za-z0-9.]+)\"");
    private static final Set<String> KEYS =
            new TreeSet<>(Strings.load().bundle().keySet());

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var families = KEYS.stream()
                .map(k -> k.substring(0, k.indexOf('.') < 0 ? k.length() : k.indexOf('.')))
                .collect(Collectors.toSet());
        var missing = used().stream()
                .filter(k -> families.contains(k.substring(0, k.indexOf('.') < 0 ? k.length() : k.indexOf('.'))))
                .filter(k -> !KEYS.contains(k))
                .filter(k -> !k.startsWith("app.unexpected."))
                // Names of files and properties that look like keys.
                .filter(k -> !k.matches(".*\\.(properties|lock|db|yaml|json|place)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatExistsIsUsed() throws IOException {
        var used = used();
        var unused = KEYS.stream()
                .filter(k -> !Character.isUpperCase(k.charAt(0)))
                .filter(k -> !used.contains(k))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyWordOfAnEnumHasItsConstantAndEveryConstantItsWord() {
        var enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("baton").stream()
                        .filter(c -> c.isEnum())
                        .map(c -> (Class<?>) c.reflect())
                        .toList();
        var words =
                KEYS.stream().filter(k -> Character.isUpperCase(k.charAt(0))).collect(Collectors.toSet());
        var expected = new TreeSet<String>();
        for (var type : enums) {
            var keys = Arrays.stream(type.getEnumConstants())
                    .map(c -> Strings.key((Enum<?>) c))
                    .collect(Collectors.toSet());
            if (keys.stream().anyMatch(words::contains)) {
                expected.addAll(keys);
            }
        }
        assertThat(words).isEqualTo(expected);
    }

    /// The later one would win in silence, and the other would be mended in vain.
    @Test
    void everyKeyStandsOnce() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/strings/strings.properties"))) {
            var key = line.split("=", 2)[0].strip();
            if (line.contains("=") && !line.startsWith("#") && !seen.add(key)) {
                twice.add(key);
            }
        }
        assertThat(seen).isEqualTo(KEYS);
        assertThat(twice).isEmpty();
    }

    @Test
    void apostrophesAreTypographic() {
        var bundle = Strings.load().bundle();
        assertThat(KEYS.stream().filter(k -> bundle.getString(k).contains("'")).toList())
                .isEmpty();
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("fxml")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                for (var pattern : new Pattern[] {IN_JAVA, SINGLE_WORD, IN_FXML}) {
                    var match = pattern.matcher(text);
                    while (match.find()) {
                        used.add(match.group(1));
                    }
                }
            }
        }
        return used;
    }
}
