package baton.app;

import baton.app.team.ClipTransfer;
import baton.app.team.ServerSession;
import baton.app.team.ServerThread;
import baton.app.team.TeamSync;
import baton.people.Role;
import baton.server.Invitation;
import baton.server.ServerAddress;
import baton.server.TeamSetup;
import baton.team.server.ClipQueue;
import baton.team.server.ServerException;
import baton.team.server.ServerStep;
import baton.team.server.SetupLack;
import baton.ui.kit.Strings;
import baton.ui.team.TeamServerService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The team's server for the window: what its thread has found, and what the team's page asks for.
public final class TeamServerAccess implements TeamServerService, ServerThread.Listener, ClipTransfer.Listener {
    private static final long TOLD_EVERY_NS = 1_000_000_000;
    private final Workspace workspace;
    private final Strings strings;
    private final ServerAnswers answers;
    private final TeamPresence presence;
    private @Nullable Instant since;
    private ServerException.@Nullable Reason problem;
    private ServerException.@Nullable Reason held;
    private Runnable onStep = () -> {};
    private Runnable tryNow = () -> {};
    private Consumer<ServerSession.Round> onChanged = _ -> {};
    private Runnable lookForClips = () -> {};
    private Consumer<UUID> onClip = _ -> {};
    private long clipToldAt;

    public TeamServerAccess(Workspace workspace, Strings strings) {
        this.workspace = workspace;
        this.strings = strings;
        answers = new ServerAnswers(strings);
        presence = new TeamPresence(workspace);
    }

    /// @param look makes the server's thread look at once
    synchronized void onTryNow(Runnable look) {
        tryNow = look;
    }

    /// @param listener told, on the server's thread, of what others did
    synchronized void onChanged(Consumer<ServerSession.Round> listener) {
        onChanged = listener;
    }

    /// @param look makes the clips' thread look
    synchronized void onClips(Runnable look) {
        lookForClips = look;
    }

    /// @param listener told, on the clips' thread and at most once a second, of a handoff whose briefing has moved on
    synchronized void onClip(Consumer<UUID> listener) {
        onClip = listener;
    }

    /// Who has what open.
    TeamPresence presence() {
        return presence;
    }

    @Override
    public void open(UUID handoff, UUID person) {
        presence.open(handoff, person);
    }

    @Override
    public void moved(ClipQueue.Item item, long done) {
        Consumer<UUID> told;
        synchronized (this) {
            var now = System.nanoTime();
            if (done < item.clip().bytes() && now - clipToldAt < TOLD_EVERY_NS) {
                return;
            }
            clipToldAt = now;
            told = onClip;
        }
        told.accept(item.handoff());
    }

    @Override
    public void inStep(Instant at, ServerSession.Round round) {
        Consumer<ServerSession.Round> told;
        Runnable clips;
        boolean isNew;
        synchronized (this) {
            clips = lookForClips;
            isNew = since == null || problem != null || round.sent() > 0;
            since = since == null || problem != null ? at : since;
            problem = null;
            isNew |= held != round.held();
            held = round.held();
            told = onChanged;
        }
        if (round.erased()) {
            workspace.server.throwAwayLater();
        }
        if (isNew || round.touched()) {
            clips.run();
        }
        if (isNew) {
            stepped();
        }
        if (!round.changed().isEmpty() || !round.refused().isEmpty() || round.touched()) {
            told.accept(round);
        }
    }

    @Override
    public void unreachable(ServerException.Reason reason) {
        synchronized (this) {
            since = since == null || problem == null ? Instant.now() : since;
            problem = reason;
        }
        stepped();
    }

    @Override
    public void alone() {
        synchronized (this) {
            since = null;
            problem = null;
        }
    }

    private void stepped() {
        Runnable told;
        synchronized (this) {
            told = onStep;
        }
        told.run();
    }

    @Override
    public synchronized void onStep(Runnable listener) {
        onStep = listener;
    }

    @Override
    public ServerStep step() {
        var me = workspace.stores.people.current();
        var membership = workspace.server.membership();
        if (me.isEmpty() || membership.isEmpty()) {
            return ServerStep.ALONE;
        }
        var waiting = workspace.stores.server.library().waiting(me.get().id());
        synchronized (this) {
            return new ServerStep(
                    membership.get().teamName(),
                    since,
                    problem,
                    waiting.acts(),
                    waiting.since(),
                    held,
                    workspace.stores.server.library().asides().size());
        }
    }

    @Override
    public void tryNow() {
        Runnable look;
        synchronized (this) {
            look = tryNow;
        }
        look.run();
    }

