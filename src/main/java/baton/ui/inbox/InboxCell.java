package baton.ui.inbox;

import baton.ui.kit.Controls;
import baton.ui.kit.Posters;
import baton.ui.kit.RowCell;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One handoff in the list: who, what they said or did, when; the five-line brief below. Words first, colour second.
final class InboxCell extends RowCell<InboxRow> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private final Strings strings;
    private final Posters posters;
    private final Label company = styled("row-title", Controls.THEIR_WORDS);
    private final Label contact = styled("row-contact", Controls.THEIR_WORDS);
    private final Label status = styled("badge");
    private final Label due = styled("due");
    private final Label signal = styled("row-signal", Controls.THEIR_WORDS);
    private final Label whyNow = styled("row-line", Controls.THEIR_WORDS);
    private final Label meeting = styled("row-fact");
    private final Label person = styled("row-fact", Controls.THEIR_WORDS);
    private final Label playsIn = styled("row-fact");
    private final Label watched = styled("row-fact");
    private final WrappingRow facts = new WrappingRow(contact, meeting, due, person, playsIn, watched);
    private final FlowPane flags = new FlowPane();
    private final VBox lines = new VBox();
    private final ImageView poster = new ImageView();
    private final StackPane frame = new StackPane(poster);
    private final HBox root;

    InboxCell(Posters posters, Strings strings) {
        this.posters = posters;
        this.strings = strings;
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(company, space, status);
        head.getStyleClass().add("row-head");
        facts.getStyleClass().add("row-facts");
        facts.getChildren().forEach(fact -> ((Label) fact).setWrapText(true));
        flags.getStyleClass().add("chips");
        lines.getStyleClass().add("row-lines");
        for (int i = 0; i < 5; i++) {
            lines.getChildren().add(styled("row-line", Controls.THEIR_WORDS));
        }
        poster.setFitWidth(Posters.WIDTH);
        poster.setFitHeight(Posters.HEIGHT);
        poster.setPreserveRatio(true);
        frame.getStyleClass().add("row-poster");
        frame.setMinSize(Posters.WIDTH, Posters.HEIGHT);
        frame.setMaxSize(Posters.WIDTH, Posters.HEIGHT);
        var words = new VBox(head, signal, whyNow, facts, flags, lines);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(frame, words);
        root.getStyleClass().add("inbox-row");
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
        put(contact, row.contact());
        status.setText(row.unseen() ? strings.get("inbox.unseen") : row.status());
        put(signal, row.signal());
        put(whyNow, row.whyNow());
        put(due, row.due());
        put(meeting, row.meeting());
        person.setText(row.person());
        playsIn.setText(row.playsIn());
        put(watched, row.watched());
        showFlags(row.flags());
        for (int i = 0; i < lines.getChildren().size(); i++) {
            put(
                    (Label) lines.getChildren().get(i),
                    i < row.lines().size() ? row.lines().get(i) : "");
        }
        var picture = posters.of(row.poster());
        poster.setImage(picture);
        Controls.show(frame, picture != null);
        setGraphic(root);
        setAccessibleText(String.join(
                ". ",
                row.company(),
                row.contact(),
                row.signal(),
                row.whyNow(),
                status.getText(),
                row.due(),
                row.meeting(),
                row.playsIn(),
                row.watched(),
                String.join(", ", row.flags())));
    }

    private void showFlags(List<String> all) {
        flags.getChildren()
                .setAll(all.stream()
                        .map(flag -> {
                            var chip = styled("flag-chip");
                            chip.setText(flag);
                            return chip;
                        })
                        .toList());
        Controls.show(flags, !all.isEmpty());
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Controls.show(label, !text.isEmpty());
    }

    private static Label styled(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(styles[0].equals("badge") ? Region.USE_PREF_SIZE : 0);
        return label;
    }
}
