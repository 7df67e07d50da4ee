package baton.ui.form.draft;

import baton.handoff.ReturnHistory;
import baton.insight.GapDecision;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What came back from the other side: whether both are to talk before it is sent again, and what feedback has
/// taught this sender.
public final class SenderFeedback {
    private static final int SHOWN = 3;
    private final FormServices tools;
    private final Background.Latest asking;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(Heard.NOTHING);
    private @Nullable UUID handoff;
    private @Nullable UUID sender;

    /// @param hints what was decided for this sender's fields, newest first
    public record Heard(boolean mustTalk, List<GapDecision> hints) {
        static final Heard NOTHING = new Heard(false, List.of());

        public Heard {
            hints = List.copyOf(hints);
        }
    }

    SenderFeedback(FormServices tools, Background background, Notices notices) {
        this.tools = tools;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
    }

    public ReadOnlyObjectProperty<Heard> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// @param id null while nothing is stored yet
    void look(Person person, @Nullable UUID id) {
        if (Objects.equals(id, handoff) && person.id().equals(sender)) {
            return;
        }
        handoff = id;
        sender = person.id();
        ask(person.id(), id);
    }

    /// Another form: it is asked again.
    void clear() {
        handoff = null;
        sender = null;
        asking.cancel();
        heard.set(Heard.NOTHING);
    }

    private void ask(UUID person, @Nullable UUID id) {
        asking.run(
                () -> new Heard(
                        id != null && ReturnHistory.of(tools.store().events(id)).mustTalk(),
                        tools.decisions().get().stream()
                                .filter(d -> d.sender().equals(person)
                                        && d.measure() == GapDecision.Measure.FIELD_HINT
                                        && !d.words().isBlank())
                                .limit(SHOWN)
                                .toList()),
                heard::set,
                notices.orTell());
    }

    /// Both have talked.
    public void talked() {
        var id = handoff;
        var person = sender;
        if (id != null && person != null) {
            background.run(
                    () -> tools.service().talked(tools.store().find(id).orElseThrow(), person),
                    _ -> ask(person, id),
                    notices.orTell());
        }
    }
}
