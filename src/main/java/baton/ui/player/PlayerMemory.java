package baton.ui.player;

import java.util.Optional;

/// How somebody has set the player on this machine, so that it is so again next time.
public interface PlayerMemory {
    /// What is remembered.
    enum Setting {
        /// Per cent, 0 to 100.
        VOLUME,
        MUTED,
        /// Whether silences are passed over.
        SKIP_SILENCE,
        CAPTIONS,
        CAPTION_SIZE
    }

    /// Where nothing is.
    PlayerMemory NONE = new PlayerMemory() {
        @Override
        public Optional<String> get(Setting setting) {
            return Optional.empty();
        }

        @Override
        public void put(Setting setting, String value) {}
    };

    Optional<String> get(Setting setting);

    void put(Setting setting, String value);
}
