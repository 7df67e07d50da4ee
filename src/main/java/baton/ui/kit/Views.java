package baton.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a screen from the fxml folder with its view ready made.
public final class Views {
    private final Strings strings;

    public Views(Strings strings) {
        this.strings = strings;
    }

    /// @param name of the file, without its ending
    /// @param view the one whose class the file names
    public Parent load(String name, Object view) {
        var where = Views.class.getResource("/fxml/" + name + ".fxml");
        var loader = new FXMLLoader(where, strings.bundle(), null, type -> {
            if (!type.isInstance(view)) {
                throw new IllegalArgumentException(name + ".fxml names " + type);
            }
            return view;
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("view " + name, e);
        }
    }
}
