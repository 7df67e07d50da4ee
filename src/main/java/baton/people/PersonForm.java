package baton.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a person, and what is still wrong with it.
///
/// @param hours the working week as [WorkingHours#parse(String)] reads it
public record PersonForm(
        String name,
        String email,
        @Nullable Role role,
        @Nullable ZoneId zone,
        String hours,
        String introduction) {

    /// What is missing or wrong, in the order of the form.
    public enum Problem {
        NAME_MISSING,
        EMAIL_MALFORMED,
        ROLE_MISSING,
        ZONE_MISSING,
        HOURS_MALFORMED
    }

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /// Everything that keeps the form from becoming a person; empty when it is fine.
    public List<Problem> problems() {
        var found = new ArrayList<Problem>();
        if (name.isBlank()) {
            found.add(Problem.NAME_MISSING);
        }
        if (!EMAIL.matcher(email.strip()).matches()) {
            found.add(Problem.EMAIL_MALFORMED);
        }
        if (role == null) {
            found.add(Problem.ROLE_MISSING);
        }
        if (zone == null) {
            found.add(Problem.ZONE_MISSING);
        }
        if (WorkingHours.parse(hours).isEmpty()) {
            found.add(Problem.HOURS_MALFORMED);
        }
        return found;
    }

    /// The person this form describes.
    ///
    /// @throws IllegalStateException when [#problems()] is not empty
    ///
    /// @param daysOff are looked after elsewhere, and stay
    public Person toPerson(UUID id, List<DaysOff> daysOff) {
        var week = WorkingHours.parse(hours);
        if (role == null || zone == null || week.isEmpty() || !problems().isEmpty()) {
            throw new IllegalStateException("the form has problems: " + problems());
        }
        return new Person(id, name.strip(), email.strip(), role, zone, week.get(), true, introduction.strip(), daysOff);
    }
}
