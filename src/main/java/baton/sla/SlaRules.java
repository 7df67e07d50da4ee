package baton.sla;

import baton.handoff.record.Content;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Preset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The team's clocks as data: what is due when, and when somebody is reminded of it.
///
/// @param firstTouch the first policy that fits a handoff counts; the last one fits everything
/// @param acknowledge business time of the receiver (1 hour); never later than the first touch
/// @param confirmation whether the prospect is to hear the same day that the meeting stands
/// @param feedback after the meeting's end, on the wall clock (24 hours)
/// @param answer business time of whom a question asks
/// @param reply business time of the sender, to answer feedback
/// @param rework business time of the sender, to mend what came back
/// @param firstReminder part of the time after which somebody is reminded, in percent (50)
/// @param secondReminder the same again (80)
/// @param beforeMeeting when somebody is reminded of a meeting, first and second (30 and 5 minutes)
/// @param automatic whether a breach goes to the manager by itself (only if the team says so)
public record SlaRules(
        List<FirstTouchPolicy> firstTouch,
        Duration acknowledge,
        boolean confirmation,
        Duration feedback,
        Duration answer,
        Duration reply,
        Duration rework,
        int firstReminder,
        int secondReminder,
        List<Duration> beforeMeeting,
        boolean automatic) {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime TEN = LocalTime.of(10, 0);

    /// Before noon by five, from noon on by ten in the morning.
    public static final List<CutoffRow> NOON_TABLE = List.of(
            new CutoffRow(Set.of(), LocalTime.MIDNIGHT, NOON, false, false, LocalTime.of(17, 0)),
            new CutoffRow(EnumSet.of(DayOfWeek.FRIDAY), NOON, LocalTime.MIDNIGHT, false, true, TEN),
            new CutoffRow(Set.of(), NOON, LocalTime.MIDNIGHT, false, true, TEN),
            new CutoffRow(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, true, TEN));

    public static final FirstTouchPolicy BOOKED_MEETING = new FirstTouchPolicy(
            "booked meeting",
            null,
            null,
            null,
            Duration.ofHours(4),
            null,
            NOON_TABLE,
            FirstTouchPolicy.Combine.EARLIEST,
            null,
            null,
            null,
            "Whoever hears from the team within an hour is far likelier to qualify than whoever waits.");

    public static final FirstTouchPolicy HOT_CALL_BACK = new FirstTouchPolicy(
            "hot call-back",
            null,
            null,
            Preset.HOT_CALL_BACK,
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            List.of(),
            FirstTouchPolicy.Combine.EARLIEST,
            Duration.ofMinutes(20),
            Duration.ofMinutes(60),
            Duration.ofMinutes(240),
            "After 30 minutes without contact a hot lead cools.");

    public static final FirstTouchPolicy INBOUND = new FirstTouchPolicy(
            "inbound",
            null,
            LeadSource.INBOUND,
            Preset.HOT_CALL_BACK,
            Duration.ofMinutes(5),
            Duration.ofMinutes(60),
            List.of(),
            FirstTouchPolicy.Combine.EARLIEST,
            Duration.ofMinutes(20),
            Duration.ofMinutes(60),
            Duration.ofMinutes(240),
            "Who asked is reached a hundred times likelier after 5 minutes than after 30.");

    public static final SlaRules STANDARD = new SlaRules(
            List.of(INBOUND, HOT_CALL_BACK, BOOKED_MEETING),
            Duration.ofHours(1),
            true,
            Duration.ofHours(24),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(4),
            50,
            80,
            List.of(Duration.ofMinutes(30), Duration.ofMinutes(5)),
            false);

    public SlaRules {
        firstTouch = List.copyOf(firstTouch);
        beforeMeeting = List.copyOf(beforeMeeting);
        if (firstTouch.isEmpty() || beforeMeeting.size() != 2) {
            throw new IllegalArgumentException("at least one policy, and two reminders before a meeting");
        }
    }

    /// The policy for such a handoff: the first that fits, else the last.
    public FirstTouchPolicy policyFor(Content content) {
        return firstTouch.stream().filter(p -> p.fits(content)).findFirst().orElse(firstTouch.getLast());
    }

    /// The same rules with another time for hot leads: files written before there were clocks have it elsewhere.
    public SlaRules withHotMinutes(int minutes) {
        var changed = firstTouch.stream()
                .map(p -> p.equals(HOT_CALL_BACK) ? p.within(Duration.ofMinutes(minutes)) : p)
                .toList();
        return new SlaRules(
                changed,
                acknowledge,
                confirmation,
                feedback,
                answer,
                reply,
                rework,
                firstReminder,
                secondReminder,
                beforeMeeting,
                automatic);
    }
}
