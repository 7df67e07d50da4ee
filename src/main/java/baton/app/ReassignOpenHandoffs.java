package baton.app;

import baton.handoff.DueItem;
import baton.handoff.Handoff;
import baton.handoff.HandoffPermissions;
import baton.inbox.InboxItem;
import baton.ui.team.HandOver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Gives everything that waits for one receiver to another, one act for each handoff, so that each has its
/// own history.
record ReassignOpenHandoffs(Workspace workspace, String why) implements HandOver {
    /// What waits for them as its receiver.
    private List<Handoff> received(UUID person) {
        return workspace.stores.handoffs.receivedBy(person).stream()
                .map(InboxItem::handoff)
                .filter(h -> !h.status().isWithSender() && !h.status().isDone())
                .toList();
    }

    /// What they write, what came back to them, what is under way, and what they still owe an answer on.
    private Collection<Handoff> sent(UUID person) {
        var found = new LinkedHashMap<UUID, Handoff>();
        workspace.stores.handoffs.walk(person, false, piece -> {
            piece.forEach(i -> found.put(i.handoff().id(), i.handoff()));
            return true;
        });
        workspace.stores.due.dueFrom(person).stream()
                .map(DueItem::handoff)
                .filter(h -> h.sender().equals(person))
                .forEach(h -> found.putIfAbsent(h.id(), h));
        return found.values();
    }

    @Override
    public int waiting(UUID person) {
        return received(person).size() + sent(person).size();
    }

    @Override
    public boolean mayGiveOn(UUID from) {
        return workspace
                .stores
                .people
                .current()
                .filter(by -> HandoffPermissions.mayGiveOn(from, by))
                .isPresent();
    }

    @Override
    public int giveOn(UUID from, UUID to) {
        var by = workspace.stores.people.current().orElseThrow(() -> new IllegalStateException("nobody gives it on"));
        var received = received(from);
        received.forEach(handoff -> workspace.followUp.reassign(handoff, by, to, why));
        var sent = sent(from);
        // As each stands now: it may be among those that have just got another receiver.
        sent.forEach(handoff ->
                workspace.stores.handoffs.find(handoff.id()).ifPresent(h -> workspace.followUp.takeOver(h, by, to)));
        return received.size() + sent.size();
    }
}
