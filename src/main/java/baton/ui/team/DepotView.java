package baton.ui.team;

import baton.team.server.ClipDepot;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.ScreenServices;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// Binds depot.fxml: where a team's briefings lie, and where this computer finds them.
public final class DepotView {
    private final DepotViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private VBox whole;

    @FXML
    private Label sentence;

    @FXML
    private WrappingRow here;

    @FXML
    private Button everybodys;

    @FXML
    private TitledPane choosing;

    @FXML
    private ComboBox<ClipDepot.Kind> kind;

    @FXML
    private VBox folderField;

    @FXML
    private TextField folder;

    @FXML
    private VBox storeFields;

    @FXML
    private TextField endpoint;

    @FXML
    private TextField region;

    @FXML
    private TextField bucket;

    @FXML
    private TextField key;

    @FXML
    private PasswordField secret;

    @FXML
    private Button use;

    @FXML
    private ProgressIndicator asking;

    public DepotView(ScreenServices services, DepotViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("depot", this);
    }

    @FXML
    private void initialize() {
        kind.getItems().setAll(ClipDepot.Kind.values());
        Controls.words(kind, strings::of);
        kind.setValue(ClipDepot.Kind.NONE);
        kind.valueProperty().subscribe(chosen -> {
            Controls.show(folderField, chosen == ClipDepot.Kind.FOLDER);
            Controls.show(storeFields, chosen == ClipDepot.Kind.S3);
            complete();
        });
        for (StringProperty text : new StringProperty[] {
            folder.textProperty(),
            endpoint.textProperty(),
            bucket.textProperty(),
            key.textProperty(),
            secret.textProperty()
        }) {
            text.subscribe(this::complete);
        }
        model.standingProperty().subscribe(this::show);
        model.busyProperty().subscribe(busy -> Controls.show(asking, busy));
    }

    private void complete() {
        use.setDisable(!DepotViewModel.isComplete(choice()));
    }

    Parent root() {
        return root;
    }

    void look() {
        model.look();
    }

    private void show(DepotService.@Nullable Standing standing) {
        Controls.show(whole, standing != null);
        if (standing == null) {
            return;
        }
        sentence.setText(model.sentence(standing));
        Controls.show(here, standing.place().kind() == ClipDepot.Kind.FOLDER);
        Controls.show(everybodys, !standing.here().isEmpty());
        Controls.show(choosing, standing.manager());
        if (!choosing.isExpanded()) {
            kind.setValue(standing.place().kind());
            folder.setText(standing.place().folder());
            endpoint.setText(standing.place().endpoint());
            bucket.setText(standing.place().bucket());
        }
    }

    private DepotService.Choice choice() {
        return new DepotService.Choice(
                kind.getValue(),
                folder.getText(),
                endpoint.getText(),
                region.getText(),
                bucket.getText(),
                key.getText(),
                secret.getText());
    }

    @FXML
    private void use() {
        model.choose(choice());
        secret.clear();
    }

    @FXML
    private void chooseFolder() {
        chosen(folder::setText);
    }

    @FXML
    private void chooseHere() {
        chosen(model::chooseHere);
    }

    @FXML
    private void forgetHere() {
        model.chooseHere("");
    }

    private void chosen(Consumer<String> to) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(strings.get("depot.folder.label"));
        var chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            to.accept(chosen.getAbsolutePath());
        }
    }
}
