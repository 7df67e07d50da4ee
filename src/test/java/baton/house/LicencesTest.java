package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// What ships is named with its licence, as its own makers say it. `-Dbaton.golden=write` writes the list anew.
class LicencesTest {
    private static final Path LIST = Path.of("src/main/resources/licences/third-party.tsv");
    /// One library.
    private record Library(String group, String artifact, String version, Path pom) {}

    private static List<Library> shipped() throws IOException {
        var names = new ArrayList<String>();
        for (var folder : List.of("target/lib", "target/javafx")) {
            try (var files = Files.list(Path.of(folder))) {
                files.map(f -> f.getFileName().toString())
                        .filter(n -> n.endsWith(".jar"))
                        .forEach(names::add);
            }
        }
        var paths = Stream.of("surefire.test.class.path", "java.class.path", "jdk.module.path")
                .map(p -> System.getProperty(p, ""))
                .flatMap(p -> Stream.of(p.split(File.pathSeparator)))
                .map(Path::of)
                .toList();
        var found = new ArrayList<Library>();
        for (var name : names) {
            var path = paths.stream()
                    .filter(p -> p.endsWith(name))
                    .filter(p -> p.toString().contains("repository"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("where " + name + " comes from is not known"));
            var version = path.getParent();
            var artifact = version.getParent();
            var group = new ArrayList<String>();
            for (var p = artifact.getParent(); !p.endsWith("repository"); p = p.getParent()) {
                group.addFirst(p.getFileName().toString());
            }
            found.add(new Library(
                    String.join(".", group),
                    artifact.getFileName().toString(),
                    version.getFileName().toString(),
                    version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".pom")));
        }
        return found;
    }

    /// The licences that a library names, or the one that it comes from.
    private static String licence(Library library) throws Exception {
        var pom = library.pom();
        for (int depth = 0; pom != null && Files.exists(pom) && depth < 8; depth++) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
            var named = child(project, "licenses").stream()
                    .flatMap(all -> children(all, "license"))
                    .flatMap(one -> child(one, "name").stream())
                    .map(n -> n.getTextContent().strip().replaceAll("\\s+", " "))
                    .toList();
            if (!named.isEmpty()) {
                return String.join("; ", named);
            }
            pom = child(project, "parent").map(p -> parent(library, p)).orElse(null);
        }
        return "";
    }

    private static Path parent(Library library, Element parent) {
        var repository = library.pom();
        while (!repository.endsWith("repository")) {
            repository = repository.getParent();
        }
        var group = child(parent, "groupId").orElseThrow().getTextContent().strip();
        var artifact =
                child(parent, "artifactId").orElseThrow().getTextContent().strip();
        var version = child(parent, "version").orElseThrow().getTextContent().strip();
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of, name).findFirst();
    }

    private static Stream<Element> children(Element of, String name) {
        var all = new ArrayList<Element>();
        for (var n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                all.add(e);
            }
        }
        return all.stream();
    }

    @Test
    void everyLibraryThatShipsIsNamedWithItsLicence() throws Exception {
        var lines = new TreeSet<String>();
        var without = new TreeSet<String>();
        for (var library : shipped()) {
            var licence = licence(library);
            if (licence.isEmpty()) {
                without.add(library.group() + ":" + library.artifact());
            }
            lines.add(String.join("\t", library.group() + ":" + library.artifact(), library.version(), licence));
        }
        assertThat(without).as("look up what their makers say").isEmpty();
        if ("write".equals(System.getProperty("baton.golden"))) {
            Files.writeString(LIST, String.join("\n", lines) + "\n");
        }
        assertThat(Files.readAllLines(LIST)).containsExactlyElementsOf(lines);
    }
}
