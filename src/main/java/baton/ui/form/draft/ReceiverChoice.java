package baton.ui.form.draft;

import baton.handoff.rules.Routing;
import baton.people.Person;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// Whose choice the receiver is: the rules' while nobody has chosen, a person's own from then on.
public final class ReceiverChoice {
    private final ObjectProperty<@Nullable Person> receiver;
    private final DealAdvisor advisor;
    private final List<Person> receivers;
    private @Nullable Person proposed;
    private boolean loading;

    /// @param receivers who can be chosen; changes with the form
    public ReceiverChoice(ObjectProperty<@Nullable Person> receiver, DealAdvisor advisor, List<Person> receivers) {
        this.receiver = receiver;
        this.advisor = advisor;
        this.receivers = receivers;
        advisor.adviceProperty().subscribe(this::propose);
    }

    /// Another handoff is being shown: what stands there is nobody's choice of today.
    public void begin() {
        loading = true;
        proposed = null;
    }

    public void loaded() {
        loading = false;
    }

    private void propose(DealAdvisor.Advice advice) {
        var chosen = receiver.get();
        if (loading || chosen != null && !chosen.equals(proposed)) {
            return;
        }
        advice.choice()
                .flatMap(c -> receivers.stream()
                        .filter(p -> p.id().equals(c.receiver().id()))
                        .findFirst())
                .ifPresent(next -> {
                    proposed = next;
                    receiver.set(next);
                });
    }

    /// What the rules say, where the receiver is another one: chosen by hand, now or before.
    public Optional<Routing.Choice> overruled() {
        var chosen = receiver.get();
        return chosen == null || chosen.equals(proposed)
                ? Optional.empty()
                : advisor.adviceProperty()
                        .get()
                        .choice()
                        .filter(c -> !c.receiver().id().equals(chosen.id()));
    }
}
