package baton.sla;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes deadlines of one handoff for one cause, in one person's calendar.
final class DeadlineFactory {
    private static final int HUNDRED = 100;
    private static final Duration RECORD_AFTER = Duration.ofMinutes(10);
    private static final Duration RECORD_WITHIN = Duration.ofHours(1);
    private final Handoff handoff;
    private final HandoffEvent cause;
    private final Person owner;
    private final SlaRules rules;
    private final BusinessCalendar calendar;
    private final DeadlineExplanation reasons;

    /// @param owner whose calendar counts, and who owes it unless somebody else is named
    DeadlineFactory(Handoff handoff, HandoffEvent cause, Person owner, SlaRules rules) {
        this.handoff = handoff;
        this.cause = cause;
        this.owner = owner;
        this.rules = rules;
        calendar = BusinessCalendar.of(owner);
        reasons = new DeadlineExplanation(owner);
    }

    /// So much business time after a moment.
    Deadline business(DeadlineKind kind, String rule, Duration work, Instant from) {
        var due = calendar.plus(from, work);
        return make(kind, owner.id(), rule, from, from, due, reasons.business(rule, work, from, due));
    }

    Deadline firstTouch(FirstTouchPolicy policy, Optional<Person> sender) {
        var all = policy.moments(cause.at(), calendar);
        var due = all.getFirst().due();
        var why = reasons.firstTouch(policy, all, cause.at())
                + sender.map(s -> reasons.alsoFor(s, due)).orElse("");
        return make(DeadlineKind.FIRST_TOUCH, owner.id(), policy.name(), cause.at(), cause.at(), due, why);
    }

    /// @param touch the first touch is due then: nobody acknowledges later than that
    Deadline acknowledge(Duration work, Instant touch) {
        var due = calendar.plus(cause.at(), work);
        return due.isAfter(touch)
                ? make(
                        DeadlineKind.ACKNOWLEDGE,
                        owner.id(),
                        "acknowledge",
                        cause.at(),
                        cause.at(),
                        touch,
                        "Review and accept: with the first touch, by %s in %s."
                                .formatted(reasons.moment(touch), reasons.calendar()))
                : make(
                        DeadlineKind.ACKNOWLEDGE,
                        owner.id(),
                        "acknowledge",
                        cause.at(),
                        cause.at(),
                        due,
                        reasons.business("review and accept", work, cause.at(), due));
    }

    /// What is due once so much business time has passed in silence.
    Deadline step(DeadlineKind kind, FirstTouchPolicy policy, Duration work, Person tells) {
        return stepAt(kind, policy, calendar.plus(cause.at(), work), tells);
    }

    Deadline stepAt(DeadlineKind kind, FirstTouchPolicy policy, Instant due, Person tells) {
        var why = "%s: due from %s once nobody has been in touch by %s in %s."
                .formatted(
                        DeadlineExplanation.capital(policy.name()),
                        tells.name(),
                        reasons.moment(due),
                        reasons.calendar());
        return make(kind, tells.id(), policy.name(), cause.at(), due, due, why);
    }

    /// The same day, or on the next working day where that one's work is done; in any case before the meeting.
    Deadline confirmation(Instant meeting) {
        var day = calendar.day(cause.at());
        var sameDay = calendar.isWorkingDay(day) && calendar.close(day).isAfter(cause.at());
        var closes = calendar.close(sameDay ? day : calendar.nextWorkingDay(day));
        var due = closes.isAfter(meeting) ? meeting : closes;
        var why = "Confirmation to the prospect: %s, by %s in %s."
                .formatted(
                        closes.isAfter(meeting)
                                ? "before the meeting"
                                : sameDay ? "the same day" : "handed off after the day's work, so the next working day",
                        reasons.moment(due),
                        reasons.calendar());
        return make(DeadlineKind.CONFIRMATION, owner.id(), "confirmation", cause.at(), cause.at(), due, why);
    }

    /// @param before how long before the meeting somebody is reminded, first and second
    Deadline prepare(Instant meeting, List<Duration> before) {
        var why = "Prepared before the meeting: it begins on %s (%s).".formatted(reasons.moment(meeting), owner.zone());
        return make(
                DeadlineKind.PREPARE,
                owner.id(),
                "prepare",
                cause.at(),
                cause.at(),
                meeting,
                meeting.minus(before.getFirst()),
                meeting.minus(before.getLast()),
                why);
    }

