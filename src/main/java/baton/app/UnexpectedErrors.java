package baton.app;

import baton.ui.kit.Strings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What no code foresaw, on whatever thread: it is logged, and one window tells it with a code to copy; the workbench
/// goes on. One fault is told once, however often it happens.
final class UnexpectedErrors {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private final ErrorMessages words;
    private final Strings strings;
    private final Consumer<Runnable> onScreen;
    private final Runnable endTake;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /// @param onScreen runs on the screen's thread
    /// @param endTake ends a take that runs, on the screen's thread
    UnexpectedErrors(ErrorMessages words, Strings strings, Consumer<Runnable> onScreen, Runnable endTake) {
        this.onScreen = onScreen;
        this.words = words;
        this.strings = strings;
        this.endTake = endTake;
    }

    /// From now on every thread that dies of something is heard.
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler(this::happened);
        Thread.currentThread().setUncaughtExceptionHandler(this::happened);
    }

    private void happened(Thread where, Throwable error) {
        LOG.error("unexpected {} on {}", ErrorCode.of(error), where.getName(), error);
        try {
            onScreen.accept(() -> {
                if (error instanceof VirtualMachineError) {
                    endTake.run();
                }
                show(error);
            });
        } catch (IllegalStateException noScreenAnyMore) {
            LOG.debug("nobody can be told", noScreenAnyMore);
        }
    }

    private void show(Throwable error) {
        var code = ErrorCode.of(error);
        if (!told.add(code)) {
            return;
        }
        var copy = new ButtonType(strings.get("app.copy"));
        var alert = new Alert(Alert.AlertType.ERROR, words.sentence(error), copy, ButtonType.CLOSE);
        alert.setHeaderText(strings.get("app.unexpected"));
        // Not waited for: a window that waits inside a pulse of the screen would be an error of its own.
        alert.setOnHidden(_ -> {
            if (copy.equals(alert.getResult())) {
                var content = new ClipboardContent();
                content.putString(code + " " + error);
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        alert.show();
    }
}
