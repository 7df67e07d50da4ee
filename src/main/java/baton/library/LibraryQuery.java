package baton.library;

import baton.handoff.HandoffStatus;
import baton.handoff.HandoffType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody looks for; null and blank mean "any".
///
/// @param text words that must all stand somewhere in the record, in any order and any case
/// @param person sender or receiver
public record LibraryQuery(
        String text,
        @Nullable UUID person,
        @Nullable HandoffStatus status,
        @Nullable HandoffType type) {
    public static final LibraryQuery EVERYTHING = new LibraryQuery("", null, null, null);
}
