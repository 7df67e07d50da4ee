package baton.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a person, and what is still wrong with it.
public record PersonForm(
        String name,
        String email,
        @Nullable Role role,
        @Nullable ZoneId zone,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        Set<DayOfWeek> days,
        String introduction) {
    /// Without a word of introduction.
    public PersonForm(
            String name,
            String email,
            @Nullable Role role,
            @Nullable ZoneId zone,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            Set<DayOfWeek> days) {
        this(name, email, role, zone, start, end, days, "");
    }

    /// What is missing or wrong, in the order of the form.
    public enum Problem {
        NAME_MISSING,
        EMAIL_MALFORMED,
        ROLE_MISSING,
        ZONE_MISSING,
        HOURS_MALFORMED,
        DAYS_MISSING
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
        if (start == null || end == null || !end.isAfter(start)) {
            found.add(Problem.HOURS_MALFORMED);
        }
        if (days.isEmpty()) {
            found.add(Problem.DAYS_MISSING);
        }
        return found;
    }

    /// The person this form describes.
    ///
    /// @throws IllegalStateException when [#problems()] is not empty
    public Person toPerson(UUID id) {
        if (role == null
                || zone == null
                || start == null
                || end == null
                || !problems().isEmpty()) {
            throw new IllegalStateException("the form has problems: " + problems());
        }
        return new Person(
                id,
                name.strip(),
                email.strip(),
                role,
                zone,
                new WorkingHours(start, end, days),
                true,
                introduction.strip());
    }
}
