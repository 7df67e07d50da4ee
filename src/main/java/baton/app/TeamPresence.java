package baton.app;

import baton.app.team.ServerThread;
import baton.app.team.TeamSync;
import baton.people.Person;
import baton.people.Role;
import baton.team.server.ServerException;
import baton.ui.handoff.Elsewhere;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who has which handoff open, here and at the team's other computers. Nothing of it is kept, but for managers' looks
/// at what is others'.
final class TeamPresence implements Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(TeamPresence.class);
    /// Each says so again after a minute.
    private static final Duration STAYS = Duration.ofSeconds(90);
    /// Nobody has that many open; whoever says so is not believed without end.
    private static final int MOST = 1_000;

    private final Workspace workspace;
    private final LongSupplier ticks;
    private final Map<Place, Long> elsewhere = new HashMap<>();
    private final List<Consumer<UUID>> listeners = new ArrayList<>();
    private Consumer<UUID> fetching = _ -> {};
    private @Nullable UUID open;
    private @Nullable ServerThread thread;

    private record Place(UUID handoff, UUID person) {}

    TeamPresence(Workspace workspace) {
        this(workspace, System::nanoTime);
    }

    /// @param ticks nanoseconds of a clock that never goes back
    TeamPresence(Workspace workspace, LongSupplier ticks) {
        this.workspace = workspace;
        this.ticks = ticks;
    }

    synchronized void begin(ServerThread running) {
        thread = running;
    }

    synchronized void onFetch(Consumer<UUID> fetch) {
        fetching = fetch;
    }

    @Override
    public void fetch(UUID clip) {
        Consumer<UUID> told;
        synchronized (this) {
            told = fetching;
        }
        told.accept(clip);
    }

    @Override
    public void opened(UUID handoff) {
        say(handoff);
    }

    @Override
    public void looked(UUID handoff, UUID reader) {
        if (workspace.server.lastMembership().isEmpty()) {
            return;
        }
        workspace
                .stores
                .people
                .find(reader)
                .filter(p -> p.role() == Role.MANAGER)
                .ifPresent(manager -> workspace.stores.server.looks().add(handoff, reader, workspace.clock.instant()));
    }

    @Override
    public void left() {
        say(null);
    }

    private void say(@Nullable UUID handoff) {
        ServerThread told;
        synchronized (this) {
            open = handoff;
            told = thread;
        }
        if (told != null) {
            told.opened(handoff);
        }
    }

    /// A member says so.
    void open(UUID handoff, UUID person) {
        List<Consumer<UUID>> told;
        boolean isNew;
        synchronized (this) {
            var now = ticks.getAsLong();
            elsewhere.values().removeIf(at -> now - at > STAYS.toNanos());
            isNew = elsewhere.size() < MOST && elsewhere.put(new Place(handoff, person), now) == null;
            told = List.copyOf(listeners);
        }
        var me = workspace.stores.people.current().map(Person::id);
        if (!isNew || me.filter(person::equals).isPresent()) {
            return;
        }
        // Whoever has just come learns at once who is there.
        ServerThread running;
        synchronized (this) {
            running = handoff.equals(open) ? thread : null;
        }
        if (running != null) {
            running.opened(handoff);
        }
        told.forEach(listener -> listener.accept(handoff));
    }

    @Override
    public List<String> others(UUID handoff) {
        List<UUID> there;
        synchronized (this) {
            var now = ticks.getAsLong();
            there = elsewhere.entrySet().stream()
                    .filter(e -> e.getKey().handoff().equals(handoff) && now - e.getValue() <= STAYS.toNanos())
                    .map(e -> e.getKey().person())
                    .toList();
        }
        if (there.isEmpty()) {
            return List.of();
        }
        var me = workspace.stores.people.current().map(Person::id);
        return workspace.stores.people.all().stream()
                .filter(p -> there.contains(p.id()) && me.filter(p.id()::equals).isEmpty())
                .map(Person::name)
                .sorted()
                .toList();
    }

    @Override
    public synchronized void onOthers(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    @Override
    public List<Look> looks(UUID handoff) {
        if (workspace.server.lastMembership().isEmpty()) {
            return List.of();
        }
        try {
            return workspace.server.ask((members, _) -> members.looks(handoff)).stream()
                    .map(look -> new Look(
                            workspace
                                    .stores
                                    .people
                                    .find(look.person())
                                    .map(Person::name)
                                    .orElse("?"),
                            look.at()))
                    .toList();
        } catch (ServerException | IOException | TeamSync.NobodyException away) {
            LOG.info("who looked cannot be asked now: {}", away.toString());
            return List.of();
        }
    }
}
