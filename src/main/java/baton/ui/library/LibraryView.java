package baton.ui.library;

import baton.library.LibraryQuery;
import baton.library.LibrarySearch;
import baton.library.ReviewList;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Posters;
import baton.ui.kit.Stills;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// Binds library.fxml: the shelf at the side, what is asked, what was found, what can be done with it.
public final class LibraryView implements Screen, HandoffList {
    private final LibraryViewModel model;
    private final LibraryNavViewModel shelfModel;
    private final LibraryModels models;
    private final ScreenServices services;
    private final Strings strings;
    private final Views views;
    private final Stills stills;
    private final InstantSource clock;
    private final Parent root;
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private ResultsView results;
    private LibraryNav shelfPane;
    private ReviewListView study;
    private FilterBar filterBar;
    private InlinePrompt ask;
    private ChosenActs chosenActs;
    private ZoneId zone = ZoneId.systemDefault();
    private @Nullable LibraryRow chosen;

    @FXML
    private ListView<LibrarySection> shelf;

    @FXML
    private Label title;

    @FXML
    private Button rename;

    @FXML
    private Label count;

    @FXML
    private ToggleGroup look;

    @FXML
    private ToggleButton asList;

    @FXML
    private ToggleButton asGrid;

    @FXML
    private VBox asking;

    @FXML
    private Label searchLabel;

    @FXML
    private HBox searchPlace;

    @FXML
    private ComboBox<LibrarySearch.Order> order;

    @FXML
    private FlowPane filters;

    @FXML
    private HBox asked;

    @FXML
    private Label guessed;

    @FXML
    private StackPane studyPlace;

    @FXML
    private StackPane askPlace;

    @FXML
    private StackPane resultsPlace;

    @FXML
    private FlowPane acts;

    public LibraryView(ScreenServices services, LibraryModels models, Stills stills, InstantSource clock) {
        this.stills = stills;
        this.services = services;
        views = services.views();
        strings = services.strings();
        this.models = models;
        model = models.found();
        shelfModel = models.nav();
        this.clock = clock;
        root = views.load("library", this);
    }

    /// Whose library it is: their clock, their searches, what they have watched.
    public void setPerson(Person reader) {
        zone = reader.zone();
        ask.close();
        models.selection().setPerson(reader);
        model.setPerson(reader);
        shelfModel.setPerson(reader);
    }

