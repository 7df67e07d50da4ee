package baton.ui.insight;

import baton.handoff.record.RecordField;
import baton.people.Person;

/// Makes lists to learn from.
@FunctionalInterface
public interface GoodExamples {
    /// Makes a playlist of what others hold up as good examples of a field.
    ///
    /// @return how many are in it; without any, none is made
    int playlist(Person by, RecordField field, String name);
}
