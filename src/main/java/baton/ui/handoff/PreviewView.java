package baton.ui.handoff;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Preview;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds preview.fxml: a handoff beside the list, at eight seconds' depth first, to be unfolded in its place.
/// Looking at it here does not count as opening it.
public final class PreviewView implements Preview {
    private final HandoffViewModel model;
    private final Strings strings;
    private Runnable onOpen = () -> {};
    private final Parent root;
    private RecordSide side;
    private @Nullable UUID shown;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Button open;

    @FXML
    private ToggleGroup depth;

    @FXML
    private VBox recordPlace;

    /// @param model of its own: what is looked at is not what is open
    public PreviewView(Views views, HandoffViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("preview", this);
        model.openProperty().subscribe(this::showOpen);
    }

    /// Opens in earnest what is shown.
    public void onOpen(Runnable next) {
        onOpen = next;
    }

    @FXML
    private void initialize() {
        side = new RecordSide(
                model, depth, recordPlace, _ -> onOpen.run(), _ -> onOpen.run(), _ -> Optional.empty(), strings);
    }

    @Override
    public Parent root() {
        return root;
    }

    private void showOpen(@Nullable OpenHandoff looked) {
        Controls.show(root, looked != null);
        if (looked == null) {
            return;
        }
        var content = looked.handoff().content();
        title.setText(Texts.brief(content.company()));
        subtitle.setText(strings.get(
                "player.subtitle",
                Texts.brief(content.contact().name()),
                looked.sender().name(),
                looked.receiver().map(Person::name).orElseGet(() -> strings.get("player.nobody"))));
        open.setText(strings.get(
                looked.handoff().status().isWithSender() && looked.isSender() ? "preview.write" : "preview.open"));
        side.show();
    }

    @Override
    public void show(UUID reader, UUID handoff) {
        if (!handoff.equals(shown)) {
            side.first();
        }
        shown = handoff;
        model.peek(reader, handoff);
    }

    @Override
    public void deeper() {
        side.deeper();
    }

    @Override
    public void clear() {
        shown = null;
        model.close();
    }

    @FXML
    private void open() {
        onOpen.run();
    }
}
