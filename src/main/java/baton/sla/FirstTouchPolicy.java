package baton.sla;

import baton.handoff.Preset;
import baton.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// First touch within four business hours of the handoff, in the receiver's calendar (row 80).
public final class FirstTouchPolicy {
    private static final Duration WITHIN = Duration.ofHours(4);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private FirstTouchPolicy() {}

    /// By the gate it went through: a hot lead is called back within the team's minutes of business time (row 82).
    public static Deadline deadline(Instant handedOffAt, Person receiver, Preset preset, int hotMinutes) {
        if (preset == Preset.BOOKED_MEETING) {
            return deadline(handedOffAt, receiver);
        }
        var due = BusinessCalendar.of(receiver).plus(handedOffAt, Duration.ofMinutes(hotMinutes));
        var why = "A hot lead is called back within %d business minutes; from %s in %s's calendar that is %s."
                .formatted(
                        hotMinutes,
                        MOMENT.format(handedOffAt.atZone(receiver.zone())),
                        receiver.name(),
                        MOMENT.format(due.atZone(receiver.zone())));
        return new Deadline(due, why);
    }

    public static Deadline deadline(Instant handedOffAt, Person receiver) {
        var due = BusinessCalendar.of(receiver).plus(handedOffAt, WITHIN);
        var why = "4 business hours from %s in %s's calendar (%s to %s, %s) end on %s."
                .formatted(
                        MOMENT.format(handedOffAt.atZone(receiver.zone())),
                        receiver.name(),
                        receiver.hours().start(),
                        receiver.hours().end(),
                        receiver.zone(),
                        MOMENT.format(due.atZone(receiver.zone())));
        return new Deadline(due, why);
    }
}
