package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the house refuses, each rule with the place where it is allowed. A rule that finds nothing in a planted line
/// would prove nothing, so each is tried on one first.
class HabitsTest {
    private static final Path JAVA = Path.of("src/main/java/baton");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            setStyle\\(                                                        ; ''         ; node.setStyle("x")
            Platform\\.runLater                                                ; ui/kit app ; Platform.runLater(x)
            (Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(            ; app        ; var x = Instant.now()
            System\\.currentTimeMillis                                         ; app        ; System.currentTimeMillis()
            InstantSource\\.system|Clock\\.system                               ; app        ; Clock.systemUTC()
            setOnMouseClicked                                                  ; ''         ; x.setOnMouseClicked(y)
            printStackTrace|System\\.(out|err)                                  ; app        ; System.out.println()
            \\.ordinal\\(\\)                                                     ; ''         ; x.ordinal()
            \\bnew (Sql\\w+|ClipFolder|SystemDevices|FfmpegPlayer|FfmpegVoice|FxMediaPlayer|LocalTranscriber)\\b ; app store/LibraryStores store/team/SqlTeamServer ; new SqlPeopleStore(db)
            %[0-9,$]*[df].*\\.formatted\\(                                      ; ''         ; "%d".formatted(1)
            TODO|FIXME                                                         ; ''         ; // TODO
            \\([Rr]ows? [CDRW]?\\d|\\bspec\\b, section                              ; ''         ; /// as long as it takes (row 83)
            @author                                                            ; ''         ; @author
            """)
    void isRefused(String pattern, String allowed, String planted) {
        var refused = Pattern.compile(pattern);
        assertThat(refused.matcher(planted).find()).as("the rule can fail").isTrue();
        var places = allowed.isEmpty() ? List.<String>of() : List.of(allowed.split(" "));
        assertThat(found(refused, places)).isEmpty();
    }

    /// Only the doors between threads and around foreign programs may catch everything: what they caught is told, or
    /// sent on.
    @Test
    void catchingEverythingHappensAtTheDoorOnly() {
        var caught = found(
                Pattern.compile("catch \\([^)]*\\b(Exception|Throwable|RuntimeException|Error)\\b[^)]* "),
                List.of(
                        "ui/kit/Background",
                        "ui/kit/WindowlessBackground",
                        "ui/kit/RepeatedLook",
                        "store/db/Database",
                        "recording/capture/CaptureDevices",
                        "recording/capture/DeviceMonitor",
                        "recording/capture/TakeTimeline",
                        "app/TranscriptionThread",
                        "app/team/FolderThread",
                        "app/team/ServerThread",
                        "app/team/ClipThread",
                        "transcript/TranscriptionWorker",
                        // They put things back and throw on what they caught.
                        "ui/studio/TakeService",
                        // The system's key store, behind a bus that may end at any moment.
                        "vault/SystemKeyStore",
                        // A foreign reader throws what it likes on half a file.
                        "exchange/HolidayFile",
                        "exchange/InvitationFile",
                        "exchange/MailInvitation"));
        assertThat(caught).isEmpty();
    }

    /// What may be null is said, in every package.
    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (var folders = Files.walk(JAVA)) {
            var unmarked = folders.filter(HabitsTest::hasClasses)
                    .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
        assertThat(isNullMarked(Path.of("src/test/java/baton/house/planted/people/package-info.java")))
                .as("the rule can fail")
                .isFalse();
    }

    private static boolean hasClasses(Path folder) {
        var files = folder.toFile().list((_, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    private static boolean isNullMarked(Path page) {
        try {
            return Files.exists(page) && Files.readString(page).contains("@NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noScreenShowsAnExceptionsOwnWords() {
        assertThat(found(Pattern.compile("\\.getMessage\\(\\)"), List.of("app", "media", "store", "server")))
                .isEmpty();
    }

    /// What is built and where it is built are ignored, like every dot file.
    @Test
    void theTopLevelHoldsTheHouseOnly() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(""))) {
            assertThat(all.map(p -> p.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .containsExactlyInAnyOrder(
                            "src", "fxml", "styles", "recordings", "installer", "README.md", "pom.xml");
        }
    }

    private static List<String> found(Pattern refused, List<String> allowed) {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var name = JAVA.relativize(file).toString().replace('\\', '/');
                if (allowed.stream().anyMatch(name::startsWith)) {
                    continue;
                }
                for (var line : Files.readAllLines(file)) {
                    if (refused.matcher(line).find()) {
                        lines.add(name + ": " + line.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
