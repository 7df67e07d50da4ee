package baton.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ErrorMessages;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with a PIN, without a screen.
class SignInViewModelTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheRightPinSignsIn() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.system())) {
            var sam = TestLibrary.person("Sam", "sam@team.example", Role.SDR);
            var meg = TestLibrary.person("Meg", "meg@team.example", Role.MANAGER);
            workspace.stores.people.save(sam);
            workspace.stores.people.save(meg);
            workspace.stores.people.switchTo(sam.id());
            workspace.computer.share("123456".toCharArray());
            workspace.computer.letIn(meg, "654321".toCharArray());
            var model = new SignInViewModel(
                    workspace.computer, Background.immediate(), new Notices(new ErrorMessages()::sentence));
            var told = new ArrayList<String>();
            model.look(() -> told.add("looked"));
            assertThat(model.people()).containsExactlyInAnyOrder(sam, meg);
            model.submit(meg, "123456", p -> told.add(p.name()), () -> told.add("refused"));
            assertThat(workspace.computer.current()).contains(sam);
            model.submit(meg, "654321", p -> told.add(p.name()), () -> told.add("refused"));
            assertThat(workspace.computer.current()).contains(meg);
            assertThat(told).containsExactly("looked", "refused", "Meg");
        }
    }
}
