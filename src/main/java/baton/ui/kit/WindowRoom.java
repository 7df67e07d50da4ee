package baton.ui.kit;

import baton.ui.kit.look.TextSize;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How much room a window has for its text: its size in letters, which changes with the window and with the text.
public final class WindowRoom {
    private WindowRoom() {}

    /// Of the window this node is in; without one, there is room for everything.
    public static ObservableValue<Double> width(Node node) {
        return letters(node, Scene::getWidth);
    }

    /// Of the window this node is in; without one, there is room for everything.
    public static ObservableValue<Double> height(Node node) {
        return letters(node, Scene::getHeight);
    }

    private static ObservableValue<Double> letters(Node node, ToDoubleFunction<Scene> pixels) {
        return node.sceneProperty()
                .flatMap(scene -> Bindings.createObjectBinding(
                        () -> pixels.applyAsDouble(scene) / TextSize.of(scene).pixels(),
                        scene.widthProperty(),
                        scene.heightProperty(),
                        scene.getStylesheets()))
                .orElse(Double.MAX_VALUE);
    }
}