    /// On the wall clock, not in business time: memory fades at night too.
    Deadline feedback(Instant end, Duration within, String after) {
        var due = end.plus(within);
        var why = "Feedback: within %s hours of %s, %s, so by %s (%s)."
                .formatted(within.toHours(), after, reasons.moment(end), reasons.moment(due), owner.zone());
        return make(
                DeadlineKind.FEEDBACK,
                owner.id(),
                "feedback",
                end,
                end,
                due,
                end.plus(within.multipliedBy(rules.firstReminder()).dividedBy(HUNDRED)),
                end.plus(within.multipliedBy(rules.secondReminder()).dividedBy(HUNDRED)),
                why);
    }

    /// On the wall clock: memory does not wait for the next working day. Asked for after the first reminder only, for
    /// whoever books a meeting records next anyway.
    Deadline briefing() {
        var first = cause.at().plus(RECORD_AFTER);
        var due = cause.at().plus(RECORD_WITHIN);
        var why = "Record the briefing while you still know: within an hour of the booking, so by %s (%s)."
                .formatted(reasons.moment(due), owner.zone());
        return make(
                DeadlineKind.RECORD_BRIEFING,
                owner.id(),
                "briefing",
                cause.at(),
                first,
                due,
                first,
                first.plus(RECORD_AFTER),
                why);
    }

    /// A moment that somebody chose.
    Deadline chosen(Instant due, String words) {
        var why = "Chosen by %s%s.".formatted(owner.name(), words.isBlank() ? "" : ": " + words.strip());
        return make(DeadlineKind.NEXT_TOUCH, owner.id(), "next touch", cause.at(), cause.at(), due, why);
    }

    /// What stood still goes on from the cause on, with what was left of it.
    Deadline resumed(Deadline paused) {
        var since = paused.pausedAt() == null ? cause.at() : paused.pausedAt();
        var left = calendar.between(since, paused.dueAt());
        var due = beforeTheMeeting(
                paused.kind(),
                left.isPositive()
                        ? calendar.plus(cause.at(), left)
                        : since.isAfter(paused.dueAt()) ? paused.dueAt() : calendar.opening(cause.at()));
        var why = "%s Waited for the prospect from %s to %s, so it is due on %s in %s."
                .formatted(
                        paused.why(),
                        reasons.moment(since),
                        reasons.moment(cause.at()),
                        reasons.moment(due),
                        reasons.calendar());
        var asked = paused.kind().isStep() ? due : cause.at();
        return make(paused.kind(), paused.owner(), paused.policy(), cause.at(), asked, due, why);
    }

    /// A confirmation is worth nothing once the meeting has begun.
    private Instant beforeTheMeeting(DeadlineKind kind, Instant due) {
        var meeting = handoff.content().fields().meeting().start().map(ZonedDateTime::toInstant);
        return kind == DeadlineKind.CONFIRMATION && meeting.isPresent() && due.isAfter(meeting.get())
                ? meeting.get()
                : due;
    }

    /// The same deadline, owed by somebody else.
    Deadline handedOn(Deadline before) {
        return new Deadline(
                Deadline.idOf(cause.id(), before.id()),
                handoff.id(),
                before.kind(),
                owner.id(),
                before.cause(),
                before.policy(),
                before.startedAt(),
                before.askedFrom(),
                before.dueAt(),
                before.firstReminder(),
                before.secondReminder(),
                before.why() + " Taken over by " + owner.name() + ".",
                before.pausedAt(),
                null,
                null,
                0);
    }

    private Deadline make(
            DeadlineKind kind, UUID owes, String policy, Instant from, Instant asked, Instant due, String why) {
        return make(
                kind,
                owes,
                policy,
                from,
                asked,
                due,
                part(asked, due, rules.firstReminder()),
                part(asked, due, rules.secondReminder()),
                why);
    }

    /// When so many percent of the business time between two moments have passed.
    private Instant part(Instant from, Instant due, int percent) {
        var work = calendar.between(from, due).multipliedBy(percent).dividedBy(HUNDRED);
        return work.isPositive() ? calendar.plus(from, work) : due;
    }

    private Deadline make(
            DeadlineKind kind,
            UUID owes,
            String policy,
            Instant from,
            Instant asked,
            Instant due,
            Instant first,
            Instant second,
            String why) {
        return new Deadline(
                Deadline.idOf(cause.id(), kind),
                handoff.id(),
                kind,
                owes,
                cause.id(),
                policy,
                from,
                asked,
                due,
                first,
                second,
                why,
                null,
                null,
                null,
                0);
    }
}
