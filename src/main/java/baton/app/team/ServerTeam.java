package baton.app.team;

import baton.people.Person;
import baton.server.Invitation;
import baton.server.Membership;
import baton.server.PostgresServer;
import baton.server.ServerAddress;
import baton.server.ServerListener;
import baton.server.ServerPassword;
import baton.server.TeamMembers;
import baton.server.TeamSetup;
import baton.store.LibraryStores;
import baton.store.team.PersonMerge;
import baton.team.Identity;
import baton.team.server.Greeting;
import baton.team.server.ServerException;
import baton.team.server.TeamMember;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The team's server, for the window, its thread and the command line alike: beginning a team, coming into one, going.
public final class ServerTeam {
    private static final String TEAM = "server-team ";
    private static final Logger LOG = LoggerFactory.getLogger(ServerTeam.class);
    private static final String DEVICE = "server-device ";
    static final String COMPUTER = "server-computer ";
    private static final long MOMENT_NS = 2_000_000_000;
    private final LibraryStores stores;
    private final MachineKeys keys;
    private final Path library;
    private final PersonMerge merge;
    private final ServerSurroundings around;
    private volatile @Nullable Last last;
    private volatile boolean toThrowAway;

    /// @param library the folder of the database
    /// @param merge makes two entries of one person one
    public ServerTeam(
            LibraryStores stores, MachineKeys keys, Path library, PersonMerge merge, ServerSurroundings around) {
        this.stores = stores;
        this.keys = keys;
        this.library = library;
        this.merge = merge;
        this.around = around;
        stores.settings.get(ServerSession.AHEAD).map(Duration::parse).ifPresent(around.clock()::begin);
    }

    /// Into which team the current user's computer was let in.
    public Optional<Membership> membership() {
        return stores.people.current().flatMap(me -> membership(me.id()));
    }

    /// The same, as it was a moment ago: for whoever asks at every act.
    public Optional<Membership> lastMembership() {
        var now = System.nanoTime();
        var known = last;
        if (known == null || now - known.at() > MOMENT_NS) {
            known = new Last(now, membership());
            last = known;
        }
        return known.membership();
    }

    private record Last(long at, Optional<Membership> membership) {}

    private Optional<Membership> membership(UUID person) {
        return stores.settings
                .get(TEAM + person)
                .filter(text -> !text.isEmpty())
                .flatMap(Membership::read);
    }

    private Identity identity() throws IOException, TeamSync.NobodyException {
        var me = keys.identity();
        if (me.isEmpty()) {
            throw new TeamSync.NobodyException(keys.kept().isLocked());
        }
        return me.get();
    }

    private Person me() throws TeamSync.NobodyException {
        return stores.people.current().orElseThrow(() -> new TeamSync.NobodyException(false));
    }

    /// This computer, as servers know it; each person on it has one. A library that was copied is another computer from
    /// then on: two of the same id would each seem to have lost what the other did.
    private UUID device() {
        var me = stores.people.current().map(p -> p.id().toString()).orElse("");
        var known = stores.settings.get(DEVICE + me).map(UUID::fromString);
        var here = FolderMark.of(library);
        var there = stores.settings.get(COMPUTER + me);
        if (known.isPresent() && (here.isEmpty() || there.filter(here::equals).isPresent())) {
            return known.get();
        }
        var made = UUID.randomUUID();
        stores.settings.put(DEVICE + me, made.toString());
        stores.settings.put(COMPUTER + me, here);
        known.ifPresent(other -> LOG.warn("this library was another computer's, {}", other));
        return made;
    }

    /// Begins a team in a database that its owner opens; the current user is its first manager.
    public Membership begin(ServerAddress.Login owner, String name)
            throws ServerException, IOException, TeamSync.NobodyException {
        try (var setup = TeamSetup.open(owner, library)) {
            var membership = setup.begin(name, me(), identity(), device());
            stores.settings.put(TEAM + me().id(), membership.json());
            last = null;
            return membership;
        }
    }

    /// Comes in by an invitation. Whoever the team knows under another id is known by that one from now on.
    public Membership join(Invitation invitation) throws ServerException, IOException, TeamSync.NobodyException {
        var me = me();
        var meant = invitation.person();
        if (meant != null && !meant.equals(me.id())) {
            become(me, meant);
        }
        var now = me();
        var joined = TeamMembers.join(invitation, now.withRole(invitation.role()), identity(), device(), library);
        stores.settings.put(TEAM + joined.person(), joined.membership().json());
        last = null;
        stores.people.save(now.withRole(joined.role()));
        return joined.membership();
    }

