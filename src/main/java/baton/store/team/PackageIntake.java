package baton.store.team;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import baton.playback.Viewing;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.team.ActKinds;
import baton.team.AgreedState;
import baton.team.HandoffPackage;
import baton.team.Holder;
import baton.team.Rebase;
import baton.team.Refusal;
import baton.team.Taken;
import baton.team.TeamLibrary;
import baton.team.Work;
import baton.transcript.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Takes one package in, within one transaction of whoever calls.
final class PackageIntake {
    private final Handle h;
    private final HandoffPackage pack;
    private final UUID me;
    private final Instant now;
    private final TeamLibrary.Rules rules;
    private final StateIntake states;

    PackageIntake(Handle h, HandoffPackage pack, UUID me, Instant now, TeamLibrary.Rules rules) {
        this.h = h;
        this.pack = pack;
        this.me = me;
        this.now = now;
        this.rules = rules;
        states = new StateIntake(h, me, now);
    }

    Taken take() {
        var about = pack.about();
        pack.people().forEach(this::person);
        states.person(pack.author());
        if (about == null || pack.kind() != HandoffPackage.Kind.HANDOFF) {
            if (about != null && SqlHandoffStore.find(h, about).isEmpty()) {
                erasedBefore(about);
            }
            return new Taken(Taken.Outcome.TAKEN, about, List.of());
        }
        if (ServerIntake.version(h, about).isPresent()) {
            // What counts comes from the team's server.
            return new Taken(Taken.Outcome.KNOWN, about, List.of());
        }
        var outcome = Taken.Outcome.KNOWN;
        if (pack.state() != null) {
            outcome = state(pack.state());
        }
        if (SqlHandoffStore.find(h, about).isEmpty()) {
            TeamRows.setAside(h, pack, now);
            return new Taken(Taken.Outcome.WAITS, null, List.of());
        }
        var acts = new ArrayList<>(pack.acts());
        if (pack.state() != null && outcome != Taken.Outcome.TAKEN) {
            // Its author has done something since a state that does not count: that is put onto the one that does, and
            // they are told of it.
            var known = new HashSet<>(TeamRows.refused(h, about).keySet());
            SqlHandoffStore.events(h, about).forEach(e -> known.add(e.id()));
            var lost = pack.state().events().stream()
                    .filter(e -> e.person().equals(pack.author()) && !known.contains(e.id()))
                    .toList();
            if (!lost.isEmpty()) {
                lost.stream().filter(e -> !acts.contains(e)).forEach(acts::add);
                TeamRows.copied(h, about, pack.author());
                TeamRows.tellAgain(h, about, pack.author());
            }
        }
        if (!acts.isEmpty() && acts(about, acts) && outcome == Taken.Outcome.KNOWN) {
            outcome = Taken.Outcome.TAKEN;
        }
        if (beside(about) && outcome == Taken.Outcome.KNOWN) {
            outcome = Taken.Outcome.TAKEN;
        }
        if (outcome == Taken.Outcome.TAKEN) {
            waiting(about);
        }
        return new Taken(outcome, about, states.told());
    }

    /// It was erased before it came: it never does.
    private void erasedBefore(UUID about) {
        h.execute("delete from team_aside where handoff_id = ?", about);
        h.execute("delete from team_erased where about_id = ?", about);
        h.createUpdate("insert into team_erased (about_id, erased_at) values (:id, :now)")
                .bind("id", about)
                .bind("now", now)
                .execute();
    }

    /// What came before the handoff itself.
    private void waiting(UUID about) {
        for (var early : TeamRows.aside(h, about)) {
            h.execute("delete from team_aside where package_id = ?", early.id());
            states.told()
                    .addAll(new PackageIntake(h, early, me, now, rules).take().refused());
        }
    }

    /// Everybody it names is here afterwards. Somebody who is known already is changed by nobody but themselves.
    private void person(Person person) {
        var known = SqlPeopleStore.find(h, person.id());
        if (known.isEmpty()) {
            SqlPeopleStore.save(h, person);
        } else if (person.id().equals(pack.author()) && !person.id().equals(me)) {
            // Nobody makes themselves a manager: roles are given here.
            SqlPeopleStore.change(h, known.get(), person.withRole(known.get().role()));
        }
    }

    private Taken.Outcome state(AgreedState state) {
        var id = state.handoff().id();
        var agreed = TeamRows.agreed(h, id).orElse(null);
        var here = SqlHandoffStore.find(h, id).orElse(null);
        if (agreed != null) {
            var known = agreed.state();
            if (!state.isAfter(known.version(), known.id())) {
                return Taken.Outcome.KNOWN;
            }
            var events = known.events().stream().map(HandoffEvent::id).collect(Collectors.toSet());
            if (!Holder.mayGive(state, agreed.holder(), events)) {
                return Taken.Outcome.NOT_THEIRS;
            }
        } else if (!Holder.parties(state.handoff(), state.events()).contains(state.author())) {
            return Taken.Outcome.NOT_THEIRS;
        }
        states.named(state);
        if (pack.clip() != null && pack.clip().id().equals(state.handoff().clip())) {
            ClipFolder.insert(h, pack.clip());
        }
        var placed = here == null ? List.<TeamRows.Placed>of() : TeamRows.events(h, id);
        var mine = new ArrayList<HandoffEvent>();
        var sent = new HashSet<UUID>();
        for (var event : placed) {
            // Whoever gave this state may not know of what was done here: it goes out again.
            if (event.sent() && !event.event().person().equals(me)) {
                sent.add(event.event().id());
            }
            if (!state.has(event.event().id()) && !state.refuses(event.event().id())) {
                mine.add(event.event());
            }
        }
        var feedback = here == null ? null : SqlHandoffStore.feedback(h, id).orElse(null);
        var work = new Work(
                agreed == null
                        ? state.handoff().content()
                        : agreed.state().handoff().content(),
                here == null || agreed == null ? state.handoff().content() : here.content(),
                feedback,
                mine);
        var people = SqlPeopleStore.all(h);
        var merged = Rebase.onto(state, work, rules.gate(), rules.clocks().apply(people));
        states.write(state, here, merged, sent);
        TeamRows.agree(h, state);
        // Each of them hears once that there is a copy here, and sends what comes after.
        for (var party : Holder.parties(state.handoff(), state.events())) {
            if (!party.equals(me)) {
                TeamRows.copied(h, id, party);
            }
        }
        for (var event : state.events()) {
            h.execute("delete from team_refused where event_id = ?", event.id());
        }
        state.refused().forEach(r -> states.refuse(r, true));
        merged.refused().forEach(r -> states.refuse(r, true));
        return Taken.Outcome.TAKEN;
    }

