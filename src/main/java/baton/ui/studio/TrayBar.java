package baton.ui.studio;

import baton.recording.take.TakeState;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// The takes of this handoff as a row of buttons: look at one again, or have a discarded one back.
record TrayBar(FlowPane place, ReviewRoom room, StudioState state, Strings strings) {
    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");

    void begin() {
        room.tray().entries().addListener((ListChangeListener<TakeTray.Entry>) _ -> show());
        room.edits().takeProperty().subscribe(_ -> show());
        state.phaseProperty().subscribe(_ -> show());
        show();
    }

    private void show() {
        var entries = room.tray().entries();
        var busy = state.phase().isTaking()
                || state.is(Phase.COUNTING)
                || state.is(Phase.SAVING)
                || state.is(Phase.TAKING_IN);
        Controls.show(place, !entries.isEmpty() && !busy);
        var title = new Label(strings.get("tray.title"));
        title.getStyleClass().add("muted");
        place.getChildren().setAll(title);
        entries.forEach(entry -> place.getChildren().add(button(entry)));
    }

    private Node button(TakeTray.Entry entry) {
        var length = TimeWords.length(entry.playLength());
        var key = entry.isDiscarded()
                ? "tray.discarded"
                : entry.take().state() == TakeState.KEPT ? "tray.kept" : "tray.take";
        var button = new Button(strings.get(key, entry.number(), length));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            if (entry.isDiscarded()) {
                room.restore(entry.take());
            } else {
                room.look(entry);
            }
        });
        var looked = Optional.ofNullable(room.edits().takeProperty().get())
                .filter(t -> t.id().equals(entry.take().id()))
                .isPresent();
        button.pseudoClassStateChanged(LOOKED_AT, looked);
        button.setDisable(state.is(Phase.KEEPING));
        return button;
    }
}
