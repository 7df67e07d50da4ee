package baton.team;

import baton.handoff.Feedback;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import baton.playback.Viewing;
import baton.recording.Clip;
import baton.transcript.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one machine tells another in one file.
///
/// @param id of this package: taken in once, however often it comes
/// @param author whose machine made it
/// @param about the handoff that it is about; null for a contact card and a receipt
/// @param state null unless its author gave the last state that it knows
/// @param acts what its author did since, and nobody has agreed to yet
/// @param feedback what its author reported with those acts
/// @param people everybody it names
/// @param clip the briefing; null if there is none
/// @param transcript what is said in it
/// @param viewing what of it its author has played
/// @param seen the version of the state that its author has; 0 for none
/// @param copies everybody who has a copy, as far as its author knows, so that whoever decides can tell them
/// @param taken packages of the receiver's that its author has taken in
/// @param card the author's keys, in a contact card
public record HandoffPackage(
        UUID id,
        Kind kind,
        UUID author,
        Instant at,
        @Nullable UUID about,
        @Nullable AgreedState state,
        List<HandoffEvent> acts,
        @Nullable Feedback feedback,
        List<Person> people,
        @Nullable Clip clip,
        @Nullable Transcript transcript,
        @Nullable Viewing viewing,
        long seen,
        Set<UUID> copies,
        List<UUID> taken,
        @Nullable PublicKeys card) {
    /// What a package is for.
    public enum Kind {
        /// A handoff, or what was done about one.
        HANDOFF,
        /// That others have arrived.
        RECEIPT,
        /// Who somebody is, and their keys.
        CARD,
        /// The prospect of a handoff was erased.
        ERASED
    }

    /// A file that lacks a part, or whose parts do not belong together, is refused.
    ///
    /// @throws IllegalArgumentException for parts that do not belong together
    public HandoffPackage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(author);
        Objects.requireNonNull(at);
        acts = List.copyOf(Objects.requireNonNullElse(acts, List.of()));
        people = List.copyOf(Objects.requireNonNullElse(people, List.of()));
        copies = Set.copyOf(Objects.requireNonNullElse(copies, Set.of()));
        taken = List.copyOf(Objects.requireNonNullElse(taken, List.of()));
        var handoff = about;
        var isAbout = kind == Kind.HANDOFF || kind == Kind.ERASED;
        if (isAbout != (about != null)
                || state != null
                        && (!state.handoff().id().equals(handoff)
                                || !state.author().equals(author))
                || acts.stream().anyMatch(a -> !a.handoff().equals(handoff))
                || feedback != null
                        && (!feedback.handoff().equals(handoff)
                                || !feedback.by().equals(author))
                || viewing != null && !viewing.person().equals(author)
                || (kind == Kind.CARD) != (card != null)) {
            throw new IllegalArgumentException("parts that do not belong together");
        }
    }

    /// The same for somebody else: each receiver says for themselves that theirs has arrived.
    public HandoffPackage withId(UUID other) {
        return new HandoffPackage(
                other,
                kind,
                author,
                at,
                about,
                state,
                acts,
                feedback,
                people,
                clip,
                transcript,
                viewing,
                seen,
                copies,
                taken,
                card);
    }

    /// That these have arrived.
    public static HandoffPackage receipt(UUID id, UUID author, Instant at, List<UUID> taken) {
        return withoutHandoff(id, Kind.RECEIPT, author, at, null, List.of(), taken, null);
    }

    /// Who somebody is.
    public static HandoffPackage card(UUID id, Person person, Instant at, PublicKeys keys) {
        return withoutHandoff(id, Kind.CARD, person.id(), at, null, List.of(person), List.of(), keys);
    }

    /// That its prospect was erased.
    public static HandoffPackage erased(UUID id, UUID author, Instant at, UUID handoff) {
        return withoutHandoff(id, Kind.ERASED, author, at, handoff, List.of(), List.of(), null);
    }

    private static HandoffPackage withoutHandoff(
            UUID id,
            Kind kind,
            UUID author,
            Instant at,
            @Nullable UUID about,
            List<Person> people,
            List<UUID> taken,
            @Nullable PublicKeys card) {
        return new HandoffPackage(
                id, kind, author, at, about, null, List.of(), null, people, null, null, null, 0, Set.of(), taken, card);
    }
}