    @FXML
    private void initialize() {
        var words = new RowWords(strings, clock, () -> zone, model::speed);
        var drawn = new RowLook(words, new Posters(), stills, services.background());
        results = new ResultsView(views, model, drawn, this::choose, () -> open(false), this::clear, strings);
        resultsPlace.getChildren().setAll(results.root());
        ask = new InlinePrompt(askPlace, results::focus, strings);
        shelfPane = new LibraryNav(shelf, model, shelfModel, ask, strings);
        study = new ReviewListView(views, model, strings);
        studyPlace.getChildren().setAll(study.root());
        chosenActs = new ChosenActs(acts, models, ask, this::open, shelfPane::go, strings);
        filterBar = new FilterBar(
                filters, model, shelfModel.team(), () -> LocalDate.ofInstant(clock.instant(), zone), strings);
        searchLine();
        order.getItems().setAll(LibrarySearch.Order.values());
        Controls.words(order, strings::of);
        order.valueProperty().subscribe(chosenOrder -> {
            var question = model.questionProperty().get();
            if (chosenOrder != null && chosenOrder != question.order()) {
                model.ask(question.withOrder(chosenOrder));
            }
        });
        Controls.name(rename, strings.get("library.rename"), null);
        Controls.name(asList, strings.get("library.asList"), null);
        Controls.name(asGrid, strings.get("library.asGrid"), null);
        look.selectToggle(asList);
        look.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                look.selectToggle(before);
            }
            results.show(asGrid.isSelected());
        });
        model.rows().subscribe(this::show);
        model.problemProperty().subscribe((_, _) -> show());
        model.askedProperty().subscribe((_, _) -> show());
        model.questionProperty().subscribe((_, _) -> show());
        model.placeProperty().subscribe((_, _) -> placeChanged());
        model.totalProperty().subscribe((_, _) -> show());
        model.facetsProperty().subscribe((_, _) -> filterBar.show());
        model.guessedProperty().subscribe((_, _) -> show());
        shelfModel.team().subscribe(this::fillReceivers);
        placeChanged();
    }

    private void searchLine() {
        search.setId("librarySearch");
        search.setPromptText(strings.get("library.search.prompt"));
        // Before the field itself takes them: down leads to the hits, Escape empties the field.
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        searchPlace.getChildren().add(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        searchLabel.setLabelFor(search);
        search.textProperty().bindBidirectional(model.wordsProperty());
    }

    private void placeChanged() {
        var place = model.placeProperty().get();
        title.setText(shelfPane.title(place));
        Controls.show(rename, LibraryNav.isMade(place));
        fillReceivers();
        results.forget();
        show();
    }

    private void fillReceivers() {
        if (model.placeProperty().get() instanceof LibrarySection.Learn(var kind)
                && kind == ReviewList.Kind.FIRST_TEN) {
            var all = shelfModel.receivers();
            study.receivers(all, all.isEmpty() ? null : all.getFirst());
        }
    }

    private void choose(@Nullable LibraryRow row) {
        chosen = row;
        study.choose(row);
        chosenActs.show(row);
    }

    private void show() {
        var place = model.placeProperty().get();
        results.show();
        Controls.show(asking, place.isQuestion());
        Controls.show(studyPlace, place instanceof LibrarySection.Learn);
        var question = model.questionProperty().get();
        order.setValue(question.order());
        Controls.show(asked, !question.isEmpty());
        Controls.show(guessed, model.guessedProperty().get() && !model.rows().isEmpty());
        count.setText(strings.get("library.count", model.totalProperty().get()));
        filterBar.show();
    }

    @FXML
    private void rename() {
        shelfPane.rename(model.placeProperty().get());
    }

    @FXML
    private void clear() {
        model.clear();
        search.requestFocus();
    }

    @FXML
    private void saveSearch() {
        var question = model.questionProperty().get();
        ask.ask(
                strings.get("library.saveSearch.name"),
                question.words(),
                name -> shelfModel.saveSearch(name, question, shelfPane::go));
    }

    @FXML
    private void savePlaylist() {
        var question = model.questionProperty().get();
        ask.ask(
                strings.get("library.savePlaylist.name"),
                question.words(),
                name -> shelfModel.makePlaylist(name, question, null, shelfPane::go));
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.SEARCH.matches(event)) {
            if (!model.placeProperty().get().isQuestion()) {
                shelfPane.go(new LibrarySection.Everything());
            }
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (Shortcut.HEAR.matches(event)) {
            open(true);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && search.equals(event.getTarget())) {
            // What is typed may be newer than what is shown.
            model.askNow(() -> {
                results.first();
                open(false);
            });
            event.consume();
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
            results.focus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    /// @param hear whether it plays from where the words are said; it plays from where it was left else
    private void open(boolean hear) {
        var row = chosen;
        if (row != null) {
            study.keep();
            var at = hear ? row.saidAt() : Optional.<Duration>empty();
            services.go(
                    at.isPresent()
                            ? new Destination.ReadHandoff(row.handoff(), at.get())
                            : new Destination.Listed(this, new Entry(row.handoff(), false)));
        }
    }

    /// What is shown is a list that one goes through: each of a playlist, each of what was found.
    @Override
    public Optional<Entry> beside(UUID handoff, boolean behind) {
        var rows = model.rows();
        var at = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).handoff().equals(handoff))
                .findFirst();
        return at.stream()
                .map(i -> behind ? i + 1 : i - 1)
                .filter(i -> i >= 0 && i < rows.size())
                .mapToObj(i -> new Entry(rows.get(i).handoff(), false))
                .findFirst();
    }

    @Override
    public void select(UUID handoff) {
        model.rows().stream()
                .filter(r -> r.handoff().equals(handoff))
                .findFirst()
                .ifPresent(results::select);
    }

    /// Everything that somebody has sent or received.
    public void showHandoffsOf(Person somebody) {
        shelfPane.go(new LibrarySection.Everything());
        model.ask(LibraryQuery.EMPTY.withWords("\"" + somebody.name() + "\""));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        shelfModel.refresh(_ -> {});
        model.refresh();
        search.requestFocus();
    }

    @Override
    public void hidden() {
        study.keep();
        ask.close();
    }
}
