package baton.handoff;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
            EventKind.UNMARKED);

    public static final LibraryLabels NOTHING = of(List.of());

    /// For an example of the whole handoff, briefing and all.
    private static final String WHOLE = "WHOLE";

    /// @param field null for the whole handoff
    /// @param reason what is good about it
    public record Exemplar(@Nullable RecordField field, String reason, UUID by, Instant at) {}

    public static LibraryLabels of(List<HandoffEvent> events) {
        var tags = new TreeSet<String>();
        var exemplars = new LinkedHashMap<String, Exemplar>();
        for (var event : events) {
            var parts = event.what().split(" ", 2);
            switch (event.kind()) {
                case TAGGED -> tags.add(event.what());
                case UNTAGGED -> tags.remove(event.what());
                case EXEMPLAR ->
                    exemplars.put(
                            parts[0],
                            new Exemplar(
                                    field(parts[0]), parts.length < 2 ? "" : parts[1], event.person(), event.at()));
                case NO_EXEMPLAR -> exemplars.remove(parts[0]);
                default -> {
                    // The others say nothing about the shelf.
                }
            }
        }
        return new LibraryLabels(tags, List.copyOf(exemplars.values()));
    }

    /// As an event keeps it.
    static String write(@Nullable RecordField field, String reason) {
        return (field == null ? WHOLE : field.name()) + " " + reason;
    }

    private static @Nullable RecordField field(String name) {
        for (var field : RecordField.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
