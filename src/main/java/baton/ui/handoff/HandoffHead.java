package baton.ui.handoff;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The lines over an open handoff: whose it is, where it stands, what is due.
record HandoffHead(Label title, Label subtitle, Label badge, Label due, Strings strings) {
    /// @param dueWords what is due next; may be empty
    /// @param why it is due then
    void show(OpenHandoff open, String dueWords, String why) {
        var handoff = open.handoff();
        title.setText(Texts.brief(handoff.content().company()));
        subtitle.setText(strings.get(
                "player.subtitle",
                Texts.brief(handoff.content().contact().name()),
                open.sender().name(),
                open.receiver().map(Person::name).orElseGet(() -> strings.get("player.nobody"))));
        badge.setText(strings.of(handoff.status()));
        due.setText(dueWords);
        due.setTooltip(new Tooltip(why));
        Controls.show(due, !dueWords.isEmpty());
    }
}
