package baton.app.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// The time of the team's server, as far as this machine knows it: its own clock, put right by what the server said
/// last. Without a server it is the machine's own. May be asked from any thread.
public final class ServerClock implements InstantSource {
    /// Less than this is the way to the server and back.
    private static final Duration WORTH_IT = Duration.ofMillis(500);

    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    /// @param machine as fine as every database stores it, so that what is read back is what was written
    public ServerClock(InstantSource machine) {
        this.machine = Clock.tick(machine.withZone(ZoneOffset.UTC), Duration.ofNanos(1_000));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /// What an earlier run of the program knew.
    void begin(Duration known) {
        ahead = known;
    }

    Duration ahead() {
        return ahead;
    }

    /// What the machine itself says.
    Instant raw() {
        return machine.instant();
    }

    /// Takes the server's word for the middle of a question.
    ///
    /// @param before when it was asked, by the machine's clock
    /// @param after when it had answered, by the machine's clock
    /// @param changed told by how much the clock was put right, if it was
    void compare(Instant before, Instant server, Instant after, Consumer<Duration> changed) {
        var middle = before.plus(Duration.between(before, after).dividedBy(2));
        var skew = Duration.between(middle, server);
        var is = skew.abs().compareTo(WORTH_IT) > 0 ? skew.truncatedTo(ChronoUnit.MILLIS) : Duration.ZERO;
        var by = is.minus(ahead);
        if (by.abs().compareTo(WORTH_IT) > 0) {
            ahead = is;
            changed.accept(by);
        }
    }
}
