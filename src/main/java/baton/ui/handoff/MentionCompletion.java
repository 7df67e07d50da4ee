package baton.ui.handoff;

import baton.handoff.Mentions;
import baton.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;

/// Offers whom one may mean as soon as somebody types `@`; the arrow keys choose, Enter writes the name.
final class MentionCompletion extends AutoCompletionBinding<Person> {
    private final TextField field;
    private final Supplier<List<Person>> team;
    private boolean writing;

    /// @param team everybody who can be meant; asked while somebody types
    MentionCompletion(TextField field, Supplier<List<Person>> team) {
        super(field, request -> fitting(request.getUserText(), team.get()), names());
        this.field = field;
        this.team = team;
        setDelay(0);
        field.textProperty().subscribe((_, _) -> typed());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hidePopup();
            }
        });
    }

    private static StringConverter<Person> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Person person) {
                return person.name();
            }

            @Override
            public Person fromString(String name) {
                throw new UnsupportedOperationException("a name may be two people's");
            }
        };
    }

    private static List<Person> fitting(String before, Collection<Person> team) {
        return Mentions.typed(before, before.length())
                .map(t -> Mentions.fitting(t.letters(), team))
                .orElse(List.of());
    }

    private void typed() {
        // The caret follows the text by a moment: what was typed stands behind it, or it is at the end.
        var caret = Math.min(field.getText().length(), field.getCaretPosition() + 1);
        var before = field.getText().substring(0, caret);
        if (writing || !field.isFocused() || Mentions.typed(before, caret).isEmpty()) {
            hidePopup();
        } else {
            setUserInput(before);
        }
    }

    @Override
    protected void completeUserInput(Person chosen) {
        var caret = field.getCaretPosition();
        Mentions.typed(field.getText(), caret).ifPresent(t -> {
            writing = true;
            field.replaceText(t.start(), caret, "@" + Mentions.name(chosen, team.get()) + " ");
            writing = false;
        });
    }

    @Override
    public void dispose() {
        hidePopup();
    }
}
