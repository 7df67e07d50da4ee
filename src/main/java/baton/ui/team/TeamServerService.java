package baton.ui.team;

import baton.people.Role;
import baton.team.server.ServerStep;
import baton.team.server.SetupLack;
import baton.team.server.TeamErasure;
import baton.team.server.TeamMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The team's server, as its page and the line in the sidebar see it. What asks the server waits for the network.
public interface TeamServerService {
    /// Whether this library is in step; asks only the library.
    ServerStep step();

    /// A look now, whatever the pause.
    void tryNow();

    /// Told, on any thread, when [#step] may be another one.
    void onStep(Runnable listener);

    /// What stands on the page.
    ///
    /// @param address of the server; empty without a team
    /// @param manager whether the current user may invite and let go
    /// @param members empty where the server cannot be asked
    /// @param erasures what was erased; empty for others than managers
    record Team(String address, boolean manager, List<TeamMember> members, List<TeamErasure> erasures) {
        public Team {
            members = List.copyOf(members);
            erasures = List.copyOf(erasures);
        }
    }

    Team team() throws Exception;

    /// A database for a new team.
    ///
    /// @param url as its administrator has it
    /// @param user and password, where they do not stand in the address
    /// @param authority certificate in PEM of who vouches for the server; null for those that this computer knows
    /// @param name of the team
    record Beginning(
            String url,
            String user,
            String password,
            @Nullable String authority,
            String name) {}

    /// @return what lacks; empty if the team has begun
    List<SetupLack> begin(Beginning beginning) throws Exception;

    /// What an invitation says, before anybody says yes to it.
    ///
    /// @param server that this computer will speak with
    record Invited(String team, String server, Role role, Instant until) {}

    /// Reads a link and asks nobody.
    ///
    /// @return empty if it is none
    Optional<Invited> invited(String link);

    /// Comes in by an invitation.
    ///
    /// @param link as it was sent, broken into lines or not
    /// @return a sentence
    String join(String link) throws Exception;

    /// @param person whom it is for, if they are known here; null for somebody new
    /// @return the link
    String invite(Role role, @Nullable UUID person) throws Exception;

    void letGo(UUID person) throws Exception;

    void lockOut(UUID device) throws Exception;

    /// @return a sentence
    String leave() throws Exception;
}
