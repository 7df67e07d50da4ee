package baton.insight;

import baton.handoff.Deadline;
import baton.insight.figure.Observed;
import baton.insight.figure.Share;
import java.time.Instant;
import java.util.List;

/// How many first touches of a week were in time.
///
/// @param counted those that were due, or done, and counted for anything
/// @param late those that were not in time
public record Compliance(int counted, int late) {
    /// Percent of breaches above which it is no longer chance.
    public static final int LINE = 15;

    private static final int HUNDRED = 100;

    public static Compliance of(List<Deadline> week, Instant now) {
        var counted = 0;
        var late = 0;
        for (var deadline : week) {
            var kept = Observed.Promise.of(deadline, now).kept();
            if (kept != null) {
                counted++;
                late += kept ? 0 : 1;
            }
        }
        return new Compliance(counted, late);
    }

    /// Breaches in whole percent; 0 for a week without any hand-off.
    public int breachPercent() {
        return counted == 0 ? 0 : Math.round((float) HUNDRED * late / counted);
    }

    public int inTimePercent() {
        return HUNDRED - breachPercent();
    }

    /// As with every figure, a handful says nothing.
    public boolean isTold() {
        return counted >= Share.FEW;
    }

    public boolean isAboveLine() {
        return isTold() && breachPercent() > LINE;
    }
}
