package baton.ui.kit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A day that is typed or chosen: what was typed counts when the field is left, as in any other field. What is no day
/// for certain stays as it was typed, with a question below it.
public final class DatePickers {
    private static final double QUESTION_WIDTH = 170;

    private DatePickers() {}

    /// @param reader understands what was typed; empty if it is no day, or could be two
    /// @param question asks what was meant by it
    /// @return what stands in the field and is no day; empty if all is well
    public static ReadOnlyStringProperty bind(
            DatePicker picker,
            ObjectProperty<@Nullable LocalDate> day,
            Function<String, Optional<LocalDate>> reader,
            UnaryOperator<String> question) {
        var unread = ask(picker, reader, question);
        picker.valueProperty().bindBidirectional(day);
        return unread;
    }

    /// The same for a field that is bound to nothing.
    public static ReadOnlyStringProperty ask(
            DatePicker picker, Function<String, Optional<LocalDate>> reader, UnaryOperator<String> question) {
        var dates = new IsoDates(reader);
        picker.setConverter(dates);
        picker.valueProperty().subscribe(dates::changed);
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit(picker);
            }
        });
        var line = new Label();
        line.getStyleClass().add("problem");
        line.setWrapText(true);
        line.setMaxWidth(QUESTION_WIDTH);
        dates.unreadProperty()
                .subscribe(typed -> Controls.problem(line, picker, typed.isEmpty() ? "" : question.apply(typed)));
        picker.parentProperty().subscribe(parent -> {
            if (parent instanceof Pane pane && line.getParent() == null) {
                pane.getChildren().add(pane.getChildren().indexOf(picker) + 1, line);
            }
        });
        return dates.unreadProperty();
    }

    /// What was typed into any day of a form, also where the focus still is.
    public static void commitAll(Node form) {
        for (var node : form.lookupAll(".date-picker")) {
            if (node instanceof DatePicker picker && picker.getConverter() instanceof IsoDates) {
                commit(picker);
            }
        }
    }

    public static void commit(DatePicker picker) {
        LocalDate typed = picker.getConverter().fromString(picker.getEditor().getText());
        if (typed != null && !typed.equals(picker.getValue())) {
            picker.setValue(typed);
        } else if (picker.getEditor().getText().isBlank()) {
            picker.setValue(null);
        }
    }
}
