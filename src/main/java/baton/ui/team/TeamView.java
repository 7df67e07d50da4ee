package baton.ui.team;

import baton.people.Person;
import baton.recording.SetupCheck;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The team and this machine's setup.
public final class TeamView implements Screen {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private final TeamViewModel model;
    private final PersonFormViewModel formModel;
    private final PersonFormView form;
    private final CardView card;
    private final RulesView rules;
    private final HandOverView handOver;
    private final TeamServerView server;
    private final SharingView sharing;
    private final SharedComputerView computer;
    private final DaysOffView daysOff;
    private final Strings strings;
    private final Notices notices;
    private final Parent formRoot;
    private final Parent root;
    private final Runnable changed;
    private boolean checkedOnce;
    private boolean keeping;
    private @Nullable UUID edited;

    @FXML
    private ListView<Person> team;

    @FXML
    private StackPane formPlace;

    @FXML
    private StackPane daysOffPlace;

    @FXML
    private StackPane cardPlace;

    @FXML
    private StackPane rulesPlace;

    @FXML
    private StackPane handOverPlace;

    @FXML
    private StackPane serverPlace;

    @FXML
    private StackPane sharingPlace;

    @FXML
    private StackPane computerPlace;

    @FXML
    private VBox page;

    @FXML
    private Label formTitle;

    @FXML
    private Button save;

    @FXML
    private Button leave;

    @FXML
    private VBox checks;

    @FXML
    private ProgressIndicator checking;

    @FXML
    private Button checkAgain;

    /// @param changed told when the team has changed
    public TeamView(
            ScreenServices services,
            TeamViewModel model,
            PersonFormViewModel formModel,
            TeamPages pages,
            Runnable changed) {
        this.changed = changed;
        this.model = model;
        this.formModel = formModel;
        form = pages.form();
        card = pages.card();
        rules = pages.rules();
        handOver = pages.handOver();
        server = pages.server();
        server.onChanged(() -> {
            model.refresh();
            changed.run();
        });
        sharing = pages.sharing();
        sharing.onChanged(() -> {
            model.refresh();
            changed.run();
        });
        computer = pages.computer();
        computer.onChanged(() -> {
            sharing.look();
            changed.run();
        });
        strings = services.strings();
        notices = services.notices();
        daysOff = new DaysOffView(services.views(), model, strings);
        formRoot = services.views().load("personform", form);
        root = services.views().load("team", this);
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().add(formRoot);
        daysOffPlace.getChildren().add(daysOff.root());
        cardPlace.getChildren().add(card.root());
        rulesPlace.getChildren().add(rules.root());
        handOverPlace.getChildren().add(handOver.root());
        serverPlace.getChildren().add(server.root());
        sharingPlace.getChildren().add(sharing.root());
        computerPlace.getChildren().add(computer.root());
        // What is not shown takes no room, nor a gap of its own.
        for (var place : List.of(computerPlace, daysOffPlace, cardPlace)) {
            place.managedProperty().bind(place.getChildren().getFirst().managedProperty());
        }
        // What somebody waits for stands first.
        sharing.onQuestions(some -> {
            page.getChildren().remove(sharingPlace);
            page.getChildren().add(some ? 1 : 3, sharingPlace);
        });
        team.setItems(model.team());
        team.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Person person, boolean empty) {
                super.updateItem(person, empty);
                pseudoClassStateChanged(GONE, person != null && !person.active());
                setText(
                        person == null || empty
                                ? null
                                : strings.get(
                                        person.active() ? "team.person" : "team.person.gone",
                                        person.name(),
                                        strings.of(person.role()),
                                        person.zone()));
            }
        });
        team.getSelectionModel().selectedItemProperty().subscribe(person -> {
            if (!model.isRefreshing() && !keeping) {
                edit(person);
            }
        });
        model.onRefreshed(this::keepChosen);
        model.checks().addListener((ListChangeListener<SetupCheck>) _ -> showChecks());
        model.busyProperty().subscribe(busy -> {
            Controls.show(checking, busy);
            checkAgain.setDisable(busy);
        });
        edit(null);
    }

    /// Whoever was chosen stays chosen, and what is typed about them stays typed.
    private void keepChosen() {
        var chosen = model.team().stream().filter(p -> p.id().equals(edited)).findFirst();
        keeping = true;
        chosen.ifPresent(p -> team.getSelectionModel().select(p));
        keeping = false;
        chosen.ifPresent(p -> {
            leave.setText(strings.get(p.active() ? "team.leave" : "team.back"));
            daysOff.show(p);
            handOver.refresh(model.team());
        });
    }

    /// Shows what is known of somebody, to be changed.
    public void choose(Person person) {
        team.getSelectionModel().clearSelection();
        edit(person);
        // Their line is chosen once the list has come.
        keepChosen();
        form.focus();
    }

    private void edit(@Nullable Person person) {
        edited = person == null ? null : person.id();
        if (person == null) {
            formModel.clear();
            formTitle.setText(strings.get("team.add"));
            save.setText(strings.get("team.add.button"));
        } else {
            formModel.load(person);
            formTitle.setText(person.name());
            save.setText(strings.get("team.save.button"));
            leave.setText(strings.get(person.active() ? "team.leave" : "team.back"));
        }
        Controls.show(leave, person != null);
        card.show(person);
        daysOff.show(person);
        handOver.show(person, model.team());
    }

    @FXML
    private void save() {
        var isNew = team.getSelectionModel().getSelectedItem() == null;
        formModel.submit(person -> {
            notices.tell(strings.get(isNew ? "team.added" : "team.saved", person.name()));
            model.refresh();
            changed.run();
            add();
        });
        if (!formModel.problems().isEmpty()) {
            form.focus();
        }
    }

    @FXML
    private void add() {
        team.getSelectionModel().clearSelection();
        edit(null);
        form.focus();
    }

    @FXML
    private void leave() {
        var person = team.getSelectionModel().getSelectedItem();
        if (person != null) {
            model.setActive(person, !person.active());
            changed.run();
            // What waits for somebody who leaves is to be given on: it stays on the screen.
            if (!person.active()) {
                add();
            }
        }
    }

    @FXML
    private void checkAgain() {
        model.check();
    }

    private void showChecks() {
        checks.getChildren().setAll(model.checks().stream().map(this::line).toList());
    }

    private Node line(SetupCheck check) {
        var icon = new FontIcon(check.fine() ? "fth-check-circle" : "fth-alert-triangle");
        icon.getStyleClass().add(check.fine() ? "fine-icon" : "problem-icon");
        var what = new Label(strings.of(check.what()));
        what.getStyleClass().add("check-what");
        var words = new Label(check.words());
        words.setWrapText(true);
        var line = new HBox(icon, what, words);
        line.getStyleClass().add("check-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        return line;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        rules.look();
        server.look();
        sharing.look();
        computer.look();
        form.focus();
        if (!checkedOnce) {
            checkedOnce = true;
            model.check();
        }
    }
}
