package baton.handoff;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the library holds a handoff: its tags, and for which part of it somebody holds it up as an example.
///
/// @param tags in lower case
/// @param exemplars at most one for each field, and one for the whole
public record LibraryLabels(SortedSet<String> tags, List<Exemplar> exemplars) {
    /// Events of which the library shows something.
    public static final Set<EventKind> KINDS = Set.of(
            EventKind.TAGGED,
            EventKind.UNTAGGED,
            EventKind.EXEMPLAR,
            EventKind.NO_EXEMPLAR,
            EventKind.MARKED,
            EventKind.UNMARKED,
            EventKind.REPLIED);

    public static final LibraryLabels NOTHING = of(List.of());

    /// @param field null for the whole handoff
    /// @param reason what is good about it
    public record Exemplar(@Nullable RecordField field, String reason, UUID by, Instant at) {}

    public static LibraryLabels of(List<HandoffEvent> events) {
        var tags = new TreeSet<String>();
        var exemplars = new LinkedHashMap<Optional<RecordField>, Exemplar>();
        for (var event : events) {
            switch (event.kind()) {
                case TAGGED -> tags.add(event.payload().words());
                case UNTAGGED -> tags.remove(event.payload().words());
                case EXEMPLAR -> {
                    if (event.payload() instanceof EventPayload.Praise(var field, var reason)) {
                        exemplars.put(
                                Optional.ofNullable(field), new Exemplar(field, reason, event.person(), event.at()));
                    }
                }
                case NO_EXEMPLAR -> {
                    if (event.payload() instanceof EventPayload.Praise praise) {
                        exemplars.remove(Optional.ofNullable(praise.field()));
                    }
                }
                default -> {
                    // The others say nothing about the shelf.
                }
            }
        }
        return new LibraryLabels(tags, List.copyOf(exemplars.values()));
    }
}
