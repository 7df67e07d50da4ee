package baton.ui.inbox;

import baton.people.Person;
import baton.ui.kit.Forms;
import baton.ui.kit.Screen;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds inbox.fxml; the same screen shows what was received and what was sent.
public final class InboxView implements Screen {
    private final InboxViewModel model;
    private final Strings strings;
    private final Parent root;
    private Consumer<InboxRow> onOpen = _ -> {};
    private Runnable onNew = () -> {};
    private boolean wantsFocus;

    @FXML
    private Label title;

    @FXML
    private ListView<InboxRow> list;

    @FXML
    private VBox empty;

    @FXML
    private FontIcon emptyIcon;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button emptyAction;

    @FXML
    private VBox broken;

    @FXML
    private Label brokenText;

    @FXML
    private ProgressIndicator loading;

    public InboxView(Views views, InboxViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("inbox", this);
    }

    /// Where opening a row leads.
    public void onOpen(Consumer<InboxRow> next) {
        onOpen = next;
    }

    /// Where the empty list's button leads.
    public void onNew(Runnable next) {
        onNew = next;
    }

    public void setPerson(Person person) {
        model.setPerson(person);
    }

    /// The workspace closes.
    public void stop() {
        model.stop();
    }

    @FXML
    private void initialize() {
        var received = model.side() == InboxViewModel.Side.RECEIVED;
        title.setText(strings.get(received ? "inbox.title" : "sent.title"));
        list.setAccessibleText(title.getText());
        emptyIcon.setIconLiteral(received ? "fth-inbox" : "fth-send");
        emptyTitle.setText(strings.get(received ? "inbox.empty.title" : "sent.empty.title"));
        emptyText.setText(strings.get(received ? "inbox.empty.text" : "sent.empty.text"));
        emptyAction.setText(strings.get("shell.new"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new InboxCell(strings));
        model.contentProperty().subscribe(content -> {
            // Whoever waits at an empty list goes on in the list once something comes.
            wantsFocus |= emptyAction.isFocused() || list.isFocused();
            Forms.show(list, content == InboxViewModel.Content.ROWS);
            Forms.show(empty, content == InboxViewModel.Content.EMPTY);
            Forms.show(broken, content == InboxViewModel.Content.BROKEN);
            Forms.show(loading, content == InboxViewModel.Content.LOADING);
            focusIfWanted();
        });
        brokenText.textProperty().bind(model.problemProperty());
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    @FXML
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
        }
    }

    private void open() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            onOpen.accept(row);
        }
    }

    @FXML
    private void begin() {
        onNew.run();
    }

    @FXML
    private void retry() {
        model.refresh();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        wantsFocus = true;
        model.refresh();
        focusIfWanted();
    }

    /// Once there is something to put the focus on: the rows come a moment after the screen.
    private void focusIfWanted() {
        if (!wantsFocus || root == null || root.getScene() == null) {
            return;
        }
        if (list.isVisible()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
            wantsFocus = false;
        } else if (empty.isVisible()) {
            emptyAction.requestFocus();
            wantsFocus = false;
        }
    }

    @Override
    public void hidden() {
        wantsFocus = false;
    }
}
