package baton.ui.screen;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.function.Consumer;

/// What every screen of a workspace needs.
///
/// @param routes leads from screen to screen
public record ScreenServices(
        Views views, Background background, Notices notices, Strings strings, Consumer<Destination> routes) {
    public void go(Destination destination) {
        routes.accept(destination);
    }
}