    /// What its author did and nobody has agreed to yet. Whoever holds the handoff decides; everybody else shows notes
    /// as they come.
    ///
    /// @return whether anything of it was new
    private boolean acts(UUID about, List<HandoffEvent> done) {
        var here = SqlHandoffStore.find(h, about).orElseThrow();
        var agreed = TeamRows.agreed(h, about).orElse(null);
        var known = new HashSet<>(TeamRows.refused(h, about).keySet());
        SqlHandoffStore.events(h, about).forEach(e -> known.add(e.id()));
        var fresh = done.stream()
                // Nobody acts in another one's name.
                .filter(a -> a.person().equals(pack.author()) && !known.contains(a.id()))
                .toList();
        if (fresh.isEmpty()) {
            return false;
        }
        for (var act : fresh) {
            if (act.payload() instanceof EventPayload.PassedOn moved) {
                states.person(moved.from());
                states.person(moved.to());
            }
        }
        if (pack.clip() != null && fresh.stream().anyMatch(a -> a.kind() == EventKind.BRIEFING_KEPT)) {
            ClipFolder.insert(h, pack.clip());
        }
        var holds =
                agreed == null ? Holder.of(here).equals(me) : agreed.holder().equals(me);
        if (!holds) {
            var notes = fresh.stream().filter(a -> ActKinds.isNote(a.kind())).toList();
            notes.forEach(note -> TeamRows.insert(h, note, null, true));
            if (!notes.isEmpty()) {
                SqlHandoffStore.put(h, here.withVersion(here.version() + 1));
            }
            return !notes.isEmpty();
        }
        var current = TeamRows.current(h, here, pack.id(), 1, pack.author());
        var people = SqlPeopleStore.all(h);
        var allowed =
                fresh.stream().filter(a -> ActKinds.isAllowed(a, here, people)).toList();
        fresh.stream()
                .filter(a -> !allowed.contains(a))
                .forEach(a -> states.refuse(new Refusal(a, Refusal.Reason.NOT_NOW, Refusal.Because.NONE), false));
        var merged = Rebase.onto(
                current,
                Work.of(current, allowed, pack.feedback()),
                rules.gate(),
                rules.clocks().apply(people));
        SqlHandoffStore.put(h, merged.handoff().withVersion(here.version() + 1));
        merged.kept().forEach(event -> TeamRows.insert(h, event, null, false));
        merged.deadlines().forEach(deadline -> SqlDeadlines.put(h, deadline));
        if (!Objects.equals(merged.feedback(), current.feedback())) {
            SqlHandoffStore.withdrawFeedback(h, here.id());
            if (merged.feedback() != null) {
                SqlHandoffStore.insert(h, merged.feedback());
            }
        }
        merged.refused().forEach(r -> states.refuse(r, false));
        return true;
    }

    /// What changes no state: what is known of its author's copy, what they have watched, what is said in the briefing.
    private boolean beside(UUID about) {
        var changed = arrived(about);
        for (var other : pack.copies()) {
            if (!other.equals(me)) {
                states.person(other);
                TeamRows.copied(h, about, other);
            }
        }
        var clip = SqlHandoffStore.find(h, about).map(Handoff::clip).orElse(null);
        if (clip == null) {
            return changed;
        }
        if (pack.viewing() != null && viewing(clip, pack.viewing())) {
            changed = true;
        }
        return transcript(clip) || changed;
    }

    private boolean arrived(UUID about) {
        if (pack.seen() == 0 && pack.state() == null) {
            return false;
        }
        var seen = Math.max(pack.seen(), pack.state() == null ? 0 : pack.state().version());
        return TeamRows.arrived(h, about, pack.author(), seen, pack.at(), now) > 0;
    }

    /// Two records of what the same person has watched become one: each has seen some of it.
    private boolean viewing(UUID clip, Viewing theirs) {
        var before = SqlViewingStore.viewing(h, theirs.person(), clip);
        var both = before.with(theirs);
        if (both.equals(before)) {
            return false;
        }
        SqlViewingStore.save(h, clip, both);
        return true;
    }

    /// What somebody has read and stands for beats what only a machine has heard.
    private boolean transcript(UUID clip) {
        Transcript theirs = pack.transcript();
        if (theirs == null || !theirs.clip().equals(clip)) {
            return false;
        }
        return theirs.isBetter(SqlTranscripts.find(h, clip).orElse(null)) && SqlTranscripts.save(h, theirs) > 0;
    }
}
