package baton.ui.library;

import baton.handoff.HandoffStatus;
import baton.handoff.HandoffType;
import baton.people.Person;
import baton.ui.kit.Forms;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// Binds library.fxml.
public final class LibraryView implements Screen {
    private final LibraryViewModel model;
    private final Strings strings;
    private final InstantSource clock;
    private final Parent root;
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private Consumer<UUID> onOpen = _ -> {};
    private ZoneId zone = ZoneId.systemDefault();

    @FXML
    private HBox searchPlace;

    @FXML
    private Label searchLabel;

    @FXML
    private ComboBox<Choice<Person>> person;

    @FXML
    private ComboBox<Choice<HandoffStatus>> status;

    @FXML
    private ComboBox<Choice<HandoffType>> type;

    @FXML
    private Label count;

    @FXML
    private ListView<LibraryRow> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button clear;

    @FXML
    private VBox broken;

    @FXML
    private Label brokenText;

    /// A filter's choice; null means any.
    private record Choice<T>(@Nullable T value, String words) {}

    public LibraryView(Views views, LibraryViewModel model, InstantSource clock, Strings strings) {
        this.model = model;
        this.clock = clock;
        this.strings = strings;
        root = views.load("library", this);
    }

    /// Where opening an entry leads.
    public void onOpen(Consumer<UUID> next) {
        onOpen = next;
    }

    /// Whose clock the times are told by.
    public void setPerson(Person reader) {
        zone = reader.zone();
        list.refresh();
    }

    @FXML
    private void initialize() {
        search.setId("librarySearch");
        // Before the field itself takes them: down leads to the hits, Escape empties the field.
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        searchPlace.getChildren().add(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        searchLabel.setLabelFor(search);
        search.textProperty().bindBidirectional(model.textProperty());
        filter(
                status,
                FXCollections.observableArrayList(Arrays.stream(HandoffStatus.values())
                        .filter(s -> !s.isWithSender() || s == HandoffStatus.RETURNED)
                        .toList()),
                "library.anyStatus",
                strings::of,
                model.statusProperty());
        filter(
                type,
                FXCollections.observableArrayList(HandoffType.values()),
                "library.anyType",
                strings::of,
                model.typeProperty());
        filter(person, model.team(), "library.anyPerson", Person::name, model.personProperty());
        list.setItems(model.entries());
        list.setCellFactory(_ -> new LibraryCell(strings, clock, () -> zone));
        list.setAccessibleText(strings.get("library.title"));
        model.entries().addListener((ListChangeListener<LibraryRow>) _ -> show());
        model.problemProperty().subscribe((_, _) -> show());
        model.askedProperty().subscribe((_, _) -> show());
        brokenText.textProperty().bind(model.problemProperty());
        show();
    }

    private <T> void filter(
            ComboBox<Choice<T>> box,
            ObservableList<T> values,
            String any,
            Function<T, String> words,
            Property<@Nullable T> property) {
        Runnable fill = () -> {
            var choices = FXCollections.<Choice<T>>observableArrayList();
            choices.add(new Choice<>(null, strings.get(any)));
            values.forEach(v -> choices.add(new Choice<>(v, words.apply(v))));
            box.setItems(choices);
            select(box, property.getValue());
        };
        Forms.words(box, Choice::words);
        fill.run();
        values.addListener((ListChangeListener<T>) _ -> fill.run());
        box.valueProperty().subscribe(choice -> {
            if (choice != null) {
                property.setValue(choice.value());
            }
        });
        property.subscribe(value -> select(box, value));
    }

    private static <T> void select(ComboBox<Choice<T>> box, @Nullable T value) {
        box.getItems().stream()
                .filter(c -> Objects.equals(c.value(), value))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private void show() {
        var failed = !model.problemProperty().get().isEmpty();
        var none = model.askedProperty().get() && model.entries().isEmpty() && !failed;
        Forms.show(list, !none && !failed);
        Forms.show(empty, none);
        Forms.show(broken, failed);
        emptyTitle.setText(strings.get(model.isFiltered() ? "library.nothing.title" : "library.empty.title"));
        emptyText.setText(strings.get(model.isFiltered() ? "library.nothing.text" : "library.empty.text"));
        Forms.show(clear, model.isFiltered());
        count.setText(
                model.entries().size() >= LibraryViewModel.MOST
                        ? strings.get("library.count.more", model.entries().size())
                        : strings.get("library.count", model.entries().size()));
    }

    @FXML
    private void clear() {
        model.clear();
        search.requestFocus();
    }

    @FXML
    private void retry() {
        model.refresh();
    }

    @FXML
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
        }
    }

    @FXML
    private void listKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.SEARCH.keys().match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && search.equals(event.getTarget())
                && !model.entries().isEmpty()) {
            list.getSelectionModel().selectFirst();
            open();
            event.consume();
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.entries().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void open() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            onOpen.accept(entry.entry().handoff().id());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        search.requestFocus();
    }
}
