package baton.ui.shell;

import baton.handoff.DeadlineKind;
import baton.people.Person;
import baton.ui.inbox.InboxRow;
import baton.ui.inbox.InboxView;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.today.Notice;
import baton.ui.today.TodayRow;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// Which screen leads to which.
final class Routes {
    private final Screens screens;
    private final Navigator navigator;
    private final ShellViewModel model;
    private final Notices notices;
    private final Strings strings;
    private Consumer<UUID> onRead = _ -> {};
    private @Nullable InboxView from;
    private @Nullable UUID current;

    Routes(Screens screens, Navigator navigator, ShellViewModel model, Notices notices, Strings strings) {
        this.screens = screens;
        this.navigator = navigator;
        this.model = model;
        this.notices = notices;
        this.strings = strings;
    }

    /// Told which handoff is open.
    void onRead(Consumer<UUID> listener) {
        onRead = listener;
    }

    /// @param team where somebody new goes first
    /// @param sent where a hand-off leads
    /// @param onSwitchWorkspace enters the demo
    void connect(ToggleButton team, ToggleButton sent, Runnable onSwitchWorkspace) {
        screens.welcome().onDone(me -> {
            model.welcome(me);
            navigator.go(team);
        });
        screens.welcome().onDemo(onSwitchWorkspace);
        screens.team().onChanged(model::refreshTeam);
        screens.studio().onReleased(model::lookForLeftovers);
        screens.today().onOpen(this::open);
        screens.today().onNew(this::begin);
        screens.insight().onOpen(this::openHandoff);
        screens.inbox().onOpen(row -> openFrom(screens.inbox(), row));
        screens.sent().onOpen(row -> openFrom(screens.sent(), row));
        screens.inbox().onOpenSoon(this::openHandoff);
        screens.inbox().onChosen(screens.handoff()::prepare);
        screens.sent().onChosen(screens.handoff()::prepare);
        screens.handoff().onStep(this::step);
        screens.handoff().onOpened(this::prepareNext);
        screens.inbox().onNew(this::begin);
        screens.sent().onNew(this::begin);
        screens.library().onOpen(this::openHandoff);
        screens.handoff().onBack(navigator::back);
        screens.form().onBack(navigator::back);
        screens.form().onRecord(this::record);
        screens.today().onRecord(this::record);
        screens.form().onHandedOff(handedOff -> {
            model.clearTakes(handedOff);
            // First the place, then the news: leaving a screen takes its news along.
            navigator.go(sent);
            notices.tell(strings.get("form.handedOff"));
        });
        screens.form()
                .onWords(id -> showWords(id, () -> {
                    var me = model.meProperty().get();
                    if (me != null) {
                        screens.form().open(me, id);
                        navigator.showApart(screens.form());
                    }
                }));
        screens.handoff().onRecord(id -> record(id, _ -> openHandoff(id)));
        screens.handoff().onWords(id -> showWords(id, () -> openHandoff(id)));
    }

    /// Into the studio, and from there to the form.
    private void record(UUID handoff) {
        record(handoff, me -> {
            screens.form().open(me, handoff);
            navigator.showApart(screens.form());
        });
    }

    private void record(UUID handoff, Consumer<Person> then) {
        var me = model.meProperty().get();
        if (me != null) {
            screens.studio().open(me, handoff);
            navigator.showApart(screens.studio());
            screens.studio().onDone(() -> then.accept(me));
        }
    }

    private void showWords(UUID handoff, Runnable back) {
        var me = model.meProperty().get();
        if (me != null) {
            screens.brief().onBack(back);
            screens.brief().open(me, handoff);
            navigator.show(screens.brief());
        }
    }

    /// From a list one goes on to the next one of it.
    private void openFrom(InboxView list, InboxRow row) {
        open(row);
        from = list;
        current = row.handoff();
    }

    /// The briefing that was asked for is there: now the one behind it.
    private void prepareNext() {
        var list = from;
        var here = current;
        var me = model.meProperty().get();
        var after = list == null || here == null ? null : list.beside(here, true);
        if (after != null && !after.draft() && me != null) {
            screens.handoff().prepare(me.id(), after.handoff());
        }
    }

    private void step(boolean forth) {
        var list = from;
        var here = current;
        var next = list == null || here == null ? null : list.beside(here, forth);
        if (list != null && next != null && !next.draft()) {
            list.select(next.handoff());
            openFrom(list, next);
        }
    }

    private void open(InboxRow row) {
        var me = model.meProperty().get();
        if (me != null && row.draft()) {
            screens.form().open(me, row.handoff());
            navigator.showApart(screens.form());
        } else {
            openHandoff(row.handoff());
        }
    }

    private void open(TodayRow row) {
        openDue(row.handoff(), row.kind(), row.withSender());
    }

    /// Leads to what the news are about, with what is to be done begun.
    void openNotice(Notice notice) {
        if (notice.handoff() != null) {
            openDue(notice.handoff(), notice.kind(), notice.kind() == DeadlineKind.REWORK);
        }
    }

    private void openDue(UUID handoff, @Nullable DeadlineKind kind, boolean withSender) {
        var me = model.meProperty().get();
        if (me == null || !navigator.mayLeave()) {
            return;
        }
        onRead.accept(handoff);
        from = null;
        if (withSender) {
            screens.form().open(me, handoff);
            navigator.showApart(screens.form());
        } else {
            navigator.show(screens.handoff());
            screens.handoff().open(me, handoff, kind, null);
        }
    }

    private void openHandoff(UUID handoff) {
        openHandoff(handoff, null);
    }

    /// @param at from where its briefing plays at once; null for where it was left
    void openHandoff(UUID handoff, @Nullable Duration at) {
        var me = model.meProperty().get();
        if (me != null && navigator.mayLeave()) {
            onRead.accept(handoff);
            // Opened from elsewhere it has no neighbours.
            from = null;
            navigator.show(screens.handoff());
            screens.handoff().open(me, handoff, null, at);
        }
    }

    /// An empty form.
    void begin() {
        var me = model.meProperty().get();
        if (me != null) {
            navigator.showApart(screens.form(), () -> screens.form().begin(me));
        }
    }
}
