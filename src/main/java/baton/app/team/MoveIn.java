package baton.app.team;

import baton.people.SamePerson;
import baton.store.LibraryStores;
import baton.store.team.PersonMerge;
import baton.team.server.ServerException;
import baton.team.server.ServerPush;
import baton.team.server.TeamServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Brings a library of before there was a team into the team: everybody's handoffs, with everything that happened to
/// them. What the team has already stays as it is there; a second time brings nothing twice.
public final class MoveIn {
    private final LibraryStores stores;
    private final TeamServer server;
    private final PersonMerge merge;

    MoveIn(LibraryStores stores, TeamServer server, PersonMerge merge) {
        this.stores = stores;
        this.server = server;
        this.merge = merge;
    }

    /// What came of it.
    ///
    /// @param moved handoffs that are in the team now
    /// @param known handoffs that the team had already
    /// @param clips briefings that will be brought there
    /// @param people entries that became one with a member
    /// @param different handoffs of which the team has other words or events than this library: look at them
    public record Report(int moved, int known, int clips, int people, List<UUID> different) {
        public Report {
            different = List.copyOf(different);
        }
    }

    /// A colleague whom this library knows under an id of its own is the member with their address.
    ///
    /// @param members ids of those who have come in
    int people(Set<UUID> members) throws IOException {
        var count = 0;
        var everybody = stores.people.all();
        for (var member : everybody) {
            if (!members.contains(member.id())) {
                continue;
            }
            for (var other : everybody) {
                if (!members.contains(other.id()) && SamePerson.isSure(other, member)) {
                    merge.merge(other.id(), member);
                    count++;
                }
            }
        }
        return count;
    }

    /// @param people that were merged before
    /// @param takeIn takes in what the server has of one now
    Report run(int people, TakeIn takeIn) throws ServerException, IOException {
        var moved = 0;
        var known = 0;
        var clips = 0;
        var different = new ArrayList<UUID>();
        for (var id : stores.server.library().notOnServer()) {
            var whole = stores.server.library().whole(id);
            if (whole.isEmpty()) {
                continue;
            }
            switch (server.moveIn(whole.get())) {
                case OK -> {
                    moved++;
                    clips += stores.server.clips().bring(id);
                }
                case KNOWN, STALE, ERASED -> known++;
            }
            takeIn.take(id);
            if (!isSame(whole.get())) {
                different.add(id);
            }
        }
        return new Report(moved, known, clips, people, different);
    }

    /// Takes in what the server has of one handoff.
    @FunctionalInterface
    interface TakeIn {
        void take(UUID handoff) throws ServerException, IOException;
    }

    /// Proved by what the server gives back: every event, and the words.
    private boolean isSame(ServerPush whole) throws ServerException {
        var there = server.find(whole.id());
        if (there.isEmpty()) {
            return false;
        }
        var events = there.get().events().stream().map(e -> e.id()).collect(Collectors.toSet());
        return there.get().record().equals(whole.record())
                && whole.events().stream().allMatch(e -> events.contains(e.id()));
    }
}
