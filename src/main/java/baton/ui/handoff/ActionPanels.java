package baton.ui.handoff;

import baton.handoff.EventKind;
import baton.handoff.HandoffEvent;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What opens below a handoff to be filled in: at most one at a time.
final class ActionPanels {
    private final HandoffViewModel model;
    private final StackPane place;
    private final Node instead;
    private final Runnable onClosed;
    private final ReturnView giveBack;
    private final TouchView touch;
    private final FeedbackView feedback;
    private final ActionView act;
    private final WalkView walk;
    private final OutcomeView deal;
    private final DeleteView delete;
    private final Map<Place, Object> unsent = new HashMap<>();
    private @Nullable Filling<?> filling;

    /// @param instead what makes room while one is open
    /// @param onClosed what had the focus is gone
    ActionPanels(
            Views views,
            HandoffViewModel model,
            StackPane place,
            Node instead,
            Consumer<String> desktop,
            Runnable onClosed,
            Strings strings) {
        this.model = model;
        this.place = place;
        this.instead = instead;
        this.onClosed = onClosed;
        giveBack = new ReturnView(views, model, this::close, strings);
        touch = new TouchView(views, model, this::close, strings);
        feedback = new FeedbackView(views, model, () -> begin(HandoffAction.RESCHEDULE), this::close, strings);
        act = new ActionView(views, model, desktop, this::close, strings);
        walk = new WalkView(views, model, this::close, strings);
        deal = new OutcomeView(views, model, this::close, strings);
        delete = new DeleteView(views, model, this::close, strings);
        place.getChildren().setAll(all());
        show(null);
    }

    private List<Parent> all() {
        return List.of(
                giveBack.root(), touch.root(), feedback.root(), act.root(), walk.root(), deal.root(), delete.root());
    }

    boolean isOpen() {
        return place.isVisible();
    }

    /// Something was done on the handoff: what is filled in for that was sent, anything else waits.
    void done(OpenHandoff open) {
        if (filling != null && filling.isDoneBy(open.events().getLast())) {
            filling = null;
        }
        close();
    }

    /// What is filled in waits until one comes back.
    void close() {
        var wasOpen = isOpen();
        show(null);
        walk.stop();
        if (wasOpen) {
            onClosed.run();
        }
    }

    private void show(@Nullable Parent panel) {
        if (filling != null) {
            filling.keep(unsent);
            filling = null;
        }
        all().forEach(p -> Controls.show(p, p.equals(panel)));
        Controls.show(place, panel != null);
        Controls.show(instead, panel == null);
    }

    void giveBack() {
        show(giveBack.root());
        giveBack.begin();
        resume(giveBack, "return");
    }

    void touch() {
        show(touch.root());
        touch.begin();
    }

    void feedback() {
        show(feedback.root());
        feedback.begin();
        resume(feedback, "feedback");
    }

    private <T> void resume(Resumable<T> panel, String act) {
        var open = model.openProperty().get();
        if (open != null) {
            var place = new Place(open.reader().id(), open.handoff().id(), act);
            var begun = new Filling<>(place, panel);
            begun.resume(unsent);
            filling = begun;
        }
    }

    /// Who fills in what, on which handoff.
    private record Place(UUID reader, UUID handoff, String act) {}

    private record Filling<T>(Place place, Resumable<T> panel) {
        boolean isDoneBy(HandoffEvent event) {
            return event.handoff().equals(place.handoff()) && event.kind() == panel.does();
        }

        void keep(Map<Place, Object> unsent) {
            panel.written().ifPresent(written -> unsent.put(place, written));
        }

        /// Only this panel writes to this place.
        @SuppressWarnings("unchecked")
        void resume(Map<Place, Object> unsent) {
            var written = unsent.remove(place);
            if (written != null) {
                panel.resume((T) written);
            }
        }
    }

    /// Asks before it goes to the trash.
    void delete() {
        var open = model.openProperty().get();
        if (open != null) {
            show(delete.root());
            delete.begin(open);
        }
    }

    /// Does an act at once, or asks for what it needs.
    void begin(HandoffAction chosen) {
        var open = model.openProperty().get();
        if (open == null) {
            return;
        }
        if (chosen == HandoffAction.WALK_THROUGH) {
            show(walk.root());
            walk.begin(open);
        } else if (chosen == HandoffAction.DEAL) {
            show(deal.root());
            deal.begin(open);
            resume(deal, chosen.name());
        } else if (chosen.isImmediate()) {
            model.perform(chosen, ActionInput.NOTHING);
        } else {
            show(act.root());
            act.begin(chosen, open);
            resume(act, chosen.name());
        }
    }

    /// Opens the panel in which something of this kind is done.
    void again(EventKind kind) {
        var open = model.openProperty().get();
        switch (kind) {
            case RETURNED -> giveBack();
            case TOUCHED -> touch();
            case FEEDBACK_GIVEN -> feedback();
            default ->
                Arrays.stream(HandoffAction.values())
                        .filter(action -> open != null && action.kind() == kind && action.isAllowed(open, model.now()))
                        .findFirst()
                        .ifPresent(this::begin);
        }
    }

    /// Sends what is filled in.
    ///
    /// @return false if no panel is open
    boolean send() {
        if (giveBack.root().isVisible()) {
            giveBack.send();
        } else if (feedback.root().isVisible()) {
            feedback.send();
        } else if (act.root().isVisible()) {
            act.send();
        } else if (deal.root().isVisible()) {
            deal.send();
        } else if (delete.root().isVisible()) {
            delete.delete();
        }
        return isOpen();
    }
}
