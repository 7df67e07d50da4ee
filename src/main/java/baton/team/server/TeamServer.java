package baton.team.server;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A team's server, as one person's machine sees it. For one thread; every call waits for the network, half a minute at
/// most.
public interface TeamServer extends AutoCloseable {
    /// What this program speaks.
    int CLIENT = 1;

    /// The oldest side of a server that this program can work with.
    int SCHEMA = 1;

    /// Says who comes.
    ///
    /// @param visit new each time; null if the last one is to stay the last
    /// @throws ServerException also if one of the two is too old for the other
    Greeting greet(Computer computer, @Nullable UUID visit) throws ServerException;

    /// Says that this computer is still there, for a list of a team's computers.
    void seen(UUID device) throws ServerException;

    ServerPush.Answer push(ServerPush push) throws ServerException;

    /// What a look brings, piece by piece.
    interface Pages {
        /// @param cursor null unless this is the last piece
        void page(Page page, @Nullable String cursor) throws ServerException;
    }

    /// One piece of what is new. People come before the handoffs that name them, what is about a briefing after them.
    ///
    /// @param erased handoffs whose prospect was erased, also those that this machine never had
    record Page(List<ServerHandoff> handoffs, List<ServerDocument> documents, List<UUID> erased) {
        public Page {
            handoffs = List.copyOf(handoffs);
            documents = List.copyOf(documents);
            erased = List.copyOf(erased);
        }
    }

    /// What is there that was not when the cursor was given.
    ///
    /// @param size handoffs in a piece
    /// @return how many handoffs
    int look(String cursor, int size, Pages to) throws ServerException;

    /// A place in the pages of [#newest]: what was changed before it, or at the same moment with a greater id.
    record Place(Instant changedAt, UUID id) {}

    /// One page of everything, what was changed last first.
    ///
    /// @param next null after the last
    record Newest(List<ServerHandoff> handoffs, @Nullable Place next) {
        public Newest {
            handoffs = List.copyOf(handoffs);
        }
    }

    /// @param after null to begin
    /// @param since what was not changed since then is left out
    Newest newest(@Nullable Place after, Instant since, int most) throws ServerException;

    /// All documents, and what was erased.
    Page beside() throws ServerException;

    Optional<ServerHandoff> find(UUID handoff) throws ServerException;

    /// The versions of these; those that are not there are left out.
    Map<UUID, Long> versions(Set<UUID> handoffs) throws ServerException;

    /// @return the new version; empty if somebody else was first
    Optional<Long> put(ServerDocument document) throws ServerException;

    /// Where clips lie.
    ClipDepot.Place depot() throws ServerException;

    /// How a clip stands with the server.
    enum ClipState {
        /// It is known, and is not there yet.
        ANNOUNCED,
        THERE
    }

    /// Says that a clip of one's own will come.
    ///
    /// @return empty if the server has another clip under this id
    Optional<ClipState> announce(UUID clip, UUID handoff, long bytes, String sha256) throws ServerException;

    /// Says that it is there.
    void clipThere(UUID clip) throws ServerException;

    /// Which of these are there.
    Set<UUID> clipsThere(Set<UUID> clips) throws ServerException;

    /// Tells whoever listens that this member has it open.
    void opened(UUID handoff) throws ServerException;

    /// A manager has looked at what is others'.
    void looked(LookQueue.Look look) throws ServerException;

    /// Moves a handoff to everybody's trash.
    ///
    /// @param places how many of its events were seen here
    /// @return false if somebody did more with it since: it stays
    boolean delete(UUID handoff, long places) throws ServerException;

    /// Takes it out of the trash again.
    void putBack(UUID handoff) throws ServerException;

    /// Lets go for good what has lain in the trash for thirty days.
    void settleTrash() throws ServerException;

    /// A clip of a handoff that was erased, and that still lies in the depot.
    ///
    /// @param arrived whether it was there whole
    record Discard(UUID clip, boolean arrived) {}

    /// Those that this member may throw away.
    List<Discard> clipsToThrowAway() throws ServerException;

    /// It is not in the depot any more.
    void thrownAway(UUID clip) throws ServerException;

    /// An address for one clip and one act, for ten minutes.
    URI address(UUID clip, String method, Map<String, String> query) throws ServerException;

    /// Lets a manager bring in what was before there was a team.
    ServerPush.Outcome moveIn(ServerPush whole) throws ServerException;

    /// Says that the server was put back to an older state, so that everybody compares at their next visit.
    ///
    /// @param system as it was greeted
    /// @return what it says of itself from now on
    String setBack(String system) throws ServerException;

    /// Opens the hour in which managers give back what a server that was set back has lost.
    void restore() throws ServerException;

    /// @param whole as it was agreed on, with that version as its base
    void giveBack(ServerPush whole) throws ServerException;

    /// Puts what is left of an erased handoff in its place, everywhere.
    void erase(ServerPush left) throws ServerException;

    /// Says that this machine has erased it.
    void erased(UUID handoff, UUID device) throws ServerException;

    @Override
    void close();
}
