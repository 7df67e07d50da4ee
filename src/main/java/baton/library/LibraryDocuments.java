package baton.library;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The library as an index reads it. Every change of a handoff, its events, its feedback, its transcript and of the
/// people in it gives the handoff a new, higher number; numbers may be committed out of order.
public interface LibraryDocuments {
    /// Which library this is: another one has another identity, and so has one that was restored or made anew.
    UUID identity();

    /// The highest number there is; 0 in an empty library.
    long newest();

    /// Handed-off handoffs whose number is above this one, lowest first.
    ///
    /// @param most at most this many; the last one's number asks for the next
    List<LibraryDocument> changedAfter(long number, int most);

    /// The number of each handoff whose number is above this one: what tells, without their words, which have changed.
    Map<UUID, Long> numbersAfter(long number);

    /// Handoffs that went since that number and are not back: in the trash, or erased.
    List<UUID> goneAfter(long number);

    /// How many an index holds when it is complete.
    long count();
}
