package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the toolkit's controls say once Baton has set them up.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class ControlsTest {
    private ComboBox<String> choice;

    @Start
    void start(Stage stage) {
        choice = new ComboBox<>(FXCollections.observableArrayList("maya", "priya", "sofia"));
        Controls.words(choice, String::toUpperCase);
        stage.setScene(new Scene(new VBox(choice), 300, 200));
        stage.show();
    }

    private String shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return choice.getChildrenUnmodifiable().stream()
                .filter(ListCell.class::isInstance)
                .map(c -> ((ListCell<?>) c).getText())
                .findFirst()
                .orElseThrow();
    }

    /// Somebody leaves the list before the one who is chosen: the list is new, the choice is not.
    @Test
    void aChoiceSaysWhatIsChosenWhenItsListChanges(FxRobot robot) {
        robot.interact(() -> choice.getSelectionModel().select("priya"));
        assertThat(shown()).isEqualTo("PRIYA");
        robot.interact(() -> {
            choice.getItems().setAll(List.of("priya", "sofia"));
            choice.getSelectionModel().select(choice.getItems().indexOf("priya"));
        });
        assertThat(choice.getValue()).isEqualTo("priya");
        assertThat(shown()).isEqualTo("PRIYA");
        robot.interact(() -> choice.getItems().setAll(List.of("adam", "maya", "priya")));
        assertThat(shown()).isEqualTo("PRIYA");
        robot.interact(() -> choice.setValue(null));
        assertThat(shown()).isNullOrEmpty();
    }

    @Test
    void aChoiceWithoutAValueAsks(FxRobot robot) {
        robot.interact(() -> choice.setPromptText("Who?"));
        assertThat(shown()).isEqualTo("Who?");
        robot.interact(() -> choice.setValue("maya"));
        assertThat(shown()).isEqualTo("MAYA");
    }
}
