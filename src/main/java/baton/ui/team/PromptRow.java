package baton.ui.team;

import baton.handoff.record.RecordField;
import baton.recording.Prompt;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One line of a card that is being edited.
final class PromptRow {
    private static final int SECONDS = 30;
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty question = new SimpleStringProperty("");
    final ObjectProperty<Integer> seconds = new SimpleObjectProperty<>(SECONDS);
    final BooleanProperty mustCover = new SimpleBooleanProperty();
    /// The field that makes it needless; null for none.
    final ObjectProperty<@Nullable RecordField> fact = new SimpleObjectProperty<>();

    static PromptRow of(Prompt prompt) {
        var row = new PromptRow();
        row.title.set(prompt.title());
        row.question.set(prompt.question());
        row.seconds.set((int) prompt.budget().toSeconds());
        row.mustCover.set(prompt.mustCover());
        row.fact.set(prompt.fact());
        return row;
    }

    boolean isBlank() {
        return title.get().isBlank() && question.get().isBlank();
    }

    Prompt toPrompt() {
        return new Prompt(
                title.get().strip(),
                question.get().strip(),
                Duration.ofSeconds(seconds.get()),
                mustCover.get(),
                fact.get());
    }
}
