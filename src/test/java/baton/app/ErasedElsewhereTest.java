package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.team.SharedFolder;
import baton.handoff.Samples;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A prospect who is erased on one machine is erased on every machine that got the handoff, with what was written
/// there and had not left yet; what was on its way is taken back.
class ErasedElsewhereTest {
    private static final String NAME = "Sarah Lindqvist";

    @TempDir
    Path folder;

    private MachinePair pair;
    private Path shared;
    private Workspace sam;
    private Workspace ann;
    private SharedFolder sams;
    private SharedFolder anns;

    @BeforeEach
    void open() throws Exception {
        pair = new MachinePair(folder);
        shared = pair.shared;
        sam = pair.sam;
        ann = pair.ann;
        sam.team.chooseFolder(shared);
        ann.team.chooseFolder(shared);
        sams = sam.team.openFolder();
        anns = ann.team.openFolder();
    }

    @AfterEach
    void close() {
        pair.close();
    }

    private UUID handOff() throws Exception {
        var me = sam.team.me().person();
        var draft = sam.handoffService.begin(me, Samples.complete(ann.team.me().person()));
        return sam.handoffService.handOff(draft, me).id();
    }

    private List<String> erase() throws IOException {
        return new LibraryStorage(sam, _ -> {}, () -> {}, () -> {}, Strings.load()).erase(NAME);
    }

    /// Files in which the name stands as text.
    private List<Path> naming(Path in, String name) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(in)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void itGoesWhereItWent() throws Exception {
        var id = handOff();
        sam.team.look(sams, shared, true);
        ann.team.look(anns, shared, true);
        var her = ann.team.me().person();
        ann.handoffService.open(ann.stores.handoffs.find(id).orElseThrow(), her);
        ann.followUp.ask(ann.stores.handoffs.find(id).orElseThrow(), her, "Has " + NAME + " signed?");
        assertThat(erase()).anyMatch(line -> line.contains("told through the shared folder"));
        ann.team.look(anns, shared, true);
        sam.team.look(sams, shared, true);
        for (var workspace : List.of(sam, ann)) {
            var left = workspace.stores.handoffs.find(id).orElseThrow();
            assertThat(left.content().company()).doesNotContain("Northwind");
            assertThat(workspace.stores.handoffs.events(id))
                    .noneMatch(e -> e.payload().words().contains(NAME));
        }
        // Nothing about it travels any more.
        assertThat(sam.team.look(sams, shared, true).sent()).isZero();
        ann.close();
        sam.close();
        for (var home : List.of("Sam", "Ann")) {
            assertThat(naming(folder.resolve(home), "Lindqvist")).as(home).isEmpty();
        }
    }

    @Test
    void whatIsOnItsWayIsTakenBack() throws Exception {
        var id = handOff();
        sam.team.look(sams, shared, true);
        erase();
        ann.team.look(anns, shared, true);
        assertThat(ann.stores.handoffs.find(id)).isEmpty();
        try (var box = Files.list(shared.resolve(ann.team.me().person().toString()))) {
            assertThat(box.filter(f -> f.toString().endsWith(".handoff"))).hasSize(1);
        }
    }

    /// Whoever is only named in somebody else's handoff goes from what travelled as well, and from files for a mail.
    @Test
    void aNameInTheWordsGoesFromEveryCopyHere() throws Exception {
        var id = handOff();
        sam.followUp.ask(
                sam.stores.handoffs.find(id).orElseThrow(), sam.team.me().person(), "Does Petra Zimmermann sign?");
        sam.team.look(sams, shared, true);
        new TeamDeliveries(sam, _ -> {}, Strings.load()).mail(id, ann.team.me().person());
        new LibraryStorage(sam, _ -> {}, () -> {}, () -> {}, Strings.load()).erase("Petra Zimmermann");
        assertThat(sam.stores.handoffs.find(id).orElseThrow().content().company())
                .isEqualTo("Northwind");
        sam.close();
        assertThat(naming(folder.resolve("Sam"), "Zimmermann")).isEmpty();
        assertThat(folder.resolve("Sam").resolve("outgoing")).doesNotExist();
    }
}
