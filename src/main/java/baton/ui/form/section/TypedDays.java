package baton.ui.form.section;

import baton.handoff.record.DateText;
import baton.ui.form.field.FormFields;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Strings;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.DatePicker;
import org.jspecify.annotations.Nullable;

/// The form's fields for days: what nobody understands for certain is asked about, and keeps the record from being
/// sent.
record TypedDays(FormFields fields, Strings strings) {
    void bind(DatePicker picker, ObjectProperty<@Nullable LocalDate> day) {
        fields.watchDay(DatePickers.bind(
                picker, day, text -> DateText.read(text, null), typed -> strings.get("form.date.unread", typed)));
    }
}
