package baton.ui.kit;

import java.util.Map;
import java.util.Objects;

/// Looks up what a map is known to hold: one that was filled for every constant of an enum, or with what is asked for.
public final class Known {
    private Known() {}

    /// @throws NullPointerException with the key's name, if it is absent after all
    public static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing is known of " + key);
    }
}
