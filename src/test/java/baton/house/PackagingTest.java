package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.platform.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What packages are made of agrees with the program, and holds nothing that keeps it from being installed elsewhere.
class PackagingTest {
    private static final Path INSTALLER = Path.of("installer");

    @Test
    void oneVersionEverywhere() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = Pattern.compile("(?m)^  <version>(.*)</version>$").matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(version.group(1)).isEqualTo(Versions.BATON);
    }

    /// Versions of libraries that only the builder's system has would shut out all others.
    @Test
    void noLibraryIsPinnedButTheOldestOneThatIsNeeded() throws Exception {
        var depends = Files.readAllLines(INSTALLER.resolve("linux/control")).stream()
                .filter(l -> l.startsWith("Depends:"))
                .findFirst()
                .orElseThrow();
        assertThat(depends.replace("libc6 (>= 2.35)", "")).doesNotContain("(");
        assertThat(depends).contains("libgtk-3-0t64 | libgtk-3-0", "libasound2t64 | libasound2");
    }

    /// What the tests run with is what people start: a library that reaches into JavaFX would end a screen elsewhere.
    @ParameterizedTest
    @ValueSource(strings = {"run", "run.cmd", "package"})
    void javaFxGivesLibrariesTheSameEverywhere(String launcher) throws Exception {
        var pom =
                Pattern.compile("<javafx.exports>(.*)</javafx.exports>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        var given = Pattern.compile("--add-(?:exports|opens|reads)=\\S+")
                .matcher(Files.readString(INSTALLER.resolve(launcher)))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(given).containsExactly(pom.group(1).split(" "));
    }

    /// What belongs to one version of the program is not installed beside another.
    @Test
    void transcriptsComeAsAPackageOfTheSameVersion() throws Exception {
        var control = Files.readString(INSTALLER.resolve("linux/control-speech"));
        assertThat(control).contains("Package: baton-speech", "Depends: baton (= @VERSION@)", "Version: @VERSION@");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void anIconOfEachSize(int size) throws Exception {
        var icon = ImageIO.read(
                Path.of("src/main/resources/icons/baton-" + size + ".png").toFile());
        assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(size, size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"linux/baton.xml", "linux/baton.metainfo.xml", "icons/baton.svg", "macos/Baton.entitlements"})
    void isWellFormed(String file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder()
                        .parse(INSTALLER.resolve(file).toFile())
                        .getDocumentElement())
                .isNotNull();
    }

    /// A double click gives the file as an address, as a link gives its own, and the program knows the type that the
    /// system is told.
    @Test
    void theMenuEntryTakesHandoffFiles() throws Exception {
        var entry = Files.readString(INSTALLER.resolve("linux/baton.desktop"));
        assertThat(entry)
                .contains("Exec=/usr/lib/baton/bin/baton %u\n")
                .contains("MimeType=application/vnd.baton.handoff+zip;x-scheme-handler/baton;")
                .contains("StartupWMClass=baton.app.BatonApplication");
        assertThat(Files.readString(INSTALLER.resolve("linux/baton.xml")))
                .contains("application/vnd.baton.handoff+zip")
                .contains("*.handoff");
    }
}
