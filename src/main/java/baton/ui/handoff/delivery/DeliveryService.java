package baton.ui.handoff.delivery;

import baton.team.Delivery;
import baton.team.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// What is known of a handoff on other machines, and how it gets there.
public interface DeliveryService {
    /// What is known.
    ///
    /// @param refusals acts of the reader that do not count, read or not
    record State(List<Delivery> deliveries, List<Refusal> refusals) {
        public State {
            deliveries = List.copyOf(deliveries);
            refusals = List.copyOf(refusals);
        }
    }

    /// A file that was written.
    ///
    /// @param bytes its size
    /// @param closed whether only its receiver can open it
    record Sent(Path file, long bytes, boolean closed) {}

    State of(UUID handoff, UUID reader);

    /// Somebody has read that this act does not count.
    void markRead(UUID act);

    /// Writes the handoff as a file for somebody.
    Sent write(UUID handoff, UUID to, Path file) throws Exception;

    /// The same into a folder of the program's own, for the clipboard.
    Sent write(UUID handoff, UUID to) throws Exception;

    /// The same, as a draft in the person's own mail program with the file attached.
    Sent mail(UUID handoff, UUID to) throws Exception;
}
