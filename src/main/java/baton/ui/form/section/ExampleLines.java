package baton.ui.form.section;

import baton.brief.FieldWords;
import baton.handoff.record.RecordField;
import baton.library.Example;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Beside a field, how others wrote it well: folded away until somebody asks; with more than one, the next
/// one
/// is a press away. Nothing stands there while nobody holds one up.
public final class ExampleLines {
    private final Map<RecordField, Box> boxes = new EnumMap<>(RecordField.class);
    private final Function<RecordField, List<Example>> examples;
    private final Background background;
    private final Notices notices;
    private final Strings strings;

    public ExampleLines(
            Function<RecordField, List<Example>> examples, Background background, Notices notices, Strings strings) {
        this.examples = examples;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    /// Where the examples of a field stand.
    public void place(RecordField field, Pane place) {
        var box = new Box(field);
        boxes.put(field, box);
        place.getChildren().add(box);
    }

    /// Reads them again.
    public void refresh() {
        boxes.forEach((field, box) -> background.run(
                () -> examples.apply(field).stream()
                        .filter(e ->
                                !FieldWords.of(e.handoff().content(), field).isEmpty())
                        .toList(),
                box::show,
                notices.orTell()));
    }

    private final class Box extends VBox {
        private final RecordField field;
        private final ToggleButton unfold = new ToggleButton();
        private final Button next = new Button(strings.get("form.example.next"));
        private final VBox words = new VBox();
        private List<Example> all = List.of();
        private int at;

        Box(RecordField field) {
            this.field = field;
            unfold.setText(strings.get("form.example"));
            unfold.setGraphic(new FontIcon("fth-award"));
            unfold.getStyleClass().add("flat");
            unfold.setAccessibleText(strings.get("form.example.of", strings.of(field)));
            unfold.selectedProperty().subscribe(_ -> fold());
            next.getStyleClass().add("flat");
            next.setOnAction(_ -> {
                at = (at + 1) % all.size();
                fold();
            });
            words.getStyleClass().add("example-words");
            getChildren().setAll(new HBox(unfold, next), words);
            getStyleClass().add("example");
            Controls.show(this, false);
        }

        void show(List<Example> found) {
            all = found;
            at = Math.min(at, Math.max(0, found.size() - 1));
            Controls.show(this, !found.isEmpty());
            fold();
        }

        private void fold() {
            var open = unfold.isSelected() && !all.isEmpty();
            Controls.show(words, open);
            Controls.show(next, open && all.size() > 1);
            words.getChildren().clear();
            if (!open) {
                return;
            }
            var example = all.get(at);
            FieldWords.of(example.handoff().content(), field)
                    .forEach(line -> words.getChildren().add(Texts.whole(line)));
            var why = new Label(strings.get(
                    "form.example.why",
                    example.reason(),
                    example.by().name(),
                    Texts.brief(example.handoff().content().company()),
                    example.sender().name()));
            why.setWrapText(true);
            why.getStyleClass().add("muted");
            words.getChildren().add(why);
        }
    }
}
