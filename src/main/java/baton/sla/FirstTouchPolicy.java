package baton.sla;

import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the first touch is due. Data: the team edits it.
///
/// @param name as the reason of a deadline names it
/// @param type of the handoffs it is for; null for all
/// @param source of the leads it is for; null for all
/// @param gate of the handoffs it is for; null for both
/// @param within business time of the receiver; null if only the table counts
/// @param outOfHours when the receiver does not work at the hand-off: business time from the next opening instead of
/// `within` (the queue for the first business hour); null for no difference
/// @param table first row that holds counts; may be empty
/// @param combine which of the two counts where there are both
/// @param warmHold business time after which the prospect is held; null for never
/// @param flag business time after which the manager is told; null for at the deadline
/// @param holding business time after which the prospect is told when somebody will be there; null for never
/// @param why why the team keeps it, in a sentence for people; may be empty
public record FirstTouchPolicy(
        String name,
        @Nullable HandoffType type,
        @Nullable LeadSource source,
        @Nullable Preset gate,
        @Nullable Duration within,
        @Nullable Duration outOfHours,
        List<CutoffRow> table,
        Combine combine,
        @Nullable Duration warmHold,
        @Nullable Duration flag,
        @Nullable Duration holding,
        String why) {
    private static final Duration UNSAID = Duration.ofHours(4);

    /// Which of several deadlines counts.
    public enum Combine {
        EARLIEST,
        WITHIN,
        TABLE
    }

    public FirstTouchPolicy {
        table = List.copyOf(table);
        if (within == null && table.isEmpty()) {
            throw new IllegalArgumentException("a policy has a time or a table");
        }
    }

    FirstTouchPolicy within(Duration changed) {
        return new FirstTouchPolicy(
                name, type, source, gate, changed, outOfHours, table, combine, warmHold, flag, holding, why);
    }

    /// Whether it is for such a handoff.
    public boolean fits(Content content) {
        var gateOf = content.type() == HandoffType.SDR_TO_AE
                ? content.qualification().preset()
                : Preset.BOOKED_MEETING;
        return (type == null || type == content.type())
                && (source == null || source == content.source())
                && (gate == null || gate == gateOf);
    }

    /// A moment with what made it: business time, or a row of the table.
    ///
    /// @param row of the table, from 1; 0 for business time
    /// @param queued whether it waits for the first business hour
    /// @param work the business time that was counted
    public record Moment(Instant due, int row, boolean queued, Duration work) {}

    /// Every moment that the policy names, the one in force first.
    ///
    /// @throws IllegalArgumentException if the receiver never works
    public List<Moment> moments(Instant handedOffAt, BusinessCalendar calendar) {
        var found = new ArrayList<Moment>();
        if (combine != Combine.TABLE || table.isEmpty()) {
            business(handedOffAt, calendar).ifPresent(found::add);
        }
        if (combine != Combine.WITHIN || found.isEmpty()) {
            byTable(handedOffAt, calendar).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            // A table that forgets a time of day leaves nothing undue.
            var work = within == null ? UNSAID : within;
            found.add(new Moment(calendar.plus(handedOffAt, work), 0, false, work));
        }
        found.sort(Comparator.comparing(Moment::due));
        return found;
    }

    private Optional<Moment> business(Instant handedOffAt, BusinessCalendar calendar) {
        if (within == null) {
            return Optional.empty();
        }
        if (outOfHours != null && !calendar.isOpen(handedOffAt)) {
            return Optional.of(new Moment(calendar.plus(handedOffAt, outOfHours), 0, true, outOfHours));
        }
        return Optional.of(new Moment(calendar.plus(handedOffAt, within), 0, false, within));
    }

    private Optional<Moment> byTable(Instant handedOffAt, BusinessCalendar calendar) {
        var local = handedOffAt.atZone(calendar.zone());
        var day = local.toLocalDate();
        for (int i = 0; i < table.size(); i++) {
            var row = table.get(i);
            if (row.holds(calendar.isWorkingDay(day), day.getDayOfWeek(), local.toLocalTime())) {
                var on = row.nextWorkingDay() ? calendar.nextWorkingDay(day) : day;
                var due = calendar.within(on, row.at());
                // Handed off after the day's work: what was due today is due in the morning.
                return Optional.of(new Moment(
                        due.isAfter(handedOffAt) ? due : calendar.plus(handedOffAt, Duration.ofHours(1)),
                        i + 1,
                        false,
                        Duration.ZERO));
            }
        }
        return Optional.empty();
    }
}
