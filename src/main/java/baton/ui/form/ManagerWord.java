package baton.ui.form;

import baton.handoff.EventKind;
import baton.people.Person;
import baton.ui.form.draft.FormServices;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Who may let a record pass with gaps on this computer, and what shows that it is them.
final class ManagerWord {
    private static final Duration LATELY = Duration.ofDays(90);
    private final FormServices tools;
    private final Background background;
    private final Notices notices;

    ManagerWord(FormServices tools, Background background, Notices notices) {
        this.tools = tools;
        this.background = background;
        this.notices = notices;
    }

    /// How often a record was let pass with gaps in the last ninety days.
    void count(LongConsumer told) {
        var since = tools.clock().instant().minus(LATELY);
        background.run(() -> tools.precedents().count(EventKind.OVERRIDDEN, since), told::accept, notices.orTell());
    }

    /// Who may be chosen on this computer: whoever says yes to something here.
    void here(Consumer<List<Person>> told) {
        background.run(tools.signIn()::here, told, notices.orTell());
    }

    /// Whether somebody's PIN is asked for before they may say yes to something.
    void asks(Person person, Consumer<Boolean> told) {
        background.run(() -> tools.signIn().asks(person), told, notices.orTell());
    }

    /// Whether it is them.
    ///
    /// @param isStill whether the answer is still wanted: another draft may be open by then
    void isProved(Person person, String pin, BooleanSupplier isStill, Consumer<Boolean> told) {
        background.run(
                () -> tools.signIn().isProved(person, pin.toCharArray()),
                proved -> {
                    if (isStill.getAsBoolean()) {
                        told.accept(proved);
                    }
                },
                notices.orTell());
    }
}
