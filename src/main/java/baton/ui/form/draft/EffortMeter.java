package baton.ui.form.draft;

import baton.handoff.Effort;
import baton.handoff.EffortClock;
import baton.handoff.EffortStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sender's own clock: how long this handoff has taken so far, and what they usually need. Shown on their
/// form and nowhere else.
public final class EffortMeter {
    private final EffortStore store;
    private final InstantSource clock;
    private final Background background;
    private final Notices notices;
    private final Background.Latest asking;
    private final EffortClock counting = new EffortClock();
    private final ReadOnlyObjectWrapper<Duration> total = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Optional<Duration>> usual = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Duration before = Duration.ZERO;

    public EffortMeter(EffortStore store, InstantSource clock, Background background, Notices notices) {
        this.store = store;
        this.clock = clock;
        this.background = background;
        this.notices = notices;
        asking = background.latest();
    }

    public ReadOnlyObjectProperty<Duration> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The median of what they have sent; empty before the third.
    public ReadOnlyObjectProperty<Optional<Duration>> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    public void begin(Person sender, Effort known) {
        counting.reset();
        before = known.total();
        total.set(before);
        usual.set(Optional.empty());
        asking.run(() -> median(store.totals(sender.id())), usual::set, notices.orTell());
    }

    private static Optional<Duration> median(List<Duration> all) {
        return all.size() < 3
                ? Optional.empty()
                : Optional.of(all.stream().sorted().toList().get(all.size() / 2));
    }

    public void sign() {
        counting.sign(clock.instant());
        total.set(before.plus(counting.counted()));
    }

    /// Stores what was counted since the last time.
    public void store(UUID handoff) {
        var worked = counting.take();
        if (worked.isZero()) {
            return;
        }
        before = before.plus(worked);
        background.run(
                () -> {
                    store.addWriting(handoff, worked);
                    return true;
                },
                _ -> {},
                notices.orTell());
    }
}
