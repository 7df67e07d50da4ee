package baton.handoff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something due from somebody at a date and a time, as it was set when its cause happened. Stored for the
/// audit: a policy that changes later does not change it. What moves it closes it and begins another.
///
/// @param owner who owes it
/// @param cause the event that set it
/// @param policy the name of the rule that set it
/// @param startedAt from when it is counted
/// @param askedFrom from when it is shown as due; later than `startedAt` for what only a delay makes due
/// @param firstReminder half of the time, or what the kind has instead
/// @param secondReminder four fifths of it
/// @param why one sentence: rule, calendar and zone
/// @param pausedAt since when it stands still; null while it runs
/// @param closedAt when it was done, or nobody wanted it any more; null while it is open
/// @param closedBy what closed it
/// @param rung how many of its three signals were given: first reminder, second, breach
public record Deadline(
        UUID id,
        UUID handoff,
        DeadlineKind kind,
        UUID owner,
        UUID cause,
        String policy,
        Instant startedAt,
        Instant askedFrom,
        Instant dueAt,
        Instant firstReminder,
        Instant secondReminder,
        String why,
        @Nullable Instant pausedAt,
        @Nullable Instant closedAt,
        @Nullable EventKind closedBy,
        int rung) {
    public static final int SIGNALS = 3;

    public Deadline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(handoff);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(askedFrom);
        Objects.requireNonNull(dueAt);
        Objects.requireNonNull(firstReminder);
        Objects.requireNonNull(secondReminder);
        Objects.requireNonNull(why);
        rung = Math.clamp(rung, 0, SIGNALS);
    }

    /// When the first touch is due; null while nobody owes one, and while it stands still.
    ///
    /// @param before what was due until now: what was due when it was touched stays on record
    /// @param all of one handoff, open ones and those that were closed just now
    public static @Nullable Instant firstTouch(@Nullable Instant before, Collection<Deadline> all) {
        var touch = all.stream()
                .filter(d -> d.kind() == DeadlineKind.FIRST_TOUCH && d.isOpen())
                .findFirst();
        if (touch.isPresent()) {
            return touch.get().isPaused() ? null : touch.get().dueAt();
        }
        return before != null
                ? before
                : all.stream()
                        .filter(d -> d.kind() == DeadlineKind.FIRST_TOUCH)
                        .map(Deadline::dueAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /// The same cause sets the same deadline once, whoever computes it.
    public static UUID idOf(UUID cause, DeadlineKind kind) {
        return UUID.nameUUIDFromBytes((cause + " " + kind).getBytes(StandardCharsets.UTF_8));
    }

    /// The same deadline, owed by somebody else since that cause.
    public static UUID idOf(UUID cause, UUID before) {
        return UUID.nameUUIDFromBytes((cause + " " + before).getBytes(StandardCharsets.UTF_8));
    }

    /// One signal of one deadline is one event, whoever gives it.
    public static UUID idOf(UUID deadline, DeadlineKind kind, int signal) {
        return UUID.nameUUIDFromBytes((deadline + " " + kind + " " + signal).getBytes(StandardCharsets.UTF_8));
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /// Whether somebody else owed it before.
    public boolean isHandedOn() {
        return !id.equals(idOf(cause, kind));
    }

    public boolean isPaused() {
        return isOpen() && pausedAt != null;
    }

    /// Whether it runs and its moment has passed: being on the minute is in time.
    public boolean isLate(Instant now) {
        return isOpen() && pausedAt == null && now.isAfter(dueAt);
    }

    /// Whether it was kept: closed by its moment, or standing still by then, or open and not late.
    public boolean isKept(Instant now) {
        var stopped = pausedAt == null ? closedAt : pausedAt;
        return closedAt == null || stopped == null ? !isLate(now) : !stopped.isAfter(dueAt);
    }

    public Deadline closed(Instant at, EventKind by) {
        return with(pausedAt, at, by, rung);
    }

    /// Due as before: what closed it was taken back.
    public Deadline reopened() {
        return with(pausedAt, null, null, rung);
    }

    public Deadline paused(Instant at) {
        return with(at, closedAt, closedBy, rung);
    }

    /// With at least so many signals given: one that was given on another machine is not given again.
    public Deadline rungTo(int signals) {
        return signals <= rung ? this : with(pausedAt, closedAt, closedBy, signals);
    }

    /// As it is before any signal was given.
    public Deadline unrung() {
        return with(pausedAt, closedAt, closedBy, 0);
    }

    /// What it was set to never changes; only its life ends, or stands still.
    private Deadline with(@Nullable Instant paused, @Nullable Instant closed, @Nullable EventKind by, int signals) {
        return new Deadline(
                id,
                handoff,
                kind,
                owner,
                cause,
                policy,
                startedAt,
                askedFrom,
                dueAt,
                firstReminder,
                secondReminder,
                why,
                paused,
                closed,
                by,
                signals);
    }

    /// How many of its signals are to have been given by now: 0 to 3. Only the clock decides, so a clock that was set
    /// back gives none twice.
    public int signals(Instant now) {
        if (!isOpen() || pausedAt != null || now.isBefore(askedFrom)) {
            return 0;
        }
        if (!now.isBefore(dueAt)) {
            return SIGNALS;
        }
        if (!now.isBefore(secondReminder)) {
            return 2;
        }
        return now.isBefore(firstReminder) ? 0 : 1;
    }

    /// What is asked for now, of all that is due on one handoff: once feedback is wanted, nobody prepares for the
    /// meeting any more, nor confirms it.
    public static List<Deadline> asked(Collection<Deadline> all, Instant now) {
        var asked = all.stream()
                .filter(d -> d.isOpen() && !d.askedFrom().isAfter(now))
                .toList();
        return asked.stream().noneMatch(d -> d.kind() == DeadlineKind.FEEDBACK)
                ? asked
                : asked.stream()
                        .filter(d -> !DeadlineKind.BEFORE_MEETING.contains(d.kind()))
                        .toList();
    }
}
