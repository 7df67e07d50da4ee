package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final List<String> done = new ArrayList<>();

    private final Later<StringBuilder> later = new Later<>(() -> {
        done.add("made");
        return new StringBuilder();
    });

    @Test
    void isMadeOnceAndWhenItIsAskedFor() {
        assertThat(done).isEmpty();
        assertThat(later.is(null)).isFalse();
        var made = later.get();
        assertThat(later.get()).isSameAs(made);
        assertThat(later.is(made)).isTrue();
        assertThat(done).containsExactly("made");
    }

    @Test
    void ofWishesBeforeItIsMadeTheNewestCounts() {
        later.tell(_ -> done.add("Sam"));
        later.tell(_ -> done.add("Ann"));
        later.get();
        assertThat(done).containsExactly("made", "Ann");
        later.tell(_ -> done.add("Tom"));
        assertThat(done).containsExactly("made", "Ann", "Tom");
    }

    @Test
    void whatIsDoneToNothingIsForgotten() {
        later.ifMade(_ -> done.add("stopped"));
        later.get();
        later.ifMade(_ -> done.add("stopped"));
        assertThat(done).containsExactly("made", "stopped");
    }
}
