package baton.store.team;

import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffService;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import baton.json.Records;
import baton.people.Person;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.LibraryDatabase;
import baton.store.NewLibrary;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.KnownKeys;
import baton.team.Taken;
import baton.team.TeamLibrary;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One person's machine with a real library, for tests of several of them.
final class TestMachine implements AutoCloseable {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    final Person person;
    final Identity identity;
    final Database database;
    final SqlHandoffStore handoffs;
    final SqlPeopleStore people;
    final SqlTeamLibrary team;
    final SqlKeyRing keys;
    final HandoffService service;
    final FollowUpService followUp;
    /// How wrong its clock is.
    Duration wrong = Duration.ZERO;

    private final InstantSource clock;

    /// @param time what a right clock shows
    TestMachine(Path folder, Person person, InstantSource time) {
        this.person = person;
        identity = Identity.create(person.id());
        clock = () -> time.instant().plus(wrong);
        database = LibraryDatabase.open(NewLibrary.in(folder));
        people = new SqlPeopleStore(database, new MachineSettings(database));
        handoffs = new SqlHandoffStore(database);
        team = new SqlTeamLibrary(database, SidecarUpdates.NONE);
        keys = new SqlKeyRing(database);
        people.save(person);
        people.switchTo(person.id());
        var clocks = new DeadlineEngine(() -> SlaRules.STANDARD, people::all);
        service = new HandoffService(handoffs, clock, IDS::generate, () -> TeamRules.STANDARD, clocks);
        followUp = new FollowUpService(handoffs, clock, IDS::generate, clocks);
    }

    static UUID id() {
        return IDS.generate();
    }

    UUID me() {
        return person.id();
    }

    Instant now() {
        return clock.instant();
    }

    /// Knows somebody, and trusts their keys since long.
    void meets(TestMachine other) {
        people.save(other.person);
        keys.accept(new KnownKeys(other.me(), other.identity.publicKeys(), Instant.EPOCH));
    }

    TeamLibrary.Rules rules() {
        return new TeamLibrary.Rules(
                content -> Gate.gaps(content, TeamRules.STANDARD),
                all -> new DeadlineEngine(() -> SlaRules.STANDARD, () -> all));
    }

    /// What goes to everybody who is to hear of it, as text: a package is nothing else.
    Map<UUID, String> send(UUID handoff) {
        return send(handoff, team.audience(handoff, me()), true);
    }

    /// @param everybody whether nobody else is to hear of it
    Map<UUID, String> send(UUID handoff, Set<UUID> to, boolean everybody) {
        var letters = new LinkedHashMap<UUID, String>();
        var sent = new ArrayList<TeamLibrary.Sent>();
        team.pack(handoff, me(), now(), TestMachine::id)
                .ifPresent(pack -> to.forEach(other -> {
                    var theirs = pack.withId(id());
                    letters.put(other, text(theirs));
                    sent.add(new TeamLibrary.Sent(theirs, other, true));
                }));
        team.sent(sent, everybody, now());
        return letters;
    }

    /// Everything that waits to leave.
    List<Map.Entry<UUID, String>> sendAll() {
        var letters = new ArrayList<Map.Entry<UUID, String>>();
        for (var handoff : team.waiting(me(), 0).handoffs()) {
            letters.addAll(send(handoff).entrySet());
        }
        return letters;
    }

    Taken take(String letter) {
        return team.take(List.of(read(letter)), me(), now(), rules()).getFirst();
    }

    static String text(HandoffPackage pack) {
        try {
            return Records.guarded().writeValueAsString(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static HandoffPackage read(String letter) {
        try {
            return Records.guarded().readValue(letter, HandoffPackage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Handoff handoff(UUID id) {
        return handoffs.find(id).orElseThrow();
    }

    List<HandoffEvent> events(UUID id) {
        return handoffs.events(id);
    }

    @Override
    public void close() {
        database.close();
    }
}
