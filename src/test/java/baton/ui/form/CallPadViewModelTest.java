package baton.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.form.CallPadViewModel.Field;
import baton.ui.form.draft.CallNotes;
import baton.ui.form.field.ContextField;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lines of a call, kept until they stand in their fields.
class CallPadViewModelTest {
    private static final UUID ME = new UUID(0, 1);
    private boolean open = true;
    private final Kept kept = new Kept();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private FormFields fields;
    private CallPadViewModel pad;

    private static final class Kept implements CallNotes {
        private List<String> lines = List.of();
        private final Map<UUID, Instant> ended = new HashMap<>();

        @Override
        public List<String> lines(UUID person) {
            return person.equals(ME) ? lines : List.of();
        }

        @Override
        public void saveLines(UUID person, List<String> changed) {
            lines = person.equals(ME) ? changed : lines;
        }

        @Override
        public Optional<Instant> callEnded(UUID person) {
            return Optional.ofNullable(ended.get(person));
        }

        @Override
        public void saveCallEnded(UUID person, Instant at) {
            ended.put(person, at);
        }
    }

    @BeforeEach
    void open() {
        fields = new FormFields(() -> now);
        pad = pad();
    }

    private CallPadViewModel pad() {
        var made =
                new CallPadViewModel(fields, kept, Background.immediate(), new Notices(Throwable::toString), () -> now);
        made.begin(ME, () -> open);
        return made;
    }

    @Test
    void whatWasWrittenDownIsThereAgain() {
        pad.note(" They rebuild it every Monday ");
        pad.note("  ");
        pad.note("Mark signs");
        assertThat(pad().lines()).containsExactly("They rebuild it every Monday", "Mark signs");
    }

    /// Behind what stands there, never in its place.
    @Test
    void aLineGoesIntoItsFieldAndOffThePad() {
        for (var line : List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")) {
            pad.note(line);
        }
        pad.send("one", Field.PAIN);
        pad.send("two", Field.PAIN);
        pad.send("three", Field.STAKEHOLDER);
        pad.send("four", Field.STAKEHOLDER);
        pad.send("five", Field.OBJECTION);
        pad.send("six", Field.COMPETITOR);
        pad.send("seven", Field.COMPETITOR);
        pad.send("eight", Field.AGENDA);
        pad.send("nine", Field.SIGNAL);
        pad.send("ten", Field.PROMISED);
        assertThat(fields.quote.words.get()).isEqualTo("one");
        assertThat(fields.moreQuotes.getFirst().words.get()).isEqualTo("two");
        assertThat(fields.stakeholders).extracting(r -> r.name.get()).containsExactly("three", "four");
        assertThat(fields.objections).extracting(r -> r.said.get()).containsExactly("five");
        assertThat(fields.competitors.get()).isEqualTo("six, seven");
        assertThat(fields.meeting.agenda.get()).isEqualTo("eight");
        assertThat(fields.more.text(ContextField.INTENT_SIGNAL).get()).isEqualTo("nine");
        assertThat(fields.more.text(ContextField.PROMISED).get()).isEqualTo("ten");
        assertThat(pad.lines()).isEmpty();
        assertThat(kept.lines(ME)).isEmpty();
    }

    @Test
    void aFormWhoseDraftIsGoneTakesNothing() {
        pad.note("one");
        open = false;
        assertThat(pad.send("one", Field.PAIN)).isFalse();
        assertThat(fields.quote.words.get()).isEmpty();
        assertThat(pad.lines()).containsExactly("one");
    }

    @Test
    void whoeverSitsHereNextDoesNotReadIt() {
        pad.note("one");
        pad.begin(new UUID(0, 2), () -> true);
        assertThat(pad.lines()).isEmpty();
        pad.note("theirs");
        pad.begin(ME, () -> true);
        assertThat(pad.lines()).containsExactly("one");
    }

    @Test
    void fromItsEndOnThereIsHalfAnHour() {
        assertThat(pad.left()).isEmpty();
        pad.callEnded();
        now = now.plus(Duration.ofMinutes(12));
        assertThat(pad.left()).contains(Duration.ofMinutes(18));
        assertThat(pad().left()).as("after a restart").contains(Duration.ofMinutes(18));
        pad.begin(new UUID(0, 2), () -> true);
        assertThat(pad.left()).as("somebody else's call").isEmpty();
        pad.begin(ME, () -> true);
        now = now.plus(Duration.ofMinutes(20));
        assertThat(pad.left().orElseThrow()).isNegative();
        now = now.plus(Duration.ofDays(1));
        assertThat(pad.left()).as("yesterday's call").isEmpty();
        assertThat(new ArrayList<>(kept.lines(ME))).isEmpty();
    }
}
