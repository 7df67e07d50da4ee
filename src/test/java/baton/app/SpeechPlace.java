package baton.app;

import baton.app.platform.SpeechFolder;
import java.nio.file.Path;

/// Where tests of other packages find the model.
public final class SpeechPlace {
    private SpeechPlace() {}

    public static Path here() {
        return SpeechFolder.here();
    }
}