    @Override
    public Team team() {
        var membership = workspace.server.membership();
        if (membership.isEmpty()) {
            return new Team("", false, List.of(), List.of());
        }
        var at = membership.get().address();
        var isManager = workspace
                .stores
                .people
                .current()
                .filter(p -> p.role() == Role.MANAGER)
                .isPresent();
        try {
            return workspace.server.ask((members, _) ->
                    new Team(at.host() + ":" + at.port(), isManager, members.all(), members.erasures()));
        } catch (ServerException | IOException | TeamSync.NobodyException away) {
            // The line above says why.
            return new Team(at.host() + ":" + at.port(), isManager, List.of(), List.of());
        }
    }

    /// What a database lacks for a team; nothing is changed.
    public List<SetupLack> check(Beginning beginning) throws UserMessageException, IOException {
        var owner = owner(beginning);
        return answers.ask(() -> lacks(owner));
    }

    private List<SetupLack> lacks(ServerAddress.Login owner) throws ServerException {
        try (var setup = TeamSetup.open(owner, workspace.home.library())) {
            return setup.check();
        }
    }

    @Override
    public List<SetupLack> begin(Beginning beginning) throws UserMessageException, IOException {
        if (beginning.name().isBlank()) {
            throw new UserMessageException(strings.get("server.begin.noName"));
        }
        var owner = owner(beginning);
        return answers.ask(() -> {
            var lacks = lacks(owner);
            if (lacks.isEmpty()) {
                workspace.server.begin(owner, beginning.name().strip());
            }
            return lacks;
        });
    }

    /// Makes the team's side of a database as new as this program.
    ///
    /// @return a sentence
    public String upgrade(Beginning beginning) throws UserMessageException, IOException {
        var owner = owner(beginning);
        return answers.ask(() -> {
            try (var setup = TeamSetup.open(owner, workspace.home.library())) {
                var steps = setup.upgrade();
                return strings.get("server.upgraded", steps, setup.schema());
            }
        });
    }

    private ServerAddress.Login owner(Beginning beginning) throws UserMessageException {
        var parsed = ServerAddress.parse(beginning.url())
                .orElseThrow(() -> new UserMessageException(strings.get("server.begin.noUrl")));
        return new ServerAddress.Login(
                parsed.address().withAuthority(beginning.authority()),
                beginning.user().isBlank() ? parsed.user() : beginning.user().strip(),
                beginning.password().isEmpty() ? parsed.password() : beginning.password());
    }

    /// One look and one push, with the clips that are to go or to come.
    public ServerSession.Round once() throws UserMessageException, IOException {
        return answers.ask(() -> {
            try (var session = workspace.server.open()) {
                var round = session.round(true);
                if (round.erased()) {
                    workspace.server.throwAwayLater();
                }
                moveClips();
                return round;
            }
        });
    }

    private void moveClips() throws ServerException, IOException, TeamSync.NobodyException {
        if (workspace.server.hasClipWork(List.of())) {
            try (var transfer = workspace.server.openClips()) {
                transfer.run(List.of(), (_, _) -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Brings this library's handoffs into the team.
    ///
    /// @return a sentence
    public String moveIn() throws UserMessageException, IOException {
        var report = answers.ask(workspace.server::moveIn);
        return strings.get("server.movedIn", report.moved(), report.known(), report.clips(), report.people())
                + (report.different().isEmpty()
                        ? ""
                        : " "
                                + strings.get(
                                        "server.movedIn.different",
                                        report.different().size(),
                                        report.different().getFirst()));
    }

    @Override
    public Optional<Invited> invited(String link) {
        return Invitation.read(link)
                .map(i -> new Invited(
                        i.teamName(), i.address().host() + ":" + i.address().port(), i.role(), i.expires()));
    }

    @Override
    public String join(String link) throws UserMessageException, IOException {
        var invitation =
                Invitation.read(link).orElseThrow(() -> new UserMessageException(strings.get("server.join.none")));
        var joined = answers.ask(() -> workspace.server.join(invitation));
        return strings.get("server.joined", joined.teamName());
    }

    @Override
    public String invite(Role role, @Nullable UUID person) throws UserMessageException, IOException {
        return answers.ask(() -> workspace.server.ask(
                (members, said) -> members.invite(role, person, said.now()).link()));
    }

    @Override
    public void letGo(UUID person) throws UserMessageException, IOException {
        answers.ask(() -> workspace.server.ask((members, _) -> {
            members.leave(person);
            return true;
        }));
        workspace.stores.people.find(person).ifPresent(p -> workspace.stores.people.save(p.withActive(false)));
    }

    @Override
    public void lockOut(UUID device) throws UserMessageException, IOException {
        answers.ask(() -> workspace.server.ask((members, _) -> {
            members.lockOut(device);
            return true;
        }));
    }

    @Override
    public String leave() throws UserMessageException, IOException {
        var told = answers.ask(workspace.server::leave);
        return strings.get(told ? "server.left" : "server.left.untold");
    }
}
