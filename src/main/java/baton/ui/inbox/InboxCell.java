package baton.ui.inbox;

import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One handoff in the list: who and when above, the five-line brief below. Words first, colour second.
final class InboxCell extends ListCell<InboxRow> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private final Strings strings;
    private final Label company = styled("row-title");
    private final Label contact = styled("row-contact");
    private final Label status = styled("badge");
    private final Label due = styled("due");
    private final Label meeting = styled("row-fact");
    private final Label person = styled("row-fact");
    private final Label playsIn = styled("row-fact");
    private final VBox lines = new VBox();
    private final VBox root;

    InboxCell(Strings strings) {
        this.strings = strings;
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(company, contact, space, due, status);
        head.getStyleClass().add("row-head");
        var facts = new HBox(meeting, person, playsIn);
        facts.getStyleClass().add("row-facts");
        // Where there is little room, the contact gives way before the company does.
        company.setMinWidth(140);
        lines.getStyleClass().add("row-lines");
        root = new VBox(head, facts, lines);
        root.getStyleClass().add("inbox-row");
        // Long words wrap inside the list instead of widening it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable InboxRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(UNSEEN, row != null && row.unseen());
        pseudoClassStateChanged(LATE, row != null && row.late());
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        company.setText(row.company());
        contact.setText(row.contact());
        status.setText(row.unseen() ? strings.get("inbox.unseen") : row.status());
        due.setText(row.due());
        Forms.show(due, !row.due().isEmpty());
        meeting.setText(row.meeting());
        Forms.show(meeting, !row.meeting().isEmpty());
        person.setText(row.person());
        playsIn.setText(row.playsIn());
        lines.getChildren().setAll(row.lines().stream().map(InboxCell::line).toList());
        setGraphic(root);
        setAccessibleText(String.join(
                ". ", row.company(), row.contact(), status.getText(), row.due(), row.meeting(), row.playsIn()));
    }

    private static Label line(String text) {
        var label = styled("row-line");
        label.setText(text);
        return label;
    }

    private static Label styled(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(style.equals("badge") || style.equals("due") ? Region.USE_PREF_SIZE : 0);
        return label;
    }
}
