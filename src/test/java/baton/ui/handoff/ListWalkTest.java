package baton.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.screen.ScreenServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From one of a list to the next; whoever goes on from its end hears the next at once.
class ListWalkTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID DRAFT = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final List<Destination> gone = new ArrayList<>();
    private final Strings strings = Strings.load();
    private final ListWalk walk = new ListWalk(new ScreenServices(
            new Views(strings), Background.immediate(), new Notices(Throwable::toString), strings, gone::add));

    private static HandoffList list(UUID... ids) {
        return new HandoffList() {
            @Override
            public Optional<Entry> beside(UUID handoff, boolean behind) {
                var at = List.of(ids).indexOf(handoff) + (behind ? 1 : -1);
                return at >= 0 && at < ids.length
                        ? Optional.of(new Entry(ids[at], ids[at].equals(DRAFT)))
                        : Optional.empty();
            }

            @Override
            public void select(UUID handoff) {}
        };
    }

    @Test
    void playsOnWhereOneWentOn() {
        var list = list(ONE, THREE);
        walk.begin(list);
        walk.playOn(ONE);
        assertThat(gone).containsExactly(new Destination.Listed(list, new HandoffList.Entry(THREE, false)));
        assertThat(walk.takesPlay()).isTrue();
        assertThat(walk.takesPlay()).as("once").isFalse();
        walk.step(THREE, false);
        assertThat(walk.takesPlay()).as("by the keys it is only opened").isFalse();
        assertThat(gone).hasSize(2);
    }

    @Test
    void endsWhereTheListEndsAndPassesNoDraft() {
        walk.begin(list(ONE, DRAFT));
        assertThat(walk.beside(ONE, true)).isEmpty();
        walk.step(DRAFT, true);
        assertThat(gone).isEmpty();
    }

    @Test
    void leadsNowhereWithoutAList() {
        walk.begin(null);
        assertThat(walk.beside(ONE, true)).isEmpty();
        walk.playOn(ONE);
        assertThat(gone).isEmpty();
    }
}
