package baton.brief;

import baton.handoff.record.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The way into a meeting, offered when somebody needs it: from ten minutes before it begins until it ends.
public final class JoinLink {
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private JoinLink() {}

    /// Its address on the web; empty if it is too early or too late, or there is none.
    public static Optional<String> of(Meeting meeting, Instant now) {
        var link = meeting.link().strip();
        var isWeb = link.startsWith("https://") || link.startsWith("http://");
        var isNow = meeting.start()
                        .filter(s -> !now.isBefore(s.toInstant().minus(BEFORE)))
                        .isPresent()
                && meeting.end().filter(now::isBefore).isPresent();
        return isWeb && isNow ? Optional.of(link) : Optional.empty();
    }
}
