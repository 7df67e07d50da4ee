package baton.ui.studio;

import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what the sender reads while recording.
final class ScriptAutosave {
    private final TakeService takes;
    private final SerialExecutor lane;
    private final Notices notices;
    private @Nullable UUID handoff;
    private String saved = "";

    ScriptAutosave(TakeService takes, SerialExecutor lane, Notices notices) {
        this.takes = takes;
        this.lane = lane;
        this.notices = notices;
    }

    void open(TakeService.Order order) {
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
