package baton.ui.studio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The devices that were chosen last, by their stable ids (row R2).
public interface Remembered {
    Optional<String> camera();

    Optional<String> microphone();

    void save(@Nullable String camera, @Nullable String microphone);
}
