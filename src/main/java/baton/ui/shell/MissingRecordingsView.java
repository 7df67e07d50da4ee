package baton.ui.shell;

import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;

/// Binds missing-recordings.fxml: one sentence when the whole folder of recordings is not where it was, instead of one
/// for each recording.
public final class MissingRecordingsView {
    private final RecordingsSearch search;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label text;

    public MissingRecordingsView(
            Views views, RecordingsSearch search, Background background, Notices notices, Strings strings) {
        this.search = search;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        root = views.load("missingrecordings", this);
        Controls.show(root, false);
        look();
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void look() {
        background.run(search::look, this::show, notices.orTell());
    }

    private void show(Optional<RecordingsSearch.Missing> missing) {
        Controls.show(root, missing.isPresent());
        missing.ifPresent(m -> text.setText(strings.get("recordings.missing", m.recordings(), m.folder())));
    }

    @FXML
    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(strings.get("recordings.choose"));
        var chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            background.run(
                    () -> search.use(chosen.toPath()),
                    found -> {
                        if (!found) {
                            notices.tell(strings.get("recordings.notThere", chosen));
                        }
                    },
                    notices.orTell());
        }
    }

    @FXML
    private void later() {
        Controls.show(root, false);
    }
}
