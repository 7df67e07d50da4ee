package baton.ui.transcript;

import baton.playback.Coverage;
import baton.transcript.NameSuggestions.Hint;
import baton.transcript.Transcript;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds transcript.fxml: what is said in the briefing, beside its player; or why that is not known.
public final class TranscriptView {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private final TranscriptViewModel model;
    private final Views views;
    private final Strings strings;
    private final Consumer<Duration> onGo;
    private final Consumer<KeyEvent> onOtherKey;
    private final CaptionDialogs dialogs;
    private final Parent root;
    private TranscriptLines list;
    private TranscriptStateView state;
    private TranscriptFindView find;
    private TranscriptHintView hint;
    private @Nullable LineEditor editor;
    private @Nullable Transcript drawn;

    @FXML
    private StackPane statePlace;

    @FXML
    private VBox written;

    @FXML
    private VBox standing;

    @FXML
    private FontIcon standingIcon;

    @FXML
    private Label standingText;

    @FXML
    private Button right;

    @FXML
    private Button undo;

    @FXML
    private MenuButton files;

    @FXML
    private MenuItem readItem;

    @FXML
    private StackPane findPlace;

    @FXML
    private StackPane hintPlace;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox lines;

    /// @param onGo to a moment, on the time of the whole file
    /// @param onOtherKey keys that mean nothing to a line
    public TranscriptView(
            Views views,
            TranscriptViewModel model,
            Consumer<Duration> onGo,
            Consumer<KeyEvent> onOtherKey,
            Strings strings) {
        this.views = views;
        this.model = model;
        this.onGo = onGo;
        this.onOtherKey = onOtherKey;
        this.strings = strings;
        dialogs = new CaptionDialogs(model, strings);
        root = views.load("transcript", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        list = new TranscriptLines(scroll, lines, onGo, this::edit, onOtherKey, strings);
        state = new TranscriptStateView(views, model, this::read, strings);
        find = new TranscriptFindView(views, list, strings);
        hint = new TranscriptHintView(views, model, this::goToLine, list::focus, strings);
        statePlace.getChildren().setAll(state.root());
        findPlace.getChildren().setAll(find.root());
        hintPlace.getChildren().setAll(hint.root());
        Controls.name(undo, strings.get("transcript.undo"), null);
        Controls.name(files, strings.get("transcript.files"), null);
        model.spokenProperty().subscribe(_ -> show());
    }

    /// The clip is there, and passes this over.
    public void playsAt(Duration at, Coverage passedOver) {
        list.playsAt(at, passedOver);
    }

    public boolean hasFocus() {
        var scene = root.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        while (focused != null && !focused.equals(root)) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    /// Where words are looked for.
    public void beginFind() {
        find.begin();
    }

    private void show() {
        var spoken = model.spokenProperty().get();
        var transcript = spoken.transcript();
        if (transcript == null) {
            editor = null;
            drawn = null;
            state.show(spoken);
        } else if (editor == null) {
            // What somebody writes is not taken from under their hands.
            show(spoken, transcript);
        }
        Controls.show(written, transcript != null);
        Controls.show(statePlace, transcript == null);
    }

    private void show(TranscriptState spoken, Transcript transcript) {
        if (!transcript.equals(drawn)) {
            drawn = transcript;
            list.show(transcript, model.trim().start(), model::isCut, model.mayChange());
        }
        list.mark(
                "guess",
                spoken.hints().stream()
                        .filter(model::isOffered)
                        .map(Hint::place)
                        .toList());
        find.show(transcript);
        hint.show();
        var reviewed = transcript.isReviewed();
        var machine = transcript.origin() == Transcript.Origin.MACHINE;
        standing.pseudoClassStateChanged(UNREAD, !reviewed);
        standingIcon.setIconLiteral(reviewed ? "fth-check-circle" : machine ? "fth-cpu" : "fth-file-text");
        standingText.setText(
                reviewed
                        ? strings.get("transcript.reviewed", Texts.brief(model.reviewer()))
                        : machine
                                ? strings.get("transcript.machine", Texts.brief(transcript.engine()))
                                : strings.get("transcript.file"));
        Controls.show(right, !reviewed && model.mayChange());
        Controls.show(undo, model.canUndo());
        readItem.setVisible(model.mayChange());
    }

    private void goToLine(int line) {
        if (line < list.all().size()) {
            list.choose(line, false);
            list.reveal(line);
            onGo.accept(list.all().get(line).line().from());
        }
    }

    @FXML
    private void right() {
        model.approve();
        list.focus();
    }

    @FXML
    private void undo() {
        model.undo();
        if (!model.canUndo()) {
            list.focus();
        }
    }

    // Writing a line anew

    public boolean isWriting() {
        return editor != null;
    }

    private void edit(TranscriptLine line) {
        endEdit();
        var place = new LineEditor(
                line.line().text(),
                text -> {
                    endEdit();
                    model.rewrite(line.number(), text);
                    // Others may have played meanwhile.
                    list.choose(line.number(), true);
                },
                () -> {
                    endEdit();
                    list.choose(line.number(), true);
                },
                strings);
        editor = place;
        lines.getChildren().set(line.number(), place);
        place.begin();
    }

    private void endEdit() {
        if (editor != null) {
            editor = null;
            lines.getChildren().setAll(list.all());
            show();
        }
    }

    // Files

    @FXML
    private void saveVtt() {
        dialogs.save(".vtt", "transcript.vtt", root.getScene().getWindow());
    }

    @FXML
    private void saveSrt() {
        dialogs.save(".srt", "transcript.srt", root.getScene().getWindow());
    }

    @FXML
    private void read() {
        dialogs.read(root.getScene().getWindow());
    }
}
