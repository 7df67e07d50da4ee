package baton.ui.today;

import baton.people.Person;
import baton.ui.kit.ListStatePane;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds today.fxml: one list of what is due from me, soonest first; Enter does the next thing.
public final class TodayView implements Screen {
    private final ScreenServices services;
    private final TodayViewModel model;
    private final NextRecordingLine nextRecording;
    private final RefusalsLine refusals;
    private final ReviewsDueLine reviews;
    private final ActivityLines activity;
    private final Parent root;
    private final ListStatePane lines;
    private @Nullable UUID chosen;
    private @Nullable Person me;

    @FXML
    private Label summary;

    @FXML
    private VBox nextPlace;

    @FXML
    private ListView<TodayRow> list;

    @FXML
    private VBox empty;

    @FXML
    private Button emptyAction;

    @FXML
    private VBox broken;

    @FXML
    private Label brokenText;

    @FXML
    private ProgressIndicator loading;

    public TodayView(
            ScreenServices services,
            TodayViewModel model,
            ActivityLines activity,
            NextRecordingLine nextRecording,
            RefusalsLine refusals,
            ReviewsDueLine reviews) {
        this.activity = activity;
        this.reviews = reviews;
        this.refusals = refusals;
        this.services = services;
        this.nextRecording = nextRecording;
        this.model = model;
        root = services.views().load("today", this);
        lines = new ListStatePane(list, empty, emptyAction, broken, loading);
        lines.onOpen(this::open);
        model.contentProperty().subscribe(lines::show);
    }

    /// Which briefing could be recorded now may have changed.
    public void askAgain() {
        nextRecording.refresh(me);
        refusals.refresh(me);
        reviews.refresh(me);
    }

    public void setPerson(Person person) {
        me = person;
        nextRecording.refresh(person);
        refusals.refresh(person);
        reviews.refresh(person);
        model.setPerson(person);
    }

    /// The workspace closes.
    public void stop() {
        model.stop();
    }

    @FXML
    private void initialize() {
        nextPlace.getChildren().setAll(refusals, activity, nextRecording, reviews);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new TodayCell());
        summary.textProperty().bind(model.summaryProperty());
        brokenText.textProperty().bind(model.problemProperty());
        // Rows are made anew as time passes: what was chosen stays chosen.
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen = row.handoff();
            }
        });
        model.rows().subscribe(this::chooseAgain);
    }

    private void chooseAgain() {
        var selection = list.getSelectionModel();
        var again =
                list.getItems().stream().filter(r -> r.handoff().equals(chosen)).findFirst();
        if (again.isPresent()) {
            selection.select(again.get());
        } else if (!list.getItems().isEmpty()) {
            selection.selectFirst();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        lines.key(event);
    }

    @FXML
    private void pageKey(KeyEvent event) {
        if (Shortcut.RECORD.matches(event)) {
            nextRecording.record();
            event.consume();
        }
    }

    @FXML
    private void press(MouseEvent event) {
        lines.press(event);
    }

    private void open() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            services.go(new Destination.DueStep(row.handoff(), row.kind(), row.withSender()));
        }
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
        nextRecording.refresh(me);
        refusals.refresh(me);
        reviews.refresh(me);
        lines.shown();
    }

    @Override
    public void hidden() {
        lines.hidden();
    }
}
