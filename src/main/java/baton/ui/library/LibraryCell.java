package baton.ui.library;

import baton.brief.FiveLineBrief;
import baton.ui.kit.Controls;
import baton.ui.kit.MovingPoster;
import baton.ui.kit.Posters;
import baton.ui.kit.RowCell;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One handoff in the library: company, people, when; below the sentences that were looked for, or else the quote that
/// names the pain.
final class LibraryCell extends RowCell<LibraryRow> {
    private final Strings strings;
    private final RowWords words;
    private final Posters posters;
    private final MovingPoster moving;
    private final Runnable nearEnd;
    private final Label company = styled("row-title", Controls.THEIR_WORDS);
    private final Label contact = styled("row-contact", Controls.THEIR_WORDS);
    private final Label done = styled("row-done");
    private final Label status = styled("badge");
    private final Label facts = styled("row-fact");
    private final Label quote = styled("row-line", Controls.THEIR_WORDS);
    private final VBox hits = new VBox();
    private final ImageView poster = new ImageView();
    private final StackPane frame = new StackPane(poster);
    private final HBox root;

    /// @param nearEnd told when one of the last rows is shown
    LibraryCell(RowLook look, Runnable nearEnd, Strings strings) {
        words = look.words();
        posters = look.posters();
        moving = look.moving(frame, poster, this::getItem);
        this.nearEnd = nearEnd;
        this.strings = strings;
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new WrappingRow(company, contact, space, done, status);
        head.getStyleClass().add("row-head");
        poster.setFitWidth(Posters.WIDTH);
        poster.setFitHeight(Posters.HEIGHT);
        poster.setPreserveRatio(true);
        frame.getStyleClass().add("row-poster");
        frame.setMinSize(Posters.WIDTH, Posters.HEIGHT);
        frame.setMaxSize(Posters.WIDTH, Posters.HEIGHT);
        hits.getStyleClass().add("hits");
        var text = new VBox(head, facts, quote, hits);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        root = new HBox(frame, text);
        root.getStyleClass().add("library-row");
        status.setMinWidth(Region.USE_PREF_SIZE);
        facts.setWrapText(true);
        done.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable LibraryRow row, boolean empty) {
        super.updateItem(row, empty);
        moving.stop();
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (getIndex() >= getListView().getItems().size() - 10) {
            nearEnd.run();
        }
        company.setText(RowWords.company(row));
        contact.setText(RowWords.contact(row));
        status.setText(words.status(row));
        done.setText(words.done(row));
        facts.setText(words.facts(row));
        quote.setText(FiveLineBrief.of(row.item().entry().handoff().content()).getFirst());
        var sentences = row.item().sentences();
        hits.getChildren()
                .setAll(sentences.stream()
                        .map(s -> SnippetLabel.flow(row, s, strings))
                        .toList());
        Controls.show(quote, sentences.isEmpty());
        Controls.show(hits, !sentences.isEmpty());
        Controls.show(done, !done.getText().isEmpty());
        var picture = posters.of(row.poster());
        poster.setImage(picture);
        Controls.show(frame, picture != null);
        setGraphic(root);
        var heard = sentences.isEmpty()
                ? quote.getText()
                : SnippetLabel.place(row, sentences.getFirst(), strings) + ": "
                        + sentences.getFirst().text();
        setAccessibleText(String.join(
                ". ", company.getText(), contact.getText(), status.getText(), done.getText(), facts.getText(), heard));
    }

    private static Label styled(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
