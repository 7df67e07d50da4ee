package baton.ui.studio;

import baton.ui.kit.ClipPane;
import baton.ui.kit.keys.Shortcut;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The studio by keyboard alone.
final class StudioKeys {
    private final StudioViewModel model;
    private final ReviewView review;
    private final ClipPane clip;
    private final Runnable leave;
    private @Nullable KeyCode held;

    StudioKeys(StudioViewModel model, ReviewView review, ClipPane clip, Runnable leave) {
        this.model = model;
        this.review = review;
        this.clip = clip;
        this.leave = leave;
    }

    /// While a take runs, Space is the next prompt: nobody looks for a button while speaking. A key that is held down
    /// counts once, except where it moves through a clip.
    void listen(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var phase = model.state.phase();
            if (isTyped(event)) {
                return;
            }
            var again = event.getCode() == held;
            held = event.getCode();
            if (again && !isSeeking(phase, event.getCode())) {
                event.consume();
            } else if (phase == Phase.RECORDING
                    && model.settings.aid.get() == StudioSettings.Aid.PROMPTS
                    && !isOtherButton(event)
                    && prompt(event.getCode())) {
                event.consume();
            }
        });
        // The window hears it wherever the focus went meanwhile.
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = null);
            }
        });
    }

    private static boolean isSeeking(Phase phase, KeyCode code) {
        return (phase == Phase.REVIEW || phase == Phase.TESTED)
                && (code.isArrowKey() || code == KeyCode.J || code == KeyCode.L);
    }

    /// Whoever tabbed to another button means that button.
    private static boolean isOtherButton(KeyEvent event) {
        return event.getTarget() instanceof Button button
                && event.getCode() == KeyCode.SPACE
                && !"record".equals(button.getId());
    }

    private boolean prompt(KeyCode code) {
        switch (code) {
            case SPACE, RIGHT, DOWN, PAGE_DOWN -> model.nextPrompt();
            case LEFT, UP, PAGE_UP -> model.lastPrompt();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isTyped(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown();
    }

    /// Keys that no control has used.
    void handle(KeyEvent event) {
        var phase = model.state.phase();
        if (Shortcut.BACK.matches(event)) {
            if (phase == Phase.TESTED) {
                model.room.endListening();
            } else if (phase == Phase.TAKING_IN) {
                model.takingIn.cancel();
            } else {
                leave.run();
            }
            event.consume();
        } else if (event.getTarget() instanceof TextInputControl) {
            return;
        } else if (phase == Phase.REVIEW && !(event.getTarget() instanceof ComboBoxBase<?>) && review.key(event)) {
            event.consume();
        } else if ((phase == Phase.REVIEW || phase == Phase.TESTED) && !(event.getTarget() instanceof Button)) {
            clip.key(event);
        } else if (!event.isShortcutDown() && letter(phase, event.getCode())) {
            event.consume();
        }
    }

    private boolean letter(Phase phase, KeyCode code) {
        if (code == KeyCode.R && (phase == Phase.LIVE || phase == Phase.COUNTING || phase.isTaking())) {
            model.recordOrStop();
            return true;
        }
        if (code == KeyCode.P && phase.isTaking()) {
            model.pauseOrResume();
            return true;
        }
        if (code == KeyCode.T && phase == Phase.LIVE) {
            model.room.test();
            return true;
        }
        return false;
    }
}
