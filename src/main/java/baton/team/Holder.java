package baton.team;

import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// Who holds a handoff, and whom it concerns.
public final class Holder {
    private Holder() {}

    /// Its sender while they write it, or it came back; from the hand-off on its receiver, also after feedback.
    public static UUID of(Handoff handoff) {
        return handoff.status().isWithSender() ? handoff.sender() : handoff.receiver();
    }

    /// Everybody who is to know of every change: sender and receiver, and whoever was one of them before.
    public static Set<UUID> parties(Handoff handoff, Collection<HandoffEvent> events) {
        var parties = new LinkedHashSet<UUID>();
        parties.add(handoff.sender());
        if (handoff.content().receiver() != null) {
            parties.add(handoff.receiver());
        }
        for (var event : events) {
            if (event.payload() instanceof EventPayload.PassedOn moved) {
                parties.add(moved.from());
                parties.add(moved.to());
            }
        }
        return parties;
    }

    /// Whether its author can have given this state: they hold it by what is known here, or came to hold it by what
    /// happened since. The packages between may have been lost.
    ///
    /// @param holder who holds it by the last state known here
    /// @param known events of that state
    public static boolean mayGive(AgreedState state, UUID holder, Set<UUID> known) {
        var holders = new HashSet<UUID>();
        holders.add(holder);
        for (var event : state.events()) {
            if (known.contains(event.id())) {
                continue;
            }
            switch (event.kind()) {
                case RETURNED -> {
                    if (holders.contains(event.person())) {
                        holders.add(state.handoff().sender());
                    }
                }
                case HANDED_OFF -> {
                    if (holders.contains(event.person())
                            && state.handoff().content().receiver() != null) {
                        holders.add(state.handoff().receiver());
                    }
                }
                case REASSIGNED, TAKEN_OVER -> {
                    if (event.payload() instanceof EventPayload.PassedOn moved) {
                        holders.add(moved.to());
                    }
                }
                default -> {
                    // Nothing else gives it to anybody.
                }
            }
        }
        return holders.contains(state.author());
    }
}
