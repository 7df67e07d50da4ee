package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ErrorMessages;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.people.Person;
import baton.people.Role;
import baton.people.SignIn;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may use this computer, without a screen.
class SharedComputerViewModelTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private SharedComputerViewModel model;
    private int changes;
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private final Person sam = TestLibrary.person("Sam", "sam@team.example", Role.SDR);
    private final Person meg = TestLibrary.person("Meg", "meg@team.example", Role.MANAGER);

    @BeforeEach
    void open() {
        workspace = Workspace.open(TestHome.in(folder), InstantSource.system());
        workspace.stores.people.save(sam);
        workspace.stores.people.save(meg);
        workspace.stores.people.switchTo(sam.id());
        var services = new ScreenServices(new Views(strings), Background.immediate(), notices, strings, _ -> {});
        model = new SharedComputerViewModel(services, workspace.computer);
        model.onChanged(() -> changes++);
        model.look();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private SharedComputerService.State state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }

    @Test
    void sharingAsksForTheOwnPinFirst() {
        assertThat(model.words(state())).startsWith("Only Sam uses it.");
        assertThat(model.submit(null, "12345", "12345")).contains("A PIN has at least 6 letters or digits.");
        assertThat(model.submit(null, "123456", "123457")).contains("The two PINs are not the same. Type them again.");
        assertThat(state().use()).isEqualTo(SignIn.Use.OWN);
        assertThat(model.submit(null, "123456", "123456")).isEmpty();
        assertThat(state().use()).isEqualTo(SignIn.Use.SHARED);
        assertThat(model.words(state())).isEqualTo(strings.get("computer.sharedAlone", "Sam"));
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void thenOthersAreLetIn() {
        model.submit(null, "123456", "123456");
        assertThat(model.submit(null, "654321", "654321")).contains("Choose who it is.");
        assertThat(model.submit(meg, "654321", "654321")).isEmpty();
        assertThat(notices.currentProperty().get().text()).isEqualTo("Meg can sign in on this computer now.");
        assertThat(state().others()).containsExactly(meg);
        assertThat(state().candidates()).isEmpty();
        assertThat(model.words(state())).contains("others with a PIN: Meg");
        model.keepToMyself();
        assertThat(state().use()).isEqualTo(SignIn.Use.OWN);
        assertThat(changes).isEqualTo(3);
    }
}
