package baton.ui.crm;

import static org.assertj.core.api.Assertions.assertThat;

import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first rows of a table stand before the person who is to bring it in.
@ExtendWith(ApplicationExtension.class)
class CrmViewTest {
    @TempDir
    Path folder;

    private Stage stage;
    private TestLibrary library;

    @Start
    void start(Stage on) {
        stage = on;
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Three rows each, named by their file.
    private static final class ThreeRows implements Tables {
        @Override
        public PastTables past() {
            return new NoPast();
        }

        private record Read() implements ReadTable {}

        @Override
        public List<Profile> profiles() {
            return List.of(new Profile("HUBSPOT", "HubSpot"));
        }

        @Override
        public List<String> columns() {
            return List.of("company");
        }

        @Override
        public Preview preview(Profile profile, List<UUID> handoffs) {
            return new Preview(List.of("Company"), List.of(), 0);
        }

        @Override
        public void write(Profile profile, List<UUID> handoffs, Path file, boolean raw) {}

        @Override
        public Opened open(Path file) {
            var rows = IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> List.of(file + " " + i))
                    .toList();
            return new Opened(file, new Preview(List.of("Company"), rows, 3), Map.of(0, "company"), new Read());
        }

        @Override
        public BroughtIn bringInOne(Path file, UUID person) {
            return new BroughtIn("", false, List.of());
        }

        @Override
        public Outcome tryOut(Opened opened, Map<Integer, String> mapping) {
            return new Outcome(3, List.of());
        }

        @Override
        public int bringIn(Opened opened, Map<Integer, String> mapping, UUID person) {
            return 3;
        }
    }

    private List<String> rows(FxRobot robot) {
        return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .map(TableCell::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    @Test
    void asManyRowsOfAnotherFileTakeTheirPlace(FxRobot robot) {
        library = new TestLibrary(folder);
        var strings = Strings.load();
        var model = new CrmViewModel(
                new ThreeRows(),
                library.precedents,
                library.handoffs,
                library.handoffService,
                Background.immediate(),
                new Notices(Throwable::toString),
                strings);
        robot.interact(() -> {
            var view = new CrmView(new Views(strings), model, strings);
            view.setPerson(library.maya);
            stage.setScene(new Scene(view.root(), 1000, 760));
            stage.show();
        });
        for (var name : List.of("one.csv", "two.csv")) {
            robot.interact(() -> {
                model.open(Path.of(name));
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            assertThat(rows(robot)).containsExactlyInAnyOrder(name + " 1", name + " 2", name + " 3");
        }
    }
}
