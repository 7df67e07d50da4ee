package baton.ui.team;

import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds rules.fxml: where the team's rules stand, and whether they can be understood.
public final class RulesView {
    private final RulesService service;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label state;

    @FXML
    private Label file;

    @FXML
    private Label bent;

    @FXML
    private VBox problems;

    @FXML
    private Button edit;

    public RulesView(Views views, RulesService service, Background background, Notices notices, Strings strings) {
        this.service = service;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        root = views.load("rules", this);
    }

    Parent root() {
        return root;
    }

    private record State(boolean exists, List<String> problems, String bent) {}

    @FXML
    void look() {
        background.run(
                () -> new State(service.exists(), service.problems(), service.bent()), this::show, notices.orTell());
    }

    private void show(State found) {
        file.setText(service.file().toString());
        state.setText(strings.get(
                found.problems().isEmpty() ? found.exists() ? "rules.fine" : "rules.standard" : "rules.wrong"));
        edit.setText(strings.get(found.exists() ? "rules.edit" : "rules.create"));
        bent.setText(found.bent());
        problems.getChildren().clear();
        for (var words : found.problems()) {
            var line = new Label(words);
            line.setWrapText(true);
            line.getStyleClass().add("problem");
            problems.getChildren().add(line);
        }
        Controls.show(problems, !found.problems().isEmpty());
    }

    @FXML
    private void edit() {
        background.run(
                () -> {
                    service.edit();
                    return true;
                },
                _ -> look(),
                notices.orTell());
    }
}
