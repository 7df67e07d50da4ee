package baton.insight.figure;

import baton.handoff.LossReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Why there was no deal, beside whether the briefing was watched and the record complete.
///
/// @param reasons those that were given, most frequent first
/// @param unsaid that ended without a deal and without a reason
public record Losses(List<Reason> reasons, int unsaid) {
    /// @param handoffs newest first
    public record Reason(LossReason reason, List<Observed> handoffs) {
        public Reason {
            handoffs = List.copyOf(handoffs);
        }

        public int watched() {
            return (int) handoffs.stream().filter(Observed::watched).count();
        }

        public int complete() {
            return (int) handoffs.stream().filter(Observed::complete).count();
        }
    }

    public Losses {
        reasons = List.copyOf(reasons);
    }

    public static Losses of(List<Observed> handoffs) {
        Map<LossReason, List<Observed>> found = new EnumMap<>(LossReason.class);
        var unsaid = 0;
        for (var handoff : handoffs) {
            var deal = handoff.deal();
            if (deal != null && deal.stage().isOver()) {
                if (deal.reason() == null) {
                    unsaid++;
                } else {
                    found.computeIfAbsent(deal.reason(), _ -> new ArrayList<>()).add(handoff);
                }
            }
        }
        return new Losses(
                found.entrySet().stream()
                        .map(e -> new Reason(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing((Reason r) -> -r.handoffs().size())
                                .thenComparing(Reason::reason))
                        .toList(),
                unsaid);
    }
}
