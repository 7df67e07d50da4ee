package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.settings.MachinePreferences;
import baton.app.settings.SettingsKeys;
import baton.people.Person;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Scrolling;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.kit.look.TextSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Everything one sets on this computer: found by a word, changed by the keyboard, and so again next time.
@ExtendWith(ApplicationExtension.class)
class PreferencesScreensTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        var maya = TestLibrary.person("Maya Brandt", "maya@team.example", Role.SDR);
        List.of(maya, TestLibrary.person("Priya Nair", "priya@team.example", Role.AE))
                .forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
        Shortcut.choose(Map.of());
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        Window.await(
                "the search has the focus",
                () -> Window.shown(robot, "#search") instanceof TextField search && search.isFocused());
    }

    private String setting(String name) {
        return window.workspace.stores.settings.get(name).orElse("");
    }

    @Test
    void aSettingIsFoundByItsWordAndChangedByTheKeyboard(FxRobot robot) {
        open(robot);
        window.screenshot("preferences");
        robot.interact(() -> new TextSize(150).dress(window.scene()));
        robot.interact(() -> assertThat(CutLabels.of(window.scene())).isEmpty());
        window.screenshot("preferences-150");
        robot.interact(() -> TextSize.USUAL.dress(window.scene()));
        Window.write(robot, "mirror");
        Window.await(
                "only that section",
                () -> Window.shown(robot, "#themeChoice") == null && Window.shown(robot, "#mirrored") != null);
        robot.push(KeyCode.TAB)
                .push(KeyCode.TAB)
                .push(KeyCode.TAB)
                .push(KeyCode.TAB)
                .push(KeyCode.TAB);
        Window.await(
                "the box has the focus", () -> Window.shown(robot, "#mirrored").isFocused());
        robot.push(KeyCode.SPACE);
        Window.await("it is written down", () -> setting("mirror").equals("false"));
        window.screenshot("preferences-found");
        robot.interact(() -> ((TextField) Window.shown(robot, "#search")).setText("no such thing"));
        Window.awaitText(robot, "No setting is called that.");
        // Whoever mistypes finds it all the same.
        robot.interact(() -> ((TextField) Window.shown(robot, "#search")).setText("mirx"));
        robot.interact(() -> ((TextField) Window.shown(robot, "#search")).setText("mirr"));
        Window.await("found again", () -> Window.shown(robot, "#mirrored") != null);
        assertThat(Window.shown(robot, "#themeChoice")).isNull();
        robot.interact(() -> ((TextField) Window.shown(robot, "#search")).clear());
        Window.await("all again", () -> Window.shown(robot, "#themeChoice") != null);
    }

    @Test
    void theWindowAndItsPageSayTheSameOfTextAndTheme(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        Window.await(
                "larger",
                () -> ((ComboBox<?>) Window.shown(robot, "#textChoice"))
                        .getValue()
                        .equals(110));
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            var sizes = (ComboBox<Integer>) Window.shown(robot, "#textChoice");
            sizes.setValue(100);
        });
        Window.await("it is written down", () -> setting("text").equals("100"));
    }

    @Test
    void otherKeysHoldAtOnceAndNextTime(FxRobot robot) {
        open(robot);
        var team = (Button) Window.shown(robot, "#keys-TEAM");
        robot.interact(team::requestFocus);
        robot.push(KeyCode.SPACE);
        Window.awaitText(robot, "Press new keys…");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Window.await("it is somebody else's", () -> Window.shown(robot, ".keys-hint") != null);
        assertThat(Window.shown(robot, ".palette")).as("not opened").isNull();
        robot.interact(() -> {
            for (var n = team.getParent(); n != null; n = n.getParent()) {
                if (n instanceof ScrollPane page) {
                    Scrolling.toTop(page, Window.shown(robot, ".keys-hint"));
                }
            }
        });
        window.screenshot("preferences-keys");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        Window.await("taken", () -> team.getText().equals("Ctrl+G"));
        assertThat(team.isFocused()).isTrue();
        Window.await("written down", () -> setting("keys").equals("TEAM=Shortcut+G"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(Window.shown(robot, "#keys-TEAM"))
                .as("the old keys do nothing")
                .isNotNull();
        robot.push(KeyCode.CONTROL, KeyCode.G);
        Window.await("the team's page", () -> Window.shown(robot, ".team") != null);
        try (var again = window.reopen()) {
            assertThat(new SettingsKeys(again.stores.settings).read()).containsOnlyKeys(Shortcut.TEAM);
        }
    }

    @Test
    void oneselfIsChangedOnTheTeamsPage(FxRobot robot) {
        open(robot);
        Window.awaitText(
                robot,
                "Maya Brandt, "
                        + window.workspace
                                .stores
                                .people
                                .current()
                                .map(this::words)
                                .orElseThrow());
        robot.interact(() -> robot.lookup("Change…").queryAll().stream()
                .filter(Window::isShown)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        Window.await(
                "her line",
                () -> Window.shown(robot, "#name") instanceof TextField name
                        && name.getText().equals("Maya Brandt"));
    }

    private String words(Person person) {
        return Strings.load().of(person.role()) + " · " + person.email() + " · " + person.zone();
    }

    @Test
    void theSystemTellsNothingOnceSomebodySaysNo(FxRobot robot) {
        open(robot);
        var box = (CheckBox) Window.shown(robot, "#systemNotices");
        assertThat(box.isSelected()).isTrue();
        robot.interact(box::fire);
        Window.await("it is written down", () -> setting("system-notices").equals("false"));
        var told = new ArrayList<String>();
        var chosen = MachinePreferences.asChosen(
                window.workspace.stores.settings, Background.immediate(), (title, _, _) -> told.add(title));
        chosen.show("First touch", "", () -> {});
        assertThat(told).isEmpty();
        window.workspace.stores.settings.put("system-notices", "true");
        chosen.show("First touch", "", () -> {});
        assertThat(told).containsExactly("First touch");
    }
}
