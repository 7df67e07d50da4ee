package baton.ui.team;

import baton.people.Person;
import baton.people.SamePerson;
import baton.team.Stranger;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.ScreenServices;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds sharing.fxml: other machines. Who waits to be accepted, where files go and come from, by which words one is
/// known.
public final class SharingView {
    private final SharingViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private VBox questions;

    @FXML
    private Label folderState;

    @FXML
    private Button choose;

    @FXML
    private Button leave;

    @FXML
    private Label keys;

    @FXML
    private Button card;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Button protect;

    public SharingView(ScreenServices services, SharingViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("sharing", this);
    }

    @FXML
    private void initialize() {
        model.stateProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    /// Told whether somebody waits for an answer.
    void onQuestions(Consumer<Boolean> listener) {
        questions.visibleProperty().subscribe(listener);
    }

    /// Told when somebody has come, or two have become one.
    void onChanged(Runnable listener) {
        model.onChanged(listener);
    }

    void look() {
        model.look();
    }

    private void show(SharingService.@Nullable State state) {
        if (state == null) {
            return;
        }
        questions.getChildren().clear();
        state.strangers().forEach(s -> questions.getChildren().add(stranger(s)));
        state.doubtful().forEach(p -> questions.getChildren().add(pair(p)));
        Controls.show(questions, !questions.getChildren().isEmpty());
        folderState.setText(model.folderWords(state));
        choose.setText(strings.get(state.folder() == null ? "sharing.choose" : "sharing.other"));
        Controls.show(leave, state.folder() != null);
        keys.setText(model.keyWords(state));
        var locked = state.kept().isLocked();
        Controls.show(card, !state.words().isEmpty());
        protect.setText(strings.get(locked ? "sharing.unlock" : "sharing.protect"));
    }

    private Node stranger(Stranger who) {
        var line = new Label(strings.get(
                who.changed() ? "sharing.changed" : "sharing.stranger",
                who.said().name(),
                who.said().email(),
                strings.of(who.said().role())));
        line.setWrapText(true);
        var words = new Label(who.words());
        words.setWrapText(true);
        words.getStyleClass().add("fingerprint");
        var hint = new Label(strings.get("sharing.stranger.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        var accept = new Button(strings.get("sharing.accept"));
        accept.getStyleClass().add("accent");
        accept.setOnAction(_ -> model.accept(who));
        var decline = new Button(strings.get("sharing.decline"));
        decline.setOnAction(_ -> model.decline(who));
        return question(line, words, hint, row(accept, decline));
    }

    private Node pair(SamePerson.Pair pair) {
        var line = new Label(strings.get("sharing.pair", words(pair.one()), words(pair.other())));
        line.setWrapText(true);
        var merge = new Button(strings.get("sharing.merge"));
        merge.setOnAction(_ -> model.merge(pair));
        return question(line, row(merge));
    }

    private static String words(Person person) {
        return person.email().isBlank() ? person.name() : person.name() + " (" + person.email() + ")";
    }

    private static Node question(Node... parts) {
        var box = new VBox(parts);
        box.getStyleClass().add("question");
        return box;
    }

    private static Node row(Node... parts) {
        var row = new WrappingRow();
        row.getChildren().setAll(parts);
        row.getStyleClass().add("buttons");
        return row;
    }

    @FXML
    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(strings.get("sharing.choose"));
        var chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.chooseFolder(chosen.toPath());
        }
    }

    @FXML
    private void leaveFolder() {
        model.leaveFolder();
    }

    @FXML
    private void openFile() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("sharing.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get("sharing.files"), "*.handoff"));
        var chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    @FXML
    private void saveCard() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("sharing.card"));
        chooser.setInitialFileName("Contact card.handoff");
        var chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.saveCard(chosen.toPath());
        }
    }

    @FXML
    private void usePassphrase() {
        var given = passphrase.getText();
        passphrase.clear();
        model.usePassphrase(given);
    }
}
