package baton.app;

import baton.app.team.FolderThread;
import baton.app.team.MachineKeys;
import baton.app.team.SharedFolder;
import baton.app.team.TeamSync;
import baton.handoff.HandoffStatus;
import baton.people.Person;
import baton.people.SamePerson;
import baton.people.SignIn;
import baton.team.Stranger;
import baton.team.Taken;
import baton.ui.kit.Strings;
import baton.ui.team.SharingNews;
import baton.ui.team.SharingService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Other machines for the window: what the folder's thread has found, and what the team's page asks for.
public final class TeamSharing implements SharingService, FolderThread.Listener {
    private final Workspace workspace;
    private final Strings strings;
    private final Map<UUID, Stranger> strangers = new LinkedHashMap<>();
    private final Set<UUID> declined = new HashSet<>();
    private @Nullable Instant unreachable;
    private @Nullable Instant lookedAt;
    private final Set<UUID> arrived = new HashSet<>();
    private Consumer<SharingNews> news = _ -> {};

    public TeamSharing(Workspace workspace, Strings strings) {
        this.workspace = workspace;
        this.strings = strings;
    }

    /// @param listener told, on the folder's thread, what has come
    synchronized void onNews(Consumer<SharingNews> listener) {
        news = listener;
    }

    @Override
    public void looked(SharedFolder.Look look) {
        var fresh = 0;
        Consumer<SharingNews> told;
        synchronized (this) {
            for (var stranger : look.strangers()) {
                if (!declined.contains(stranger.said().id())
                        && strangers.put(stranger.said().id(), stranger) == null) {
                    fresh++;
                }
            }
            told = news;
        }
        if (fresh > 0 || look.isNew() || !look.refused().isEmpty()) {
            told.accept(new SharingNews(fresh, newToMe(look)));
        }
    }

    /// What of these is news to whoever sits here.
    SharingNews arrived(List<UUID> handoffs) {
        return new SharingNews(0, newToMe(handoffs));
    }

    private List<SharingNews.Arrived> newToMe(SharedFolder.Look look) {
        return newToMe(look.results().stream()
                .map(result -> result.taken().handoff())
                .filter(Objects::nonNull)
                .toList());
    }

    /// What was handed off to whoever sits here, each told once.
    private List<SharingNews.Arrived> newToMe(List<UUID> handoffs) {
        var me = workspace.stores.people.current();
        return handoffs.stream()
                .distinct()
                .flatMap(id -> workspace.stores.handoffs.find(id).stream())
                .filter(handoff -> handoff.status() == HandoffStatus.HANDED_OFF)
                .filter(handoff -> me.filter(
                                p -> p.id().equals(handoff.content().receiver()))
                        .isPresent())
                .filter(handoff -> arrived.add(handoff.id()))
                .map(handoff -> new SharingNews.Arrived(
                        handoff.id(),
                        handoff.content().company(),
                        workspace
                                .stores
                                .people
                                .find(handoff.sender())
                                .map(Person::name)
                                .orElse("?")))
                .toList();
    }

    @Override
    public synchronized void unreachable(Optional<Instant> since) {
        unreachable = since.orElse(null);
    }

    @Override
    public synchronized void inStep(Instant at) {
        lookedAt = at;
    }

    @Override
    public synchronized State state() throws IOException {
        var keys = workspace.team.keys();
        var me = keys.identity();
        return new State(
                me.map(k -> MachineKeys.words(k.publicKeys())).orElse(""),
                keys.kept(),
                workspace.team.folder().orElse(null),
                unreachable,
                lookedAt,
                List.copyOf(strangers.values()),
                workspace.team.doubtful());
    }

    /// Does something for which somebody has to sit here.
    @FunctionalInterface
    private interface Act<T> {
        T run() throws Exception;
    }

    private <T> T asSomebody(Act<T> act) throws Exception {
        try {
            return act.run();
        } catch (TeamSync.NobodyException nobody) {
            throw new UserMessageException(strings.get(nobody.isLocked() ? "team.locked" : "team.nobody"));
        }
    }

    @Override
    public void card(Path file) throws Exception {
        asSomebody(() -> {
            workspace.team.card(file);
            return true;
        });
    }

    @Override
    public void chooseFolder(Path folder) throws UserMessageException {
        try {
            workspace.team.chooseFolder(folder);
        } catch (IOException e) {
            throw new UserMessageException(strings.get("sharing.folder.unusable", folder));
        }
    }

    @Override
    public void leaveFolder() {
        workspace.team.leaveFolder();
    }

    @Override
    public Opened open(Path file) throws Exception {
        return asSomebody(() -> {
            var stranger = workspace.team.stranger(file);
            if (stranger.isPresent()) {
                synchronized (this) {
                    strangers.put(stranger.get().said().id(), stranger.get());
                }
                return new Opened("", Optional.empty(), stranger);
            }
            var taken = workspace.team.unpack(file).taken();
            return new Opened(strings.of(taken.outcome()), Optional.ofNullable(taken.handoff()), Optional.empty());
        });
    }

    @Override
    public String accept(Stranger stranger, @Nullable Path file) throws Exception {
        workspace.team.accept(stranger);
        synchronized (this) {
            strangers.remove(stranger.said().id());
        }
        if (file == null) {
            return strings.get("sharing.accepted", stranger.said().name());
        }
        return asSomebody(() -> {
            var outcome = workspace.team.unpack(file).taken().outcome();
            return strings.get("sharing.accepted", stranger.said().name())
                    + (outcome == Taken.Outcome.TAKEN ? " " + strings.of(outcome) : "");
        });
    }

    @Override
    public synchronized void decline(Stranger stranger) {
        declined.add(stranger.said().id());
        strangers.remove(stranger.said().id());
    }

    @Override
    public void merge(SamePerson.Pair pair) throws IOException {
        workspace.team.merge(pair);
    }

    @Override
    public boolean unlock(String passphrase) throws IOException {
        return workspace.team.keys().unlock(passphrase.toCharArray());
    }

    @Override
    public void protect(String passphrase) throws IOException, UserMessageException {
        if (workspace.team.keys().kept().isLocked()
                || workspace.team.keys().identity().isEmpty()) {
            throw new UserMessageException(strings.get("team.locked"));
        }
        if (passphrase.length() < SignIn.SHORTEST_PIN && workspace.computer.use() == SignIn.Use.SHARED) {
            throw new UserMessageException(strings.get("sharing.pinNeeded", SignIn.SHORTEST_PIN));
        }
        workspace.team.keys().close(passphrase.toCharArray());
    }
}
