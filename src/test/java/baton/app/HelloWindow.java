package baton.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The smallest window of the toolkit: what any program on it costs at least.
public final class HelloWindow {
    private HelloWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Hello.class);
    }

    /// Shows one label.
    public static final class Hello extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("Hello");
            stage.setScene(new Scene(new Label("Hello"), 1180, 800));
            stage.show();
        }
    }
}
