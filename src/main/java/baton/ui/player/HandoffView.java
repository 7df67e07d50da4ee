package baton.ui.player;

import baton.handoff.FirstTouch;
import baton.people.Person;
import baton.recording.ClipStore;
import baton.ui.kit.Forms;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds player.fxml: the briefing, the record beside it, and what the reader may do.
public final class HandoffView implements Screen {
    private final HandoffViewModel model;
    private final PlayerPane player;
    private final VideoSaver saver;
    private final Strings strings;
    private final RecordPane record;
    private final FeedbackView feedbackPanel;
    private final ReturnView returnPanel;
    private final Parent root;
    private Runnable onBack = () -> {};
    private Consumer<UUID> onWords = _ -> {};
    private @Nullable UUID playing;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label badge;

    @FXML
    private Label due;

    @FXML
    private Button save;

    @FXML
    private Button texts;

    @FXML
    private StackPane clipPlace;

    @FXML
    private VBox noClip;

    @FXML
    private Label noClipText;

    @FXML
    private VBox recordPlace;

    @FXML
    private ToggleGroup depth;

    @FXML
    private StackPane panelPlace;

    @FXML
    private HBox actions;

    @FXML
    private Button accept;

    @FXML
    private Button giveBack;

    @FXML
    private MenuButton touch;

    @FXML
    private Button feedback;

    public HandoffView(Views views, HandoffViewModel model, PlayerPane player, VideoSaver saver, Strings strings) {
        this.saver = saver;
        this.model = model;
        this.player = player;
        this.strings = strings;
        record = new RecordPane(strings);
        feedbackPanel = new FeedbackView(views, model, this::closePanel, strings);
        returnPanel = new ReturnView(views, model, this::closePanel, strings);
        root = views.load("player", this);
    }

    /// Where the texts made from the record are shown.
    public void onWords(Consumer<UUID> next) {
        onWords = next;
    }

    /// Where Back leads.
    public void onBack(Runnable next) {
        onBack = next;
    }

    public void open(Person reader, UUID handoff) {
        playing = null;
        showPanel(null);
        // Eight seconds first, whatever was read before (row 34).
        depth.selectToggle(depth.getToggles().getFirst());
        model.open(reader, handoff);
    }

