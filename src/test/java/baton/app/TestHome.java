package baton.app;

import baton.app.platform.AppDirectories;
import baton.store.NewLibrary;
import java.nio.file.Path;

/// Where a test keeps all of a library: in one folder.
public final class TestHome {
    private TestHome() {}

    /// With a new library in it, unless there is one.
    public static AppDirectories in(Path folder) {
        return at(NewLibrary.in(folder));
    }

    /// The folder as it is.
    public static AppDirectories at(Path folder) {
        return new AppDirectories(folder, folder.resolve("recordings"));
    }
}
