package baton.ui.studio;

import baton.ui.kit.ClipPane;
import baton.ui.kit.Shortcut;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The studio by keyboard alone (row R23).
record StudioKeys(StudioViewModel model, ReviewBar review, ClipPane clip, Runnable leave) {
    /// While a take runs, Space is the next prompt whatever has the focus: nobody looks for a button while speaking.
    void listen(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (model.state.phase().isTaking() && !isTyped(event) && prompt(event.getCode())) {
                event.consume();
            }
        });
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
        if (Shortcut.BACK.keys().match(event)) {
            if (phase == Phase.TESTED) {
                model.room.endListening();
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
