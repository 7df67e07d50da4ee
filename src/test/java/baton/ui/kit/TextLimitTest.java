package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A field takes no more than can be kept, and cuts nothing.
@ExtendWith(ApplicationExtension.class)
class TextLimitTest {
    @Test
    void whatIsTooLongIsRefusedWhole(FxRobot robot) {
        robot.interact(() -> {
            var field = new TextField("seven");
            Texts.limit(field, 8);
            field.appendText(" of");
            assertThat(field.getText()).isEqualTo("seven of");
            field.appendText(" them");
            assertThat(field.getText()).as("not cut").isEqualTo("seven of");
            field.setText("six");
            assertThat(field.getText()).isEqualTo("six");
        });
    }
}
