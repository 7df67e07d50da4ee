package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.DepotAccess;
import baton.app.ErrorMessages;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.people.Role;
import baton.server.TestServer;
import baton.store.TestLibrary;
import baton.team.server.ClipDepot;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.ScreenServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where briefings lie, without a screen, with a real server.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DepotViewModelTest {
    @TempDir
    Path folder;

    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private TestServer server;
    private Workspace meg;
    private DepotViewModel model;

    @BeforeEach
    void open() throws Exception {
        server = TestServer.start();
        meg = Workspace.open(TestHome.in(folder.resolve("meg")), InstantSource.system());
        var person = TestLibrary.person("Meg", "meg@team.example", Role.MANAGER);
        meg.stores.people.save(person);
        meg.stores.people.switchTo(person.id());
        var services = new ScreenServices(new Views(strings), Background.immediate(), notices, strings, _ -> {});
        model = new DepotViewModel(services, new DepotAccess(meg, strings));
    }

    @AfterEach
    void close() throws Exception {
        meg.close();
        server.close();
    }

    private static DepotService.Choice in(Path place) {
        return new DepotService.Choice(ClipDepot.Kind.FOLDER, place.toString(), "", "", "", "", "");
    }

    private static DepotService.Choice store(String endpoint, String key) {
        return new DepotService.Choice(ClipDepot.Kind.S3, "", endpoint, "", "briefings", key, "s");
    }

    private String sentence() {
        return model.sentence(Objects.requireNonNull(model.standingProperty().get()));
    }

    private String told() {
        return notices.currentProperty().get().text();
    }

    @Test
    void aManagerChoosesAndEveryComputerMayFindItElsewhere() throws Exception {
        model.look();
        assertThat(model.standingProperty().get()).as("without a team").isNull();
        meg.server.begin(server.owner(), "West");
        model.look();
        assertThat(sentence()).isEqualTo(strings.get("depot.none"));
        assertThat(model.standingProperty().get().manager()).isTrue();

        var drive = Files.createDirectories(folder.resolve("drive"));
        model.choose(in(folder.resolve("nowhere")));
        assertThat(told()).isEqualTo(strings.get("depot.noFolder"));
        model.choose(in(Path.of("relative")));
        assertThat(told()).isEqualTo(strings.get("depot.noFolder"));
        model.choose(in(drive));
        assertThat(told()).isEqualTo(strings.get("depot.chosen"));
        assertThat(sentence()).isEqualTo(strings.get("depot.folder", drive.toString()));

        // The drive has another name here from now on.
        var moved = folder.resolve("mounted");
        Files.move(drive, moved);
        model.look();
        assertThat(sentence()).endsWith(strings.get("depot.folder.away"));
        model.chooseHere(moved.toString());
        assertThat(sentence()).isEqualTo(strings.get("depot.folder.here", drive.toString(), moved.toString()));
        model.chooseHere("");
        assertThat(sentence()).endsWith(strings.get("depot.folder.away"));
        // What was said of one folder says nothing of the next one.
        model.chooseHere(moved.toString());
        var next = Files.createDirectories(folder.resolve("next"));
        model.choose(in(next));
        assertThat(sentence()).isEqualTo(strings.get("depot.folder", next.toString()));
    }

    @Test
    void aStoreNeedsItsAddressAndItsKey() throws Exception {
        meg.server.begin(server.owner(), "West");
        model.choose(store("s3.example.com", "k"));
        assertThat(told()).isEqualTo(strings.get("depot.noEndpoint"));
        model.choose(store("http://s3.example.com", "k"));
        assertThat(told()).as("unencrypted").isEqualTo(strings.get("depot.noEndpoint"));
        model.choose(store("https://s3.example.com", " "));
        assertThat(told()).isEqualTo(strings.get("depot.noKey"));
        model.choose(store(" https://s3.example.com ", "k"));
        assertThat(sentence()).isEqualTo(strings.get("depot.s3", "briefings", "https://s3.example.com"));
        assertThat(DepotViewModel.isComplete(store("https://s3.example.com", "")))
                .isFalse();
        assertThat(DepotViewModel.isComplete(store("https://s3.example.com", "k")))
                .isTrue();
        assertThat(DepotViewModel.isComplete(in(Path.of("")))).isFalse();
    }
}
