package baton.insight.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who keeps a part of the playbook up to date.
///
/// @param owner null while nobody does
/// @param reviewed when it was last looked through
/// @param next when it is to be looked through again
public record PlaybookCare(
        Part part,
        @Nullable UUID owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate next) {
    /// A part of the playbook. What stands in it comes from the rules in force, so that it cannot say anything else.
    public enum Part {
        CHECKLIST,
        FIELDS,
        MAILS,
        CLOCKS,
        REVIEWS
    }

    /// Nobody has looked yet.
    public static PlaybookCare none(Part part) {
        return new PlaybookCare(part, null, null, null);
    }

    public boolean isDue(LocalDate today) {
        return next != null && !next.isAfter(today);
    }
}
