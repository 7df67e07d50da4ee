package baton.ui.inbox;

import baton.people.Person;
import baton.ui.kit.ListSwitch;
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
import javafx.scene.input.KeyEvent;
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
    private final ListSwitch lines;

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
        lines = new ListSwitch(list, empty, emptyAction, broken, loading);
        lines.onOpen(this::open);
        model.contentProperty().subscribe(lines::show);
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
        brokenText.textProperty().bind(model.problemProperty());
    }

    @FXML
    private void key(KeyEvent event) {
        lines.key(event);
    }

    @FXML
    private void press(MouseEvent event) {
        lines.press(event);
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
        model.refresh();
        lines.shown();
    }

    @Override
    public void hidden() {
        lines.hidden();
    }
}
