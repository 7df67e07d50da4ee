package baton.team.server;

import baton.team.Refusal;
import baton.team.TeamLibrary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What keeps step with a server, in the library of this machine. When a call that writes returns, what it wrote is on
/// the disk.
public interface ServerLibrary {
    /// Which handoffs have something that the server does not, in the order in which they were changed.
    ///
    /// @param drafts whether also what is still being written
    List<UUID> unsent(UUID me, boolean drafts);

    /// How many acts wait, and since when.
    ///
    /// @param since null if none does
    record Waiting(int acts, @Nullable Instant since) {}

    Waiting waiting(UUID me);

    /// What goes to the server about a handoff next; empty if nothing does, or it is for somebody else to send.
    Optional<ServerPush> next(UUID handoff, UUID me);

    /// Handoffs that the server does not have, those of a table of the past left out.
    List<UUID> notOnServer();

    /// All of a handoff, for a server that does not know it.
    Optional<ServerPush> whole(UUID handoff);

    /// The server has taken it; what was done here meanwhile stays unsent.
    void accepted(ServerPush push, ServerPush.Answer answer);

    /// The server will never take what is unsent: it does not count here either, and whoever did it is told.
    ///
    /// @return of the current user
    List<Refusal> refused(UUID handoff, Refusal.Reason reason, UUID me, Instant now);

    /// What became of a piece of a look.
    ///
    /// @param changed handoffs that are not as they were
    /// @param refused acts of the current user that do not count any more
    record Applied(List<UUID> changed, List<Refusal> refused) {
        public Applied {
            changed = List.copyOf(changed);
            refused = List.copyOf(refused);
        }
    }

    /// Takes what others did in, together with where to look next: all of it or nothing.
    ///
    /// @param cursor null to look from where one did before
    Applied apply(List<ServerHandoff> handoffs, @Nullable String cursor, UUID me, Instant now, TeamLibrary.Rules rules);

    /// Where to look next; empty before the first look was finished.
    Optional<String> cursor(UUID me);

    /// The next look begins anew.
    void forgetCursor(UUID me);

    /// A clock was wrong while nobody could be asked: what has not left this machine gets the time it really was.
    ///
    /// @return how many acts
    int putRight(Duration by, UUID me);

    /// The server was set back: what it has not got of the current user's acts is unsent again.
    ///
    /// @param there everything that it has
    /// @return how many acts
    int reopen(UUID me, List<ServerHandoff> there);

    /// The versions of those that were changed here last: a server that was set back lacks some of them.
    Map<UUID, Long> newestAgreed(int most);

    /// Every handoff that was agreed on with the server, for giving back.
    List<UUID> agreed();

    /// Nothing is agreed with any server any more; the library stays.
    void leave(UUID me);

    /// Whether its prospect was erased here.
    boolean isErased(UUID handoff);

    /// Handoffs that were erased here, and of which the server does not know.
    List<UUID> erasedUntold();

    void erasureTold(UUID handoff);

    /// Of the team's handoffs, those that this library does not have as the server has them, since it could not read
    /// them.
    List<UUID> asides();
}
