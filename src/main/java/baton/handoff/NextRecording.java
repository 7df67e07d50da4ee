package baton.handoff;

import baton.handoff.record.HandoffFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which briefing is worth the next ten minutes: one that still helps its receiver.
public final class NextRecording {
    private NextRecording() {}

    /// Of what somebody writes or has sent, the one to record next. A meeting that is still to come goes before
    /// all others, the soonest first; then what is worth most, then what was touched last. What is not told by
    /// video, has a briefing, or is handed off, is not asked for.
    ///
    /// @param own their handoffs, with drafts
    public static Optional<Handoff> of(List<Handoff> own, Instant now) {
        return own.stream()
                .filter(h -> h.clip() == null)
                .filter(h -> h.content().format() == HandoffFormat.VIDEO)
                .filter(h -> h.status().isWithSender())
                .filter(h -> !h.content().company().isBlank())
                .min(Comparator.<Handoff, Instant>comparing(h -> meeting(h, now))
                        .thenComparing(
                                Comparator.comparingDouble(NextRecording::worth).reversed())
                        .thenComparing(Comparator.comparing(Handoff::updatedAt).reversed())
                        .thenComparing(Handoff::id));
    }

    /// When its meeting is; the end of time if there is none ahead.
    private static Instant meeting(Handoff handoff, Instant now) {
        return handoff.content()
                .fields()
                .meeting()
                .start()
                .map(ZonedDateTime::toInstant)
                .filter(at -> at.isAfter(now))
                .orElse(Instant.MAX);
    }

    /// Whatever the currency: it only decides between two.
    private static double worth(Handoff handoff) {
        var value = handoff.content().value();
        return value == null ? 0 : value.amount().doubleValue();
    }
}
