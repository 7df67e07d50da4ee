package baton.ui.shell;

import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.people.Person;
import baton.people.SignIn;
import baton.recording.DeviceException;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Current user, team members, and takes interrupted last time.
public final class ShellViewModel {
    /// An interrupted take with its sentence.
    ///
    /// @param canKeep whether anything of it can be played and its handoff is still with its sender
    public record Leftover(TakeRepository.TakeOnShelf take, String words, boolean canKeep) {}

    private final SignIn signIn;
    private final HandoffStore handoffs;
    private final HandoffService service;
    private final TakeRepository shelf;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<@Nullable Person> me = new ReadOnlyObjectWrapper<>();
    private final Set<UUID> postponed = ConcurrentHashMap.newKeySet();
    private final ObservableList<Leftover> leftovers = FXCollections.observableArrayList();
    private final ObservableList<Leftover> shownLeftovers = FXCollections.unmodifiableObservableList(leftovers);
    private List<Person> everybody = List.of();
    private final ObservableList<Person> team = FXCollections.observableArrayList();
    private final ObservableList<Person> shownTeam = FXCollections.unmodifiableObservableList(team);

    public ShellViewModel(
            SignIn signIn,
            HandoffStore handoffs,
            HandoffService service,
            TakeRepository shelf,
            Background background,
            Notices notices,
            Strings strings) {
        this.signIn = signIn;
        this.handoffs = handoffs;
        this.service = service;
        this.shelf = shelf;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    /// Null until the first start is finished.
    public ReadOnlyObjectProperty<@Nullable Person> meProperty() {
        return me.getReadOnlyProperty();
    }

    /// Everybody who is active, at whatever machine.
    public List<Person> everybody() {
        return everybody;
    }

    /// Who may be chosen as the one who sits here.
    public ObservableList<Person> team() {
        return shownTeam;
    }

    /// The interrupted takes that wait for a decision, newest first.
    public ObservableList<Leftover> leftovers() {
        return shownLeftovers;
    }

    // Commands

    /// @param somebody who uses this computer; or, if that is asked first, who is proposed
    private record Start(Optional<Person> somebody, Team team, boolean asks) {}

    private record Team(List<Person> here, List<Person> everybody) {}

    /// Finds out the current user.
    ///
    /// @param asks told whose PIN has to be given first
    public void start(Runnable nobodyYet, Consumer<Person> asks) {
        background.run(
                () -> {
                    var current = signIn.current();
                    // A library that was made anew knows its people, and not who of them uses this computer.
                    var asked = current.isPresent()
                            ? current
                            : signIn.here().stream().findFirst();
                    var isAsked = asked.isPresent() && (current.isEmpty() || signIn.asks(asked.get()));
                    return new Start(asked, known(), isAsked);
                },
                found -> {
                    show(found.team());
                    if (found.asks()) {
                        found.somebody().ifPresent(asks);
                    } else {
                        found.somebody().ifPresentOrElse(me::set, nobodyYet);
                    }
                },
                notices.orTell());
    }

    private Team known() {
        return new Team(signIn.here(), signIn.team());
    }

    private void show(Team found) {
        everybody = found.everybody();
        team.setAll(found.here());
    }

    public void refreshTeam() {
        background.run(this::known, this::show, notices.orTell());
    }

    /// Shows who the current user is now, and who may be chosen.
    public void showCurrent() {
        refreshTeam();
        background.run(
                signIn::current,
                current -> current.filter(p -> !p.equals(me.get())).ifPresent(me::set),
                notices.orTell());
    }

    /// Somebody is the current user from now on.
    public void welcome(Person person) {
        refreshTeam();
        me.set(person);
    }

    /// Makes somebody the current user.
    ///
    /// @param asks told that their PIN has to be given first
    public void switchTo(Person person, Consumer<Person> asks) {
        if (person.equals(me.get())) {
            return;
        }
        background.run(
                () -> signIn.signIn(person, new char[0]),
                done -> {
                    if (done) {
                        me.set(person);
                    } else {
                        asks.accept(person);
                    }
                },
                notices.orTell());
    }

    /// Looks for takes of the current user that nobody has decided about.
    public void lookForLeftovers() {
        var person = me.get();
        if (person == null) {
            return;
        }
        background.run(
                () -> shelf.interrupted().stream()
                        .filter(i -> handoffs.find(i.take().handoff())
                                .filter(h -> h.sender().equals(person.id()))
                                .isPresent())
                        .filter(i -> !postponed.contains(i.take().id()))
                        .map(this::describe)
                        .toList(),
                leftovers::setAll,
                notices.orTell());
    }

    private Leftover describe(TakeRepository.TakeOnShelf interrupted) {
        var handoff = handoffs.find(interrupted.take().handoff());
        var company = handoff.map(h -> Texts.brief(h.content().company()))
                .filter(c -> !c.isBlank())
                .orElse(strings.get("studio.aDraft"));
        var facts = interrupted.facts();
        var open = handoff.filter(h -> h.status().isWithSender()).isPresent();
        if (facts == null) {
            return new Leftover(interrupted, strings.get("recovery.empty", company), false);
        }
        var key = open ? "recovery.found" : "recovery.late";
        return new Leftover(interrupted, strings.get(key, company, TimeWords.length(facts.length())), open);
    }

    /// Makes the interrupted take the briefing of its handoff.
    public void keepLeftover(Leftover kept) {
        if (kept.canKeep() && decideOnce(kept)) {
            background.run(
                    () -> keep(kept.take().take()),
                    changed -> {
                        notices.tell(strings.get(
                                "recovery.kept", Texts.brief(changed.content().company())));
                        lookForLeftovers();
                    },
                    this::undecided);
        }
    }

    private Handoff keep(Take take) throws IOException, DeviceException {
        return shelf.keep(take, clip -> {
            var handoff = handoffs.find(take.handoff()).orElseThrow();
            return service.keepBriefing(handoff, handoff.sender(), clip.id());
        });
    }

    /// Throws it away for good.
    public void discardLeftover(Leftover thrown) {
        if (decideOnce(thrown)) {
            background.run(
                    () -> {
                        shelf.delete(thrown.take().take());
                        return true;
                    },
                    _ -> lookForLeftovers(),
                    this::undecided);
        }
    }

    /// The offer is gone as soon as it is answered: a second press must not answer it again.
    private boolean decideOnce(Leftover offered) {
        return leftovers.remove(offered);
    }

    private void undecided(Exception problem) {
        notices.problem(problem);
        lookForLeftovers();
    }

    /// The handoff is sent: its takes have done their work.
    void clearTakes(UUID handoff) {
        background.run(
                () -> {
                    shelf.clear(handoff);
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// Hides the offers until the next start; the takes stay where they are.
    public void decideLater() {
        leftovers.forEach(l -> postponed.add(l.take().take().id()));
        leftovers.clear();
    }
}
