package baton.ui.kit;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import org.jspecify.annotations.Nullable;

/// A day that is typed or chosen: what was typed counts when the field is left, as in any other field.
public final class Days {
    private Days() {}

    public static void bind(DatePicker picker, ObjectProperty<@Nullable LocalDate> day) {
        picker.setConverter(new IsoDates());
        picker.valueProperty().bindBidirectional(day);
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit(picker);
            }
        });
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
        if (typed != null && typed.equals(picker.getValue())) {
            return;
        }
        if (typed != null) {
            picker.setValue(typed);
        } else if (picker.getEditor().getText().isBlank()) {
            picker.setValue(null);
        }
    }
}
