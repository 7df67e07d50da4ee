package baton.ui.kit;

import java.util.function.BooleanSupplier;

/// A look whether something is due, as [Background#watch] takes it.
final class DueLook {
    private DueLook() {}

    /// @return true also if the look failed: what is run then meets the same trouble, and tells it
    static boolean isDue(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException told) {
            return true;
        }
    }
}
