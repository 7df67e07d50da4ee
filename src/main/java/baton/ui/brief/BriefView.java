package baton.ui.brief;

import baton.brief.CallSummary;
import baton.brief.Mail;
import baton.brief.Mails;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds brief.fxml: every text made from a record, to read, change, copy, save and send. Nothing leaves by itself.
public final class BriefView implements Screen {
    /// More would push the buttons out of the window.
    private static final int MOST_WARNINGS = 4;

    private final ScreenServices services;
    private final BriefViewModel model;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;
    private Destination back = new Destination.Back();
    private boolean showing;

    @FXML
    private Label title;

    @FXML
    private ListView<TextKind> kinds;

    @FXML
    private Label facts;

    @FXML
    private Label recipients;

    @FXML
    private VBox subjectBox;

    @FXML
    private TextField subject;

    @FXML
    private ComboBox<Mails.SubjectPattern> pattern;

    @FXML
    private CheckBox withPersonal;

    @FXML
    private TextArea text;

    @FXML
    private VBox problems;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private Button mail;

    @FXML
    private Button sent;

    @FXML
    private Button prompt;

    @FXML
    private Button reset;

    public BriefView(ScreenServices services, BriefViewModel model) {
        this.services = services;
        this.model = model;
        notices = services.notices();
        strings = services.strings();
        root = services.views().load("brief", this);
        // A list takes Escape for its own; here it always leads back.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param back where Back leads
    public void open(Person reader, UUID handoff, Destination back) {
        this.back = back;
        model.withPersonal.set(false);
        kinds.getSelectionModel().clearSelection();
        model.open(reader, handoff);
    }

    @FXML
    private void initialize() {
        kinds.setItems(model.kinds());
        kinds.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable TextKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setText(kind == null || empty ? null : strings.of(kind));
            }
        });
        kinds.getSelectionModel().selectedItemProperty().subscribe(_ -> show());
        pattern.getItems().setAll(Mails.SubjectPattern.values());
        Controls.words(pattern, strings::of);
        pattern.valueProperty().bindBidirectional(model.pattern);
        withPersonal.selectedProperty().bindBidirectional(model.withPersonal);
        text.textProperty().subscribe((_, _) -> edited());
        subject.textProperty().subscribe((_, _) -> edited());
        Texts.leaveByTab(text);
        model.sourceProperty().subscribe(opened -> {
            if (opened == null) {
                blank();
            } else {
                title.setText(strings.get(
                        "brief.title", Texts.brief(opened.handoff().content().company())));
                if (kinds.getSelectionModel().getSelectedItem() == null) {
                    kinds.getSelectionModel().selectFirst();
                }
                show();
            }
        });
        Controls.name(copy, strings.get("brief.copy.tip"), null);
    }

    /// Until the texts are there, and if they never come, nothing of another handoff is shown or can leave.
    private void blank() {
        showing = true;
        text.clear();
        subject.clear();
        showing = false;
        facts.setText("");
        recipients.setText("");
        problems.getChildren().clear();
        for (var button : List.of(copy, save, mail, sent, reset)) {
            button.setDisable(true);
        }
    }

    private @Nullable TextKind chosen() {
        return kinds.getSelectionModel().getSelectedItem();
    }

    private void show() {
        var kind = chosen();
        var made = kind == null ? null : model.text(kind);
        if (kind == null || made == null) {
            return;
        }
        showing = true;
        subject.setText(made.subject());
        text.setText(made.text());
        text.setAccessibleText(strings.of(kind));
        showing = false;
        Controls.show(subjectBox, kind.isMail());
        Controls.show(pattern, kind == TextKind.INTRO);
        Controls.show(withPersonal, kind == TextKind.DOCUMENT);
        Controls.show(mail, kind.isMail());
        Controls.show(prompt, kind == TextKind.SUMMARY);
        var letter = made.mail();
        recipients.setText(
                letter == null ? "" : strings.get("brief.recipients", people(letter.to()), people(letter.cc())));
        Controls.show(recipients, letter != null);
        check();
    }

    private static String people(List<Mail.Address> all) {
        return all.stream().allMatch(a -> a.name().isBlank() && a.email().isBlank())
                ? "\u2013"
                : all.stream()
                        .map(a -> a.email().isEmpty() ? a.name() : a.name() + " <" + a.email() + ">")
                        .collect(Collectors.joining(", "));
    }

    private void edited() {
        var kind = chosen();
        if (!showing && kind != null) {
            model.edit(kind, subject.getText(), text.getText());
            check();
        }
    }

    /// What is to be said about the text, and what may be done with it.
    private void check() {
        var kind = chosen();
        if (kind == null) {
            return;
        }
        model.check(kind).ifPresent(found -> {
            facts.setText(found.facts());
            problems.getChildren().clear();
            found.blocks().forEach(words -> problems.getChildren().add(line(words, "problem")));
            found.warnings().stream()
                    .limit(MOST_WARNINGS)
                    .forEach(words -> problems.getChildren().add(line(words, "hint")));
            if (found.warnings().size() > MOST_WARNINGS) {
                var more = found.warnings().size() - MOST_WARNINGS;
                problems.getChildren().add(line(strings.get("brief.moreWarnings", more), "hint"));
            }
            Controls.show(problems, !problems.getChildren().isEmpty());
            var blocked = !found.blocks().isEmpty();
            copy.setDisable(blocked);
            save.setDisable(blocked);
            mail.setDisable(blocked);
            sent.setDisable(blocked);
        });
        reset.setDisable(!model.isEdited(kind));
        sent.setText(strings.get(kind == TextKind.REPLY ? "brief.markReply" : "brief.markSent"));
        Controls.show(sent, model.canMarkSent(kind));
    }

    private static Label line(String words, String style) {
        var line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().add(style);
        return line;
    }

    @FXML
    private void copy() {
        var kind = chosen();
        var made = kind == null ? null : model.text(kind);
        if (made != null) {
            put(model.whole(made));
            notices.tell(strings.get("brief.copied", strings.of(made.kind())));
        }
    }

    private static void put(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void copyPrompt() {
        put(CallSummary.PROMPT);
        notices.tell(strings.get("brief.promptCopied"));
    }

    @FXML
    private void save() {
        var kind = chosen();
        if (kind == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(strings.of(kind));
        chooser.setInitialFileName(model.fileName(kind));
        Arrays.stream(kind.form().endings())
                .forEach(ending -> chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(strings.get("brief.file", ending), "*" + ending)));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.save(kind, chosen.toPath());
        }
    }

    @FXML
    private void openMail() {
        var kind = chosen();
        if (kind != null) {
            model.openMail(kind);
        }
    }

    @FXML
    private void markSent() {
        var kind = chosen();
        if (kind != null) {
            // The button goes once it is noted; the keys must still arrive somewhere.
            kinds.requestFocus();
            model.markSent(kind);
        }
    }

    @FXML
    private void reset() {
        var kind = chosen();
        if (kind != null) {
            model.reset(kind);
            show();
        }
    }

    @FXML
    private void back() {
        services.go(back);
    }

    private void key(KeyEvent event) {
        if (Shortcut.BACK.matches(event) && !pattern.isShowing()) {
            services.go(back);
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        kinds.requestFocus();
    }
}
