package baton.insight;

import baton.people.Person;
import baton.people.Role;
import java.util.List;
import java.util.UUID;

/// Who reads what the figures of a sender are made from: the two who met over a handoff, and managers. Scores that
/// everybody compares stop being honest.
public final class FeedbackVisibility {
    private FeedbackVisibility() {}

    /// @param sender of the handoff
    /// @param by who reported back
    public static boolean mayRead(Person reader, UUID sender, UUID by) {
        return reader.role() == Role.MANAGER || sender.equals(reader.id()) || by.equals(reader.id());
    }

    /// Those of these reports that somebody may read.
    public static List<Report> of(List<Report> all, Person reader) {
        return all.stream()
                .filter(r -> mayRead(reader, r.sender(), r.feedback().by()))
                .toList();
    }
}
