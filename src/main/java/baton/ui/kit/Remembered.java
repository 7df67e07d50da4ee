package baton.ui.kit;

import java.util.Optional;

/// What a part of the screen was set to last on this computer, so that it is so again. Asked off the screen's thread.
///
/// @param <S> names each setting
public interface Remembered<S extends Enum<S>> {
    Optional<String> get(S setting);

    void put(S setting, String value);

    /// Where nothing is remembered.
    static <S extends Enum<S>> Remembered<S> nothing() {
        return new Remembered<>() {
            @Override
            public Optional<String> get(S setting) {
                return Optional.empty();
            }

            @Override
            public void put(S setting, String value) {}
        };
    }
}
