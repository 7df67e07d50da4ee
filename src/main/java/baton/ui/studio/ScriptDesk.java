package baton.ui.studio;

import baton.ui.kit.Lane;
import baton.ui.kit.Notices;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what the sender reads while recording.
final class ScriptDesk {
    private final TakeDesk takes;
    private final Lane lane;
    private final Notices notices;
    private @Nullable UUID handoff;
    private String saved = "";

    ScriptDesk(TakeDesk takes, Lane lane, Notices notices) {
        this.takes = takes;
        this.lane = lane;
        this.notices = notices;
    }

    void open(TakeDesk.Order order) {
        handoff = order.handoff().id();
        saved = order.script();
    }

    /// Saves it if it has changed.
    void save(String words) {
        var of = handoff;
        if (of != null && !words.equals(saved)) {
            saved = words;
            lane.run(() -> takes.saveScript(of, words), _ -> {}, notices.orTell());
        }
    }
}
