package baton.ui.handoff;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Who else has the open handoff open, and which managers have looked at it.
final class Onlookers {
    private final HandoffViewModel model;
    private final Elsewhere elsewhere;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;
    private boolean open;
    private boolean asked;
    private final ReadOnlyStringWrapper others = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> looks = new ReadOnlyObjectWrapper<>(List.of());

    Onlookers(HandoffViewModel model, Elsewhere elsewhere, Background background, Notices notices, Strings strings) {
        this.model = model;
        this.elsewhere = elsewhere;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        asking = background.latest();
        elsewhere.onOthers(handoff -> background.onScreen(() -> look(handoff)));
    }

    /// Who has it open, in words; empty for nobody.
    ReadOnlyStringProperty othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// Managers' looks at it, in words, once they were asked for.
    ReadOnlyObjectProperty<List<String>> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /// Another one is being opened.
    void forget() {
        others.set("");
        looks.set(List.of());
        asked = false;
    }

    /// It is shown; not before, as whoever left meanwhile does not have it open.
    void entered(UUID handoff, UUID reader) {
        open = true;
        elsewhere.opened(handoff);
        background.run(
                () -> {
                    elsewhere.looked(handoff, reader);
                    return handoff;
                },
                this::look,
                notices.orTell());
    }

    void left() {
        if (open) {
            open = false;
            elsewhere.left();
        }
    }

    /// @param handoff of which somebody has said so; nothing happens unless it is the one that is open
    void look(UUID handoff) {
        var shown = model.openProperty().get();
        if (shown != null && shown.handoff().id().equals(handoff)) {
            asking.run(
                    () -> elsewhere.others(handoff),
                    names -> others.set(
                            names.isEmpty()
                                    ? ""
                                    : strings.get("player.others", String.join(", ", names), names.size())),
                    notices.orTell());
        }
    }

    /// Asks which managers have looked at it; its sides may know.
    void lookUpLooks() {
        var shown = model.openProperty().get();
        if (shown != null && !asked) {
            asked = true;
            background.run(
                    () -> elsewhere.looks(shown.handoff().id()),
                    all -> {
                        if (shown.equals(model.openProperty().get())) {
                            looks.set(all.stream()
                                    .map(l -> strings.get("player.look", model.moment(l.at()), l.name()))
                                    .toList());
                        }
                    },
                    notices.orTell());
        }
    }
}
