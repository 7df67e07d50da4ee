package baton.ui.handoff;

import baton.handoff.Handoff;
import baton.handoff.HandoffStore;
import baton.handoff.HandoffTrash;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.util.Optional;
import java.util.UUID;

/// Moves handoffs to the trash; whoever did so can undo it at once, or within thirty days.
public final class TrashAction {
    private final HandoffTrash trash;
    private final HandoffStore store;
    private final PeopleStore people;
    private final Background background;
    private final Notices notices;
    private final Strings strings;

    public TrashAction(
            HandoffTrash trash,
            HandoffStore store,
            PeopleStore people,
            Background background,
            Notices notices,
            Strings strings) {
        this.trash = trash;
        this.store = store;
        this.people = people;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    static boolean isAllowed(Handoff handoff, Person reader) {
        return HandoffTrash.mayDelete(handoff, reader);
    }

    /// @param changed told when it is gone, and when it is back
    public void delete(UUID reader, UUID handoff, Runnable changed) {
        background.run(
                () -> {
                    var found = store.find(handoff)
                            .filter(one -> people.find(reader)
                                    .filter(who -> isAllowed(one, who))
                                    .isPresent());
                    if (found.isPresent()) {
                        trash.delete(handoff, reader);
                    }
                    return found;
                },
                gone -> tell(gone, changed),
                notices.orTell());
    }

    private void tell(Optional<Handoff> gone, Runnable changed) {
        if (gone.isEmpty()) {
            notices.tell(strings.get("trash.notAllowed"));
            return;
        }
        var company = gone.get().content().company();
        changed.run();
        // Leaving a screen takes its news along: the news come behind.
        notices.tell(
                company.isBlank() ? strings.get("trash.moved.draft") : strings.get("trash.moved", Texts.brief(company)),
                strings.get("trash.undo"),
                () -> putBack(gone.get().id(), changed));
    }

    private void putBack(UUID handoff, Runnable changed) {
        background.run(
                () -> {
                    trash.putBack(handoff);
                    return true;
                },
                _ -> {
                    changed.run();
                    notices.tell(strings.get("trash.back"));
                },
                notices.orTell());
    }
}
