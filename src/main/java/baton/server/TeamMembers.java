package baton.server;

import baton.people.Person;
import baton.people.Role;
import baton.team.Identity;
import baton.team.server.ClipDepot;
import baton.team.server.ServerException;
import baton.team.server.TeamErasure;
import baton.team.server.TeamMember;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is in a team, by which computers, and who comes and goes.
public final class TeamMembers {
    private static final Duration INVITED_FOR = Duration.ofDays(3);
    private static final int SECRET_BYTES = 32;
    private static final int LOGIN_DIGITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final PostgresServer server;
    private final Membership membership;

    /// @param server as a member, greeted
    public TeamMembers(PostgresServer server, Membership membership) {
        this.server = server;
        this.membership = membership;
    }

    public List<TeamMember> all() throws ServerException {
        return server.questions()
                .all(
                        "select * from baton.members(?)",
                        Questions.values(membership.team()),
                        row -> new TeamMember(
                                row.getObject("person_id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("active"),
                                row.getObject("device_id", UUID.class),
                                row.getString("device_name"),
                                at(row.getObject("seen_at", OffsetDateTime.class)),
                                row.getString("program"),
                                row.getBoolean("allowed")));
    }

    /// A look that a manager took at what is others'.
    public record Look(UUID person, Instant at) {}

    /// Managers' looks at a handoff, the oldest first; for its sides and for managers.
    public List<Look> looks(UUID handoff) throws ServerException {
        return server.questions()
                .all(
                        "select * from baton.looks(?)",
                        Questions.values(handoff),
                        row -> new Look(
                                row.getObject("person_id", UUID.class),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    /// What was erased, and whether it is everywhere; for managers.
    public List<TeamErasure> erasures() throws ServerException {
        return server.questions()
                .all(
                        "select * from baton.erasures(?)",
                        Questions.values(membership.team()),
                        row -> new TeamErasure(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getInt("done"),
                                List.of((String[]) row.getArray("missing").getArray())));
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /// Makes an invitation that holds for three days and for one computer.
    ///
    /// @param person whom it is for, if the team knows them already; null for somebody new
    public Invitation invite(Role role, @Nullable UUID person, Instant now) throws ServerException {
        var login = "baton_i_" + TeamSetup.hex(UUID.randomUUID()).substring(0, LOGIN_DIGITS);
        var password = secret();
        var token = secret();
        server.questions()
                .run(
                        "select baton.invite(?, ?, ?, ?, ?, ?, ?)",
                        Questions.values(
                                UUID.randomUUID(),
                                membership.team(),
                                role.name(),
                                person,
                                sha256(token),
                                login,
                                TeamSetup.verifier(password)));
        return new Invitation(
                membership.address(),
                membership.teamName(),
                login,
                password,
                token,
                role,
                person,
                now.plus(INVITED_FOR));
    }

    /// Who came in by an invitation.
    ///
    /// @param person their id in the team: another one than before if the invitation was for somebody known
    public record Joined(Membership membership, UUID person, Role role) {}

    /// Comes in by an invitation.
    ///
    /// @param me as this library knows them
    /// @param keys of which their password is made
    public static Joined join(Invitation invitation, Person me, Identity keys, UUID device, Path scratch)
            throws ServerException {
        var login = TeamSetup.newLogin();
        try (var guest = guest(invitation, scratch)) {
            return guest.questions()
                    .one(
                            "select * from baton.redeem(?, ?, ?, ?, ?)",
                            Questions.values(
                                    invitation.token(),
                                    me.id(),
                                    TeamSetup.json(me),
                                    login,
                                    TeamSetup.verifier(keys, login)),
                            row -> new Joined(
                                    new Membership(
                                            invitation.address(),
                                            login,
                                            row.getObject("team_id", UUID.class),
                                            invitation.teamName(),
                                            device),
                                    row.getObject("person_id", UUID.class),
                                    Role.valueOf(row.getString("role"))));
        }
    }

    /// The login of an invitation ends with it.
    private static PostgresServer guest(Invitation invitation, Path scratch) throws ServerException {
        try {
            return PostgresServer.open(invitation.address(), invitation.login(), invitation.password(), scratch);
        } catch (ServerException e) {
            throw e.reason() == ServerException.Reason.NOT_LET_IN
                    ? new ServerException(ServerException.Reason.USED_UP, "the login of the invitation has ended", e)
                    : e;
        }
    }

    /// Lets somebody go, at once; also oneself.
    public void leave(UUID person) throws ServerException {
        server.questions().run("select baton.leave(?, ?)", Questions.values(person, membership.team()));
    }

    /// Locks one computer out, at once: its person stays.
    public void lockOut(UUID device) throws ServerException {
        server.questions().run("select baton.lock_out(?, ?)", Questions.values(device, membership.team()));
    }

    /// The key of an S3 store; it is kept in the database alone.
    public record StoreKey(String region, String accessKey, String secret) {
        public static final StoreKey NONE = new StoreKey("", "", "");
    }

    /// Where clips lie.
    public ClipDepot.Place depot() throws ServerException {
        return server.depot();
    }

    /// Chooses where clips lie, for everybody. What lies elsewhere is not moved.
    public void chooseDepot(ClipDepot.Place place, StoreKey key) throws ServerException {
        server.questions()
                .run(
                        "select baton.set_depot(?, ?, ?, ?, ?, ?, ?, ?)",
                        Questions.values(
                                membership.team(),
                                place.kind().name(),
                                place.folder(),
                                place.endpoint(),
                                key.region(),
                                place.bucket(),
                                key.accessKey(),
                                key.secret()));
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