    /// The keys go along before anything is merged: with the old id nothing could be signed any more.
    private void become(Person me, UUID other) throws IOException, TeamSync.NobodyException {
        identity();
        var same = new Person(
                other, me.name(), me.email(), me.role(), me.zone(), me.hours(), true, me.introduction(), me.daysOff());
        stores.people.save(same);
        keys.moveTo(other);
        stores.people.switchTo(other);
        merge.merge(me.id(), same);
        identity();
    }

    /// Connects as the current user and greets.
    public ServerSession open() throws ServerException, IOException, TeamSync.NobodyException {
        var session = new ServerSession(stores, connect(), identity(), required(), around);
        var greeted = false;
        try {
            role(session.greet());
            throwAwayLater();
            greeted = true;
            return session;
        } finally {
            if (!greeted) {
                session.close();
            }
        }
    }

    /// Briefings of what was erased are a matter of whoever moves clips: a place that does not answer holds up no act.
    public void throwAwayLater() {
        toThrowAway = true;
    }

    /// A manager decides who is one; the server goes by that.
    private void role(Greeting said) throws TeamSync.NobodyException {
        if (me().role() != said.role()) {
            stores.people.save(me().withRole(said.role()));
        }
    }

    private Membership required() throws ServerException {
        return membership()
                .orElseThrow(() -> new ServerException(ServerException.Reason.NO_TEAM, "no team was chosen"))
                .withDevice(device());
    }

    /// Whether a session is still the current user's, in the team that was chosen.
    public boolean isFor(ServerSession session) {
        return lastMembership().filter(m -> m.login().equals(session.login())).isPresent();
    }

    /// Hears the server's word that something is new.
    public ServerListener listen(ServerListener.Heard heard)
            throws ServerException, IOException, TeamSync.NobodyException {
        var membership = required();
        return ServerListener.start(membership, ServerPassword.of(identity(), membership.login()), library, heard);
    }

    /// A connection of its own as the current user, not greeted yet; whoever asks closes it.
    public PostgresServer connect() throws ServerException, IOException, TeamSync.NobodyException {
        var membership = required();
        return PostgresServer.open(
                membership.address(), membership.login(), ServerPassword.of(identity(), membership.login()), library);
    }

    /// Whether clips are to go or to come; asks the library alone.
    ///
    /// @param wanted clips that somebody looks at now
    public boolean hasClipWork(List<UUID> wanted) {
        var me = stores.people.current();
        return me.isPresent()
                && membership().isPresent()
                && (toThrowAway || ClipTransfer.hasWork(stores, me.get().id(), wanted));
    }

    /// Connects for moving clips.
    public ClipTransfer openClips() throws ServerException, IOException, TeamSync.NobodyException {
        var membership = required();
        var server = connect();
        var greeted = false;
        try {
            server.greetBeside(around.computer(membership.device()));
            toThrowAway = false;
            greeted = true;
            return new ClipTransfer(
                    new ClipTransfer.Places(stores, around.recordings(), around.room()), server, membership, me().id());
        } finally {
            if (!greeted) {
                server.close();
            }
        }
    }

    /// Brings this library's handoffs into the team; for managers.
    public MoveIn.Report moveIn() throws ServerException, IOException, TeamSync.NobodyException {
        var members =
                ask((who, _) -> who.all()).stream().map(TeamMember::person).collect(Collectors.toSet());
        try (var session = open()) {
            session.round(true);
            var moving = new MoveIn(stores, session.server(), merge);
            var people = moving.people(members);
            session.round(true);
            return moving.run(people, session::takeIn);
        }
    }

    /// What a member asks about members.
    @FunctionalInterface
    public interface Question<T extends @Nullable Object> {
        T ask(TeamMembers members, Greeting said) throws ServerException, IOException;
    }

    /// Asks about members, over a connection of its own.
    public <T extends @Nullable Object> T ask(Question<T> question)
            throws ServerException, IOException, TeamSync.NobodyException {
        try (var server = connect()) {
            var membership = required();
            var said = server.greetBeside(around.computer(membership.device()));
            return question.ask(new TeamMembers(server, membership), said);
        }
    }

    /// The current user goes; the library stays as it is. Where the server cannot be asked, this computer goes alone.
    ///
    /// @return whether the server knows
    public boolean leave() throws IOException, TeamSync.NobodyException {
        var me = me().id();
        var told = false;
        try {
            told = ask((members, _) -> {
                members.leave(me);
                return true;
            });
        } catch (ServerException e) {
            if (e.reason() == ServerException.Reason.NOT_LET_IN) {
                told = true;
            }
        }
        stores.settings.put(TEAM + me, "");
        last = null;
        new RulesDocument(stores.settings, around.rulesFile()).forget();
        stores.server.library().leave(me);
        return told;
    }
}
