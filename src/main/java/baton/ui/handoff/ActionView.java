package baton.ui.handoff;

import baton.handoff.EventKind;
import baton.handoff.FollowUpService;
import baton.handoff.Question;
import baton.handoff.record.DateText;
import baton.handoff.record.RecordField;
import baton.handoff.record.TimeText;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds act.fxml: one panel for every act that asks for words, a choice or a moment.
final class ActionView implements Resumable<ActionView.Written> {
    private final HandoffViewModel model;
    private final Strings strings;
    private final Consumer<String> desktop;
    private final Parent root;
    private final Runnable onCancel;
    private HandoffAction act = HandoffAction.ASK;
    private Written asBegun = new Written("", null, "");
    private ZoneId agreedIn = ZoneId.of("Etc/UTC");

    @FXML
    private Label title;

    @FXML
    private Label help;

    @FXML
    private HBox choiceBox;

    @FXML
    private Label choiceLabel;

    @FXML
    private ComboBox<Object> choice;

    @FXML
    private HBox momentBox;

    @FXML
    private DatePicker day;

    @FXML
    private TextField hour;

    @FXML
    private Label zone;

    @FXML
    private VBox wordsBox;

    @FXML
    private Label wordsLabel;

    @FXML
    private TextArea words;

    @FXML
    private Label problem;

    @FXML
    private Button send;

    @FXML
    private Button copy;

    @FXML
    private Button mail;

