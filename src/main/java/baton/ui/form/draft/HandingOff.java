package baton.ui.form.draft;

import baton.handoff.Handoff;
import baton.handoff.ManagerOverride;
import baton.handoff.rules.Routing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The act of handing off, for the form.
public final class HandingOff {
    private HandingOff() {}

    /// @param choice what the routing rules proposed; another receiver is noted
    /// @param word a manager's, if there are gaps
    public static Handoff send(
            FormServices tools, Handoff draft, Optional<Routing.Choice> choice, @Nullable ManagerOverride word) {
        return tools.service().handOff(draft, draft.sender(), tools.people().all(), choice, word);
    }
}
