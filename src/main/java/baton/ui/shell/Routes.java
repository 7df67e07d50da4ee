package baton.ui.shell;

import baton.people.Person;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.today.TodayViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// How one gets from screen to screen.
final class Routes {
    private final Screens screens;
    private final Navigator navigator;
    private final ShellViewModel model;
    private final TodayViewModel todayModel;
    private final Places places;
    private final Notices notices;
    private final Strings strings;

    /// Those places of the sidebar that screens lead to.
    record Places(
            ToggleButton today, ToggleButton sent, ToggleButton library, ToggleButton team, ToggleButton preferences) {}

    Routes(
            Screens screens,
            Navigator navigator,
            ShellViewModel model,
            TodayViewModel todayModel,
            Places places,
            Notices notices,
            Strings strings) {
        this.screens = screens;
        this.navigator = navigator;
        this.model = model;
        this.todayModel = todayModel;
        this.places = places;
        this.notices = notices;
        this.strings = strings;
    }

    /// Leads there. As long as nobody sits here, only the first person gets anywhere.
    void go(Destination destination) {
        var me = model.meProperty().get();
        if (destination instanceof Destination.FirstPerson(var person)) {
            model.welcome(person);
            navigator.go(places.team());
        } else if (destination instanceof Destination.SignedIn(var person)) {
            if (person.equals(me)) {
                navigator.go(places.today());
            } else {
                model.welcome(person);
            }
        } else if (me != null) {
            go(destination, me);
        }
    }

    private void go(Destination destination, Person me) {
        switch (destination) {
            case Destination.Back _ -> navigator.back();
            case Destination.Today _ -> navigator.go(places.today());
            case Destination.Team(var person) -> {
                navigator.go(places.team());
                if (person != null && places.team().isSelected()) {
                    screens.team().get().choose(person);
                }
            }
            case Destination.Preferences(var find) -> {
                navigator.go(places.preferences());
                screens.preferences().tell(page -> page.find(find));
            }
            case Destination.NewHandoff _ ->
                navigator.showApart(
                        screens.form().get(), () -> screens.form().get().begin(me));
            case Destination.EditHandoff(var handoff) -> edit(me, handoff);
            case Destination.ReadHandoff(var handoff, var at) -> read(me, handoff, at, null);
            case Destination.HearMoments(var handoff) -> {
                if (navigator.mayLeave()) {
                    screens.handoff().get().hearMoments();
                    read(me, handoff, null, null);
                }
            }
            case Destination.WatchFile(var file) -> watch(file);
            case Destination.Listed(var list, var entry) -> open(me, list, entry);
            case Destination.DueStep due -> begin(me, due);
            case Destination.RecordBriefing(var handoff, var then) -> {
                screens.studio().get().open(me, handoff, then);
                navigator.showApart(screens.studio().get());
            }
            case Destination.TextsOf(var handoff, var back) -> {
                screens.brief().get().open(me, handoff, back);
                navigator.show(screens.brief().get());
            }
            case Destination.HandedOff(var handoff) -> {
                model.clearTakes(handoff);
                // First the place, then the news: leaving a screen takes its news along.
                navigator.go(places.sent());
                notices.tell(strings.get("form.handedOff"));
            }
            case Destination.HandoffsOf(var person) -> {
                navigator.go(places.library());
                screens.library().get().showHandoffsOf(person);
            }
            case Destination.FirstPerson _, Destination.SignedIn _, Destination.OtherWorkspace _ ->
                throw new IllegalArgumentException("is led elsewhere: " + destination);
        }
    }

    private void watch(@Nullable Path file) {
        var screen = screens.watch().get();
        var chosen = file == null ? screen.choose(places.today().getScene().getWindow()) : Optional.of(file);
        if (chosen.isPresent() && navigator.mayLeave()) {
            navigator.show(screen);
            screen.open(chosen.get());
        }
    }

    private void edit(Person me, UUID handoff) {
        screens.form().get().open(me, handoff);
        navigator.showApart(screens.form().get());
    }

    private void open(Person me, HandoffList list, HandoffList.Entry entry) {
        list.select(entry.handoff());
        if (entry.draft()) {
            edit(me, entry.handoff());
        } else {
            read(me, entry.handoff(), null, list);
        }
    }

    /// @param list its neighbours; null where it was opened by itself
    private void read(Person me, UUID handoff, @Nullable Duration at, @Nullable HandoffList list) {
        if (navigator.mayLeave()) {
            todayModel.read(handoff);
            navigator.show(screens.handoff().get());
            screens.handoff().get().openAt(me, handoff, at, list);
        }
    }

    private void begin(Person me, Destination.DueStep due) {
        if (!navigator.mayLeave()) {
            return;
        }
        todayModel.read(due.handoff());
        if (due.withSender()) {
            edit(me, due.handoff());
        } else {
            navigator.show(screens.handoff().get());
            screens.handoff().get().openFor(me, due.handoff(), due.kind());
        }
    }
}
