package baton.brief;

import baton.handoff.Handoff;
import baton.handoff.record.Content;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What an AE needs before saying hello, in seven parts.
///
/// @param qualificationStatus "qualified" once the gate is open, else "in_qualification"
/// @param callSummary see [CallSummary]
/// @param disqualifyingFlags empty rather than absent
/// @param handoffTimestamp to the second, in UTC
public record CallBrief(
        String contactName,
        String company,
        String qualificationStatus,
        String intentSignal,
        String callSummary,
        List<String> disqualifyingFlags,
        Instant handoffTimestamp) {
    public CallBrief {
        disqualifyingFlags = List.copyOf(disqualifyingFlags);
        handoffTimestamp = handoffTimestamp.truncatedTo(ChronoUnit.SECONDS);
    }

    /// @param now stands for the hand-off that has not happened yet
    public static CallBrief of(Handoff handoff, TeamRules rules, Instant now) {
        var content = handoff.content();
        var sent = handoff.handedOffAt();
        var open = sent != null || Gate.gaps(content, rules).isEmpty();
        return new CallBrief(
                content.contact().name().strip(),
                content.company().strip(),
                open ? "qualified" : "in_qualification",
                signal(content),
                CallSummary.of(content),
                content.more().flags(),
                sent == null ? now : sent);
    }

    /// What they said or did; where nobody wrote it down, their own words are the best sign of it.
    private static String signal(Content content) {
        var signal = content.more().intentSignal().strip();
        return signal.isEmpty() ? content.fields().pain().quote().strip() : signal;
    }
}
