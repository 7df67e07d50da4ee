package baton.app.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers where the window stood on this computer, how large it was and whether it filled the screen, in a file
/// beside the library: it is wanted before a library is open. Used on the screen's thread, but for [#keep].
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final String NAME = "window.properties";
    /// Whatever this file holds, no more of it is read.
    private static final int LONGEST = 4_096;
    /// In scaled pixels; no screen is wider.
    private static final double FAR = 100_000;

    private final @Nullable Path file;
    private final Consumer<Runnable> onScreen;
    private @Nullable Rectangle2D usual;

    /// @param folder of the library; null where there is none to remember it in
    /// @param onScreen runs on the screen's thread, a moment later
    WindowMemory(@Nullable Path folder, Consumer<Runnable> onScreen) {
        file = folder == null ? null : folder.resolve(NAME);
        this.onScreen = onScreen;
    }

    /// The demo's window is the same one.
    ///
    /// @param onScreen runs on the screen's thread, a moment later
    public static WindowMemory ofThisComputer(Consumer<Runnable> onScreen) {
        try {
            return new WindowMemory(AppDirectories.real().library(), onScreen);
        } catch (UserFolders.NoHomeException | InvalidPathException nowhere) {
            return new WindowMemory(null, onScreen);
        }
    }

    /// Puts the window where it was when it was closed last, or in the middle of the first screen. That is not left to
    /// the window manager: with scaled pixels some put a window's title outside of the screen.
    public void place(Stage window) {
        var remembered = read();
        var bounds = remembered.flatMap(place -> place.on(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList()));
        var place = WindowPlace.on(Screen.getPrimary().getVisualBounds());
        window.setMinWidth(place.leastWidth());
        window.setMinHeight(place.leastHeight());
        put(window, bounds.orElse(place.bounds()));
        watch(window);
        window.setMaximized(remembered.map(Place::maximized).orElse(false));
    }

    private static void put(Stage window, Rectangle2D bounds) {
        window.setWidth(bounds.getWidth());
        window.setHeight(bounds.getHeight());
        window.setX(bounds.getMinX());
        window.setY(bounds.getMinY());
    }

    /// What was remembered.
    ///
    /// @param bounds of the window while it does not fill the screen
    public record Place(Rectangle2D bounds, boolean maximized) {
        /// The same place, moved and made smaller as far as it takes to lie on the screen that shows most of it.
        ///
        /// @param rooms what each screen has, without panels
        /// @return empty if none of these screens shows any of it: the one it stood on is gone
        Optional<Rectangle2D> on(List<Rectangle2D> rooms) {
            return rooms.stream()
                    .filter(room -> shared(room) > 0)
                    .max((one, other) -> Double.compare(shared(one), shared(other)))
                    .map(this::within);
        }

        private double shared(Rectangle2D room) {
            var width = Math.min(room.getMaxX(), bounds.getMaxX()) - Math.max(room.getMinX(), bounds.getMinX());
            var height = Math.min(room.getMaxY(), bounds.getMaxY()) - Math.max(room.getMinY(), bounds.getMinY());
            return width <= 0 || height <= 0 ? 0 : width * height;
        }

        private Rectangle2D within(Rectangle2D room) {
            var width = Math.min(bounds.getWidth(), room.getWidth());
            var height = Math.min(bounds.getHeight(), room.getHeight());
            return new Rectangle2D(
                    Math.clamp(bounds.getMinX(), room.getMinX(), room.getMaxX() - width),
                    Math.clamp(bounds.getMinY(), room.getMinY(), room.getMaxY() - height),
                    width,
                    height);
        }
    }

    /// @return empty where nothing was remembered yet, or what is there cannot be understood
    Optional<Place> read() {
        if (file == null) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var kept = new Properties();
            kept.load(new StringReader(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)));
            var bounds = new Rectangle2D(
                    number(kept, "x", -FAR),
                    number(kept, "y", -FAR),
                    number(kept, "width", 1),
                    number(kept, "height", 1));
            return Optional.of(new Place(bounds, Boolean.parseBoolean(kept.getProperty("maximized"))));
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static double number(Properties kept, String name, double least) {
        var value = Double.parseDouble(kept.getProperty(name, ""));
        if (!(value >= least && value <= FAR)) {
            throw new IllegalArgumentException(name + " is on no screen");
        }
        return value;
    }

    /// Takes note of the window's place from now on, as long as it neither fills the screen nor is an icon.
    private void watch(Stage window) {
        window.xProperty().subscribe(_ -> look(window));
        window.yProperty().subscribe(_ -> look(window));
        window.widthProperty().subscribe(_ -> look(window));
        window.heightProperty().subscribe(_ -> look(window));
    }

    /// A moment later: some systems tell the size of a window that was maximized before they tell that it is.
    private void look(Stage window) {
        onScreen.accept(() -> {
            if (window.isShowing() && !window.isMaximized() && !window.isFullScreen() && !window.isIconified()) {
                usual = new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
            }
        });
    }

    /// Where it stands now; empty for a window that was never seen.
    public Optional<Place> now(Stage window) {
        return Optional.ofNullable(usual).map(bounds -> new Place(bounds, window.isMaximized()));
    }

    /// Writes it down, off the screen's thread; where that cannot be done the window begins next time as it did this
    /// time.
    public void keep(Place place) {
        if (file == null) {
            return;
        }
        var bounds = place.bounds();
        var text = "x=%s\ny=%s\nwidth=%s\nheight=%s\nmaximized=%s\n"
                .formatted(
                        bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(), place.maximized());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            LOG.info("the window's place cannot be kept: {}", full.toString());
        }
    }
}
