package baton.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends the log to files beside the library: people see sentences, support sees the details.
public final class Logs {
    private static final int BYTES = 2 << 20;
    private static final int FILES = 3;

    private Logs() {}

    /// A log that cannot be written, on a full disk, must not fill the screen of whoever reads the sentence about it.
    private static final class Silent extends ErrorManager {
        @Override
        public void error(String message, Exception why, int code) {
            // Told where the person's own file could not be written.
        }
    }

    /// Without a folder that can be written there is no log; what is wrong with the folder is told when it is used.
    public static void start(AppDirectories home) {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        // The migration tool tells the same three things at every start.
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        try {
            var folder = Files.createDirectories(home.library().resolve("logs"));
            var file = new FileHandler(folder.resolve("baton-%g-%u.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setErrorManager(new Silent());
            root.addHandler(file);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }
}
