package baton.ui.today;

import baton.ui.kit.Controls;
import baton.ui.kit.RowCell;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing that is due: when on the left, what and why beside it, what Enter does on the right.
final class TodayCell extends RowCell<TodayRow> {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    /// In letters of the list's width: with fewer, when it is due stands above what is.
    private static final double ROOM_FOR_TWO = 40;

    private final Label due = styled("today-due");
    private final Label dueAbove = styled("today-due");
    private final Label what = styled("row-title");
    private final Label then = styled("row-fact");
    private final Label why = styled("row-line");
    private final Label action = styled("badge");
    private final HBox root;

    TodayCell() {
        var words = new VBox(dueAbove, what, then, why);
        words.getStyleClass().add("today-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (var label : List.of(due, dueAbove, what, then, why)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        dueAbove.textProperty().bind(due.textProperty());
        action.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(due, words, action);
        root.getStyleClass().add("today-row");
        widthProperty().subscribe(this::fit);
        // The reason is for whoever asks: beside the line that is chosen.
        selectedProperty().subscribe(chosen -> Controls.show(why, chosen));
    }

    private void fit(Number width) {
        var wide = width.doubleValue() >= ROOM_FOR_TWO * getFont().getSize();
        Controls.show(due, wide);
        Controls.show(dueAbove, !wide);
    }

    @Override
    protected void updateItem(@Nullable TodayRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(LATE, row != null && row.late());
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        due.setText(row.due());
        what.setText(row.what());
        then.setText(row.then());
        Controls.show(then, !row.then().isEmpty());
        why.setText(row.why());
        action.setText(row.action());
        setGraphic(root);
        setAccessibleText(String.join(". ", row.what(), row.due(), row.then(), row.why(), row.action()));
    }

    private static Label styled(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
