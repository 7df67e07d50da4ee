package baton.app.platform;

import java.io.IOException;

/// Tells Windows that Baton opens `baton://` addresses, for this user alone: the installer's tools know no addresses.
/// Linux and macOS read it from the package.
///
/// @param launcher of the installed program
public record LinkRegistration(UserRegistry registry, String launcher) {
    private static final String SCHEME = "Software\\Classes\\baton";
    private static final String COMMAND = SCHEME + "\\shell\\open\\command";

    /// Writes what is not there yet, or names another place that Baton was moved from.
    ///
    /// @return whether anything was written
    public boolean register() throws IOException {
        // One address is one word, however it is written.
        var command = "\"" + launcher + "\" \"%1\"";
        if (registry.get(COMMAND, "").filter(command::equals).isPresent()
                && registry.get(SCHEME, "URL Protocol").isPresent()) {
            return false;
        }
        registry.set(SCHEME, "", "URL:Baton");
        registry.set(SCHEME, "URL Protocol", "");
        registry.set(COMMAND, "", command);
        return true;
    }

    /// On an installed Baton on Windows; elsewhere nothing happens.
    public static void registerHere() throws IOException {
        var launcher = System.getProperty("jpackage.app-path");
        if (launcher != null && System.getProperty("os.name", "").startsWith("Windows")) {
            new LinkRegistration(UserRegistry.ofWindows(), launcher).register();
        }
    }
}
