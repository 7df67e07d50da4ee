package baton.ui.studio;

import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.handoff.HandoffStore;
import baton.people.Person;
import baton.recording.DeviceException;
import baton.recording.Recorder;
import baton.recording.Take;
import baton.recording.TakeShelf;
import java.io.IOException;
import java.util.UUID;

/// What happens to takes off the screen's thread.
public final class TakeDesk {
    private final TakeShelf shelf;
    private final HandoffStore handoffs;
    private final HandoffDesk desk;

    public TakeDesk(TakeShelf shelf, HandoffStore handoffs, HandoffDesk desk) {
        this.shelf = shelf;
        this.handoffs = handoffs;
        this.desk = desk;
    }

    Handoff find(UUID handoff) {
        return handoffs.find(handoff).orElseThrow();
    }

    /// Begins to record; the take's row is written before its first picture.
    Take begin(Recorder recorder, Handoff owner) throws IOException, DeviceException {
        var begun = shelf.begin(owner.id(), null);
        try {
            recorder.start(begun.file());
        } catch (DeviceException | RuntimeException e) {
            // Nothing was recorded: there is nothing to offer.
            shelf.delete(begun);
            throw e;
        }
        return begun;
    }

    /// Makes the take the briefing of its handoff, as that stands now: the form may have saved meanwhile.
    Handoff keep(Take take, Person person) throws IOException, DeviceException {
        return shelf.keep(take, clip -> desk.keepBriefing(find(take.handoff()), person.id(), clip.id()));
    }

    /// Leaves the take on the shelf, where it is offered again.
    void release(Take take) {
        shelf.release(take);
    }

    Take discard(Take take) throws IOException {
        return shelf.setAside(take);
    }
}
