package baton.ui.handoff;

import baton.ui.kit.Background;
import baton.ui.player.PlayerPane;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gets the briefing of a handoff ready that may be opened next.
final class LookAhead {
    /// Whoever only passes by a row does not want it.
    private static final Duration PASSING = Duration.ofMillis(150);

    private final HandoffViewModel model;
    private final PlayerPane player;
    private final Background background;
    private Background.@Nullable Waiting waiting;

    LookAhead(HandoffViewModel model, PlayerPane player, Background background) {
        this.model = model;
        this.player = player;
        this.background = background;
    }

    void prepare(UUID reader, UUID handoff) {
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = background.after(PASSING, () -> model.lookAhead(reader, handoff, this::prepare));
    }

    private void prepare(OpenHandoff next) {
        if (next.condition().hasFile()) {
            player.prepare(next.file().orElseThrow(), next.resumeAt(), next.speed());
        }
    }

    /// Nothing is wanted next any more.
    void stop() {
        if (waiting != null) {
            waiting.cancel();
        }
        model.forgetAhead();
        player.forgetNext();
    }
}
