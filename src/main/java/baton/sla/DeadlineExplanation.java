package baton.sla;

import baton.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a deadline is what it is: one sentence that names the rule, whose calendar, and the zone. Written once,
/// when the deadline is set, and kept with it.
final class DeadlineExplanation {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private final Person whose;

    /// @param whose calendar counts
    DeadlineExplanation(Person whose) {
        this.whose = whose;
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(whose.zone()));
    }

    /// "Priya Nair's calendar (Mon-Fri 09:00-17:00, Europe/London)".
    String calendar() {
        return "%s's calendar (%s, %s)".formatted(whose.name(), whose.hours(), whose.zone());
    }

    /// The same moment on the other person's clock, where it shows another time.
    String alsoFor(Person other, Instant at) {
        var here = at.atZone(whose.zone());
        var there = at.atZone(other.zone());
        return here.toLocalDateTime().equals(there.toLocalDateTime())
                ? ""
                : " For %s that is %s (%s).".formatted(other.name(), MOMENT.format(there), other.zone());
    }

    /// Business time from a moment on.
    String business(String rule, Duration work, Instant from, Instant due) {
        return "%s: within %s of %s, so by %s in %s."
                .formatted(capital(rule), length(work), moment(from), moment(due), calendar());
    }

    String firstTouch(FirstTouchPolicy policy, List<FirstTouchPolicy.Moment> all, Instant from) {
        var first = words(policy, all.getFirst(), from);
        var rest = all.stream()
                .skip(1)
                .map(m -> m.row() == 0
                        ? " %s would be later, on %s.".formatted(capital(length(m.work())), moment(m.due()))
                        : " Line %s of this rule's table would be later, on %s.".formatted(m.row(), moment(m.due())))
                .collect(Collectors.joining());
        return "%s: %s, in %s.%s".formatted(capital(policy.name()), first, calendar(), rest);
    }

    private String words(FirstTouchPolicy policy, FirstTouchPolicy.Moment moment, Instant from) {
        if (moment.row() > 0) {
            return "handed off on %s, so by %s (line %s of this rule's table: %s)"
                    .formatted(
                            moment(from),
                            moment(moment.due()),
                            moment.row(),
                            row(policy.table().get(moment.row() - 1)));
        }
        if (moment.queued()) {
            return "handed off outside working hours on %s, so by the end of the first business hour: %s"
                    .formatted(moment(from), moment(moment.due()));
        }
        return "within %s of %s, so by %s".formatted(length(moment.work()), moment(from), moment(moment.due()));
    }

    /// "Friday from 12:00, next working day 10:00".
    private static String row(CutoffRow row) {
        var day = row.days().isEmpty()
                ? ""
                : row.days().stream()
                                .sorted()
                                .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                .collect(Collectors.joining(", "))
                        + " ";
        var time = row.closed()
                ? "day off"
                : row.from().equals(LocalTime.MIDNIGHT)
                        ? "before " + TIME.format(row.before())
                        : "from " + TIME.format(row.from());
        return day + time + ", " + (row.nextWorkingDay() ? "next working day " : "same day ") + TIME.format(row.at());
    }

    /// "4 business hours", "30 business minutes".
    static String length(Duration work) {
        var minutes = work.toMinutes();
        if (minutes % 60 == 0) {
            return minutes == 60 ? "1 business hour" : minutes / 60 + " business hours";
        }
        return minutes + " business minutes";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
