package baton.ui.handoff;

/// Moving the open handoff to the trash, for whoever may.
final class Deleting {
    private final HandoffViewModel model;
    private final TrashAction trashing;
    private Runnable gone = () -> {};

    Deleting(HandoffViewModel model, TrashAction trashing) {
        this.model = model;
        this.trashing = trashing;
    }

    /// Told when what was shown lies in the trash, and when it is back.
    void onGone(Runnable listener) {
        gone = listener;
    }

    boolean isAllowed() {
        var shown = model.openProperty().get();
        return shown != null && TrashAction.isAllowed(shown.handoff(), shown.reader());
    }

    void delete() {
        var shown = model.openProperty().get();
        if (shown != null) {
            trashing.delete(shown.reader().id(), shown.handoff().id(), () -> gone.run());
        }
    }
}
