package baton.app;

import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.inbox.InboxItem;
import baton.people.Person;
import baton.ui.settings.HandOver;
import java.util.List;
import java.util.UUID;

/// Gives everything that waits for one receiver to another, one act for each handoff, so that each has its
/// own history.
record TeamHandOver(Workspace workspace, String why) implements HandOver {
    private List<Handoff> open(UUID person) {
        return workspace.handoffs.receivedBy(person).stream()
                .map(InboxItem::handoff)
                .filter(h -> !h.status().isWithSender() && h.status() != HandoffStatus.FEEDBACK_GIVEN)
                .toList();
    }

    @Override
    public int waiting(UUID person) {
        return open(person).size();
    }

    @Override
    public int giveOn(UUID from, UUID to) {
        var by = workspace.people.current().map(Person::id).orElse(to);
        var all = open(from);
        all.forEach(handoff -> workspace.followUp.reassign(handoff, by, to, why));
        return all.size();
    }
}