    @FXML
    private void initialize() {
        clipPlace.getChildren().addFirst(player.root());
        panelPlace.getChildren().setAll(returnPanel.root(), feedbackPanel.root());
        depth.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null && before != null) {
                depth.selectToggle(before);
            }
            showRecord();
        });
        player.onSpeed(model::speedChosen);
        for (var kind : FirstTouch.values()) {
            var item = new MenuItem(strings.of(kind));
            item.setOnAction(_ -> model.touch(kind));
            touch.getItems().add(item);
        }
        // What does not count is listed too, with the reason (row 85).
        var invalid = new MenuItem(strings.get("player.touch.invalid"));
        invalid.setDisable(true);
        touch.getItems().add(invalid);
        Forms.name(save, strings.get("player.save"), null);
        Forms.show(save, false);
        Forms.name(texts, strings.get("form.words"), Shortcut.WORDS);
        Forms.name(accept, strings.get("player.accept.tip"), Shortcut.ACCEPT);
        Forms.show(actions, false);
        Forms.show(due, false);
        model.busyProperty().subscribe(actions::setDisable);
        model.openProperty().subscribe(this::show);
    }

    private void show(@Nullable OpenHandoff open) {
        if (open == null) {
            player.close();
            return;
        }
        var handoff = open.handoff();
        title.setText(Texts.brief(handoff.content().company()));
        subtitle.setText(strings.get(
                "player.subtitle",
                Texts.brief(handoff.content().contact().name()),
                open.sender().name(),
                open.receiver().map(Person::name).orElse("")));
        badge.setText(strings.of(handoff.status()));
        due.setText(model.dueWords());
        due.setTooltip(new Tooltip(model.whyDue()));
        Forms.show(due, !due.getText().isEmpty());
        showRecord();
        Forms.show(accept, model.canAccept());
        Forms.show(giveBack, model.canAccept());
        Forms.show(touch, model.canTouch());
        Forms.show(feedback, model.canGiveFeedback());
        Forms.show(actions, model.canAccept() || model.canTouch() || model.canGiveFeedback());
        // What has just been done needs no panel any more.
        if (returnPanel.root().isVisible() && !model.canAccept()
                || feedbackPanel.root().isVisible() && !model.canGiveFeedback()) {
            showPanel(null);
        }
        showClip(open);
        // What had the focus may be gone; the player's keys must work all the same.
        if (!panelPlace.isVisible()) {
            root.requestFocus();
        }
    }

    private void showRecord() {
        var open = model.openProperty().get();
        var chosen = depth.getSelectedToggle();
        if (open != null && chosen != null) {
            var level = RecordPane.Depth.valueOf(String.valueOf(chosen.getUserData()));
            recordPlace.getChildren().setAll(record.show(open, level, model.whyDue(), model.history()));
        }
    }

    /// One level deeper, and from the deepest back to the first.
    private void deeper() {
        var all = depth.getToggles();
        depth.selectToggle(all.get((all.indexOf(depth.getSelectedToggle()) + 1) % all.size()));
    }

    private void showClip(OpenHandoff open) {
        var clip = open.clip();
        var playable = clip.isPresent() && open.condition() != ClipStore.Condition.MISSING;
        Forms.show(player.root(), playable);
        Forms.show(noClip, !playable);
        Forms.show(save, playable);
        noClipText.setText(strings.get(clip.isPresent() ? "player.clip.missing" : "player.clip.none"));
        if (!playable || clip.get().id().equals(playing)) {
            return;
        }
        playing = clip.get().id();
        player.show(
                open.file().orElseThrow(),
                open.extras(),
                open.resumeAt(),
                open.speed().times(),
                model::watchedTo,
                _ -> {});
    }

    private void showPanel(@Nullable Node panel) {
        Forms.show(returnPanel.root(), returnPanel.root().equals(panel));
        Forms.show(feedbackPanel.root(), feedbackPanel.root().equals(panel));
        Forms.show(panelPlace, panel != null);
    }

    @FXML
    private void accept() {
        model.accept();
    }

    private void closePanel() {
        showPanel(null);
        root.requestFocus();
    }

    @FXML
    private void askReason() {
        if (returnPanel.root().isVisible()) {
            closePanel();
        } else {
            showPanel(returnPanel.root());
            returnPanel.begin();
        }
    }

    @FXML
    private void askFeedback() {
        if (feedbackPanel.root().isVisible()) {
            closePanel();
        } else {
            showPanel(feedbackPanel.root());
            feedbackPanel.begin();
        }
    }

    @FXML
    private void back() {
        onBack.run();
    }

    /// The same keys belong to whatever is open: a panel first, the handoff else.
    private void sendOrAccept() {
        if (returnPanel.root().isVisible()) {
            returnPanel.send();
        } else if (feedbackPanel.root().isVisible()) {
            feedbackPanel.send();
        } else if (model.canAccept()) {
            accept();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.BACK.keys().match(event) && panelPlace.isVisible()) {
            closePanel();
            event.consume();
        } else if (Shortcut.BACK.keys().match(event)) {
            onBack.run();
            event.consume();
        } else if (Shortcut.DEPTH.keys().match(event)) {
            deeper();
            event.consume();
        } else if (Shortcut.WORDS.keys().match(event)) {
            words();
            event.consume();
        } else if (Shortcut.ACCEPT.keys().match(event)) {
            sendOrAccept();
            event.consume();
        } else if (!(event.getTarget() instanceof ComboBox<?>) && !(event.getTarget() instanceof ScrollPane)) {
            player.key(event);
        }
    }

    @FXML
    private void words() {
        var open = model.openProperty().get();
        if (open != null) {
            onWords.accept(open.handoff().id());
        }
    }

    @FXML
    private void save() {
        var open = model.openProperty().get();
        if (open != null) {
            saver.ask(open, root.getScene().getWindow());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void hidden() {
        player.close();
        model.close();
    }
}