    /// @param desktop opens an address in the person's own program for it
    /// @param onCancel closes the panel
    ActionView(Views views, HandoffViewModel model, Consumer<String> desktop, Runnable onCancel, Strings strings) {
        this.model = model;
        this.desktop = desktop;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("action", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(words);
        words.textProperty().subscribe((_, _) -> Controls.problem(problem, words, ""));
        DatePickers.ask(day, text -> DateText.read(text, null), typed -> strings.get("form.date.unread", typed));
        Controls.words(choice, this::choiceWords);
    }

    private String choiceWords(Object item) {
        return switch (item) {
            case Question question -> Texts.brief(question.words());
            case RecordField field -> strings.of(field);
            case Person person -> person.name();
            default -> "";
        };
    }

    /// Empty, with the focus where it begins.
    void begin(HandoffAction begun, OpenHandoff open) {
        act = begun;
        title.setText(strings.of(begun));
        send.setText(strings.get(begun == HandoffAction.FLAG ? "act.send.flag" : "act.send"));
        var explained = helpWords(begun);
        help.setText(explained);
        Controls.show(help, !explained.isEmpty());
        choice.getItems().setAll(choices(begun, open));
        var only = choice.getItems().size() == 1 || begun == HandoffAction.ANSWER;
        choice.setValue(only ? choice.getItems().stream().findFirst().orElse(null) : null);
        choiceLabel.setText(strings.get(
                switch (begun) {
                    case ANSWER -> "act.choice.question";
                    case CORRECT -> "act.choice.field";
                    default -> "act.choice.person";
                }));
        Controls.show(choiceBox, begun.has(HandoffAction.Part.CHOICE));
        Controls.show(momentBox, begun.has(HandoffAction.Part.MOMENT));
        Controls.show(wordsBox, begun.has(HandoffAction.Part.WORDS) || begun.has(HandoffAction.Part.NOTES));
        wordsLabel.setText(strings.get(begun.has(HandoffAction.Part.NOTES) ? "act.notes" : "act.words"));
        words.setText(begun == HandoffAction.FLAG ? flagWords(open) : "");
        var meeting = open.handoff().content().fields().meeting();
        agreedIn = begun == HandoffAction.RESCHEDULE && meeting.zone() != null
                ? meeting.zone()
                : open.reader().zone();
        zone.setText(agreedIn.getId());
        day.setValue(begun == HandoffAction.RESCHEDULE ? meeting.date() : null);
        hour.setText(
                begun == HandoffAction.RESCHEDULE && meeting.time() != null
                        ? meeting.time().toString()
                        : "");
        Controls.show(copy, begun == HandoffAction.FLAG);
        Controls.show(mail, begun == HandoffAction.FLAG);
        Controls.problem(problem, words, "");
        asBegun = new Written(words.getText(), day.getValue(), hour.getText());
        focus();
    }

    private String helpWords(HandoffAction begun) {
        return switch (begun) {
            case PAUSE -> strings.get("act.help.pause");
            case FLAG -> strings.get("act.help.flag");
            case CORRECT -> strings.get("act.help.correct");
            case RESCHEDULE -> strings.get("act.help.reschedule");
            case PREPARED -> strings.get("act.help.prepared");
            default -> "";
        };
    }

    private static List<?> choices(HandoffAction act, OpenHandoff open) {
        return switch (act) {
            case ANSWER -> open.toAnswer();
            case CORRECT -> List.of(RecordField.values());
            case REASSIGN ->
                open.team().stream()
                        .filter(p -> !p.id().equals(open.handoff().content().receiver())
                                && !p.id().equals(open.handoff().sender()))
                        .toList();
            default -> List.of();
        };
    }

    /// Neutral: what is, and that somebody wants it known.
    private String flagWords(OpenHandoff open) {
        return strings.get(
                "act.flag",
                open.handoff().content().company(),
                open.handoff().handedOffAt() == null
                        ? ""
                        : model.moment(open.handoff().handedOffAt()));
    }

    private void focus() {
        if (act.has(HandoffAction.Part.CHOICE) && choice.getValue() == null) {
            choice.requestFocus();
        } else if (act.has(HandoffAction.Part.MOMENT)) {
            day.getEditor().requestFocus();
        } else {
            words.requestFocus();
        }
    }

    /// What was chosen may be gone by then; the words are what took time.
    record Written(String words, @Nullable LocalDate day, String hour) {}

    @Override
    public EventKind does() {
        return act.kind();
    }

    @Override
    public Optional<Written> written() {
        return words.getText().equals(asBegun.words())
                        && hour.getText().equals(asBegun.hour())
                        && Objects.equals(day.getValue(), asBegun.day())
                ? Optional.empty()
                : Optional.of(new Written(words.getText(), day.getValue(), hour.getText()));
    }

    @Override
    public void resume(Written written) {
        words.setText(written.words());
        day.setValue(written.day());
        hour.setText(written.hour());
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    private void copy() {
        var content = new ClipboardContent();
        content.putString(words.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void mail() {
        var open = model.openProperty().get();
        if (open != null) {
            var managers = open.team().stream()
                    .filter(p -> p.role() == Role.MANAGER)
                    .map(Person::email)
                    .toList();
            desktop.accept("mailto:" + String.join(",", managers) + "?subject="
                    + encoded(Texts.brief(open.handoff().content().company())) + "&body=" + encoded(words.getText()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @FXML
    void send() {
        var given = words.getText().strip();
        if (act.has(HandoffAction.Part.CHOICE) && choice.getValue() == null) {
            refuse("act.choose", choice);
        } else if (act.has(HandoffAction.Part.MOMENT) && moment() == null) {
            refuse("act.moment", day.getEditor());
        } else if (act.has(HandoffAction.Part.WORDS) && given.isEmpty()) {
            refuse("act.needsWords", words);
        } else if (given.length() > FollowUpService.LONGEST) {
            refuse("act.tooLong", words);
        } else {
            model.perform(act, new ActionInput(given, choice.getValue(), moment()));
        }
    }

    private void refuse(String key, Node field) {
        Controls.problem(problem, field, strings.get(key));
        field.requestFocus();
    }

    private @Nullable ZonedDateTime moment() {
        DatePickers.commit(day);
        var at = TimeText.read(hour.getText());
        return day.getValue() == null || at.isEmpty() ? null : ZonedDateTime.of(day.getValue(), at.get(), agreedIn);
    }
}
