package baton.ui.inbox;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.ListState;
import baton.ui.kit.ListStatePane;
import baton.ui.kit.Posters;
import baton.ui.kit.Preview;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds inbox.fxml; the same screen shows what was received and what was sent: the list, and beside it
/// what is chosen.
public final class InboxView implements Screen, HandoffList {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /// Of the window's height, for the next meetings.
    private static final double SOON = 0.12;
    /// Points; with less there is room for the list alone.
    private static final double ROOM_FOR_TWO = 680;

    private final ScreenServices services;
    private final InboxViewModel model;
    private final Preview preview;
    private final Strings strings;
    private final Parent root;
    private final Posters posters = new Posters();
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private FilterPills pills;
    private final BiConsumer<UUID, UUID> prepare;
    private final BiConsumer<UUID, UUID> delete;
    private final Consumer<String> onLink;
    private final ListStatePane lines;
    private @Nullable UUID chosen;
    private Chosen rows;

    @FXML
    private Label title;

    @FXML
    private Label searchLabel;

    @FXML
    private HBox searchPlace;

    @FXML
    private VBox soon;

    @FXML
    private ScrollPane soonScroll;

    @FXML
    private WrappingRow soonPlace;

    @FXML
    private FlowPane filters;

    @FXML
    private HBox columns;

    @FXML
    private ListView<InboxRow> list;

    @FXML
    private StackPane previewPlace;

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

    @FXML
    private HBox more;

    @FXML
    private Label moreText;

    /// @param prepare told who looks at which handoff, so that it opens at once
    /// @param delete told who wants to delete which
    /// @param onLink opens an address in the person's own program for it
    public InboxView(
            ScreenServices services,
            InboxViewModel model,
            Preview preview,
            BiConsumer<UUID, UUID> prepare,
            BiConsumer<UUID, UUID> delete,
            Consumer<String> onLink) {
        this.onLink = onLink;
        this.services = services;
        this.model = model;
        this.preview = preview;
        this.prepare = prepare;
        this.delete = delete;
        strings = services.strings();
        root = services.views().load("inbox", this);
        lines = new ListStatePane(list, empty, emptyAction, broken, loading);
        lines.onOpen(this::open);
        model.contentProperty().subscribe(this::showState);
    }

    public void setPerson(Person person) {
        preview.clear();
        chosen = null;
        pills.first();
        search.clear();
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
        rows = new Chosen(list, model.rows());
        model.around(this::keepChosen);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new InboxCell(posters, strings));
        var nothing = new Label(strings.get("inbox.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        list.setPlaceholder(nothing);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        brokenText.textProperty().bind(model.problemProperty());
        previewPlace.getChildren().setAll(preview.root());
        columns.widthProperty().subscribe(width -> Controls.show(previewPlace, width.doubleValue() >= ROOM_FOR_TWO));
        search.setPromptText(strings.get("inbox.search.prompt"));
        search.setAccessibleText(strings.get("inbox.search"));
        search.textProperty().subscribe(model::setSearch);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        searchLabel.setLabelFor(search);
        searchPlace.getChildren().setAll(search);
        pills = new FilterPills(filters, model.filters(), model::setFilter, strings);
        model.countsProperty().subscribe(pills::show);
        model.soon().addListener((ListChangeListener<SoonRow>) _ -> showSoon());
        Controls.showWhole(soonScroll, SOON);
        showSoon();
        model.restProperty().subscribe(rest -> {
            Controls.show(more, rest.longValue() > 0);
            moreText.setText(strings.get("inbox.rest", rest.longValue()));
        });
    }

    @FXML
    private void showMore() {
        model.showMore();
    }

    private void showSoon() {
        soonPlace
                .getChildren()
                .setAll(model.soon().stream()
                        .flatMap(row -> {
                            var button = new Button(row.words());
                            button.setWrapText(true);
                            button.getStyleClass().add(row.ready() ? "soon-ready" : "soon-open");
                            button.setOnAction(_ -> services.go(new Destination.ReadHandoff(row.handoff())));
                            return row.join()
                                    .map(link -> Stream.of(button, join(row, link)))
                                    .orElse(Stream.of(button));
                        })
                        .toList());
        Controls.show(soon, !model.soon().isEmpty());
    }

    private Button join(SoonRow row, String link) {
        var join = new Button(strings.get("record.join.now"));
        join.getStyleClass().add("accent");
        join.setAccessibleText(strings.get("record.join.of", row.company()));
        join.setOnAction(_ -> onLink.accept(link));
        return join;
    }

    private void showState(ListState state) {
        // First the place, then the list: what nobody sees cannot take the focus.
        Controls.show(columns, state == ListState.ROWS);
        Controls.show(filters, state == ListState.ROWS);
        lines.show(state);
    }

    private void keepChosen(Runnable change) {
        rows.keep(chosen, change);
        choose(list.getSelectionModel().getSelectedItem());
    }

    private void choose(@Nullable InboxRow row) {
        var reader = model.person();
        if (rows.isChanging() || reader == null) {
            return;
        }
        if (row == null) {
            chosen = null;
            preview.clear();
            return;
        }
        // The same row in other words: time has passed.
        var again = row.handoff().equals(chosen);
        chosen = row.handoff();
        preview.show(reader.id(), row.handoff());
        if (!again && !row.draft()) {
            prepare.accept(reader.id(), row.handoff());
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            var content = new ClipboardContent();
            content.putString(InboxRows.copy(list.getSelectionModel().getSelectedItems()));
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && chosen != null && model.person() != null) {
            delete.accept(model.person().id(), chosen);
            event.consume();
        } else {
            lines.key(event);
        }
    }

    @FXML
    private void pageKey(KeyEvent event) {
        if (Shortcut.SEARCH.matches(event)) {
            search.requestFocus();
            event.consume();
        } else if (Shortcut.DEPTH.matches(event)) {
            preview.deeper();
            event.consume();
        }
    }

    /// A field keeps the arrow keys and Enter for itself, so they are taken before it has them.
    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            list.getSelectionModel().clearAndSelect(0);
            open();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            list.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    private void press(MouseEvent event) {
        lines.press(event);
    }

    /// Opens what is chosen.
    public void open() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            services.go(new Destination.Listed(this, entry(row)));
        }
    }

    private static Entry entry(InboxRow row) {
        return new Entry(row.handoff(), row.draft());
    }

    @Override
    public Optional<Entry> beside(UUID handoff, boolean behind) {
        return Optional.ofNullable(rows.beside(handoff, behind)).map(InboxView::entry);
    }

    @Override
    public void select(UUID handoff) {
        rows.select(handoff);
    }

    @FXML
    private void begin() {
        services.go(new Destination.NewHandoff());
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
