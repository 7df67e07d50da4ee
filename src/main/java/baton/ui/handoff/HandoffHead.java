package baton.ui.handoff;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The lines over an open handoff: whose it is, who else has it open, where it stands, what is due.
record HandoffHead(Label title, Label subtitle, Label badge, Label due, HandoffViewModel model, Strings strings) {
    /// From now on its lines keep up with who else has it open.
    HandoffHead begun() {
        Controls.show(due, false);
        model.onlookers().othersProperty().subscribe(() -> {
            var open = model.openProperty().get();
            if (open != null) {
                show(open);
            }
        });
        return this;
    }

    void show(OpenHandoff open) {
        var handoff = open.handoff();
        title.setText(Texts.brief(handoff.content().company()));
        var words = strings.get(
                "player.subtitle",
                Texts.brief(handoff.content().contact().name()),
                open.sender().name(),
                open.receiver().map(Person::name).orElseGet(() -> strings.get("player.nobody")));
        var others = model.onlookers().othersProperty().get();
        subtitle.setText(others.isEmpty() ? words : words + " · " + others);
        badge.setText(strings.of(handoff.status()));
        tick();
        due.setTooltip(new Tooltip(model.whyDue()));
        Controls.show(due, !due.getText().isEmpty());
    }

    /// Time has passed.
    void tick() {
        due.setText(model.dueWords());
    }
}
