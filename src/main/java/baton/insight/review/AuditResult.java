package baton.insight.review;

import baton.insight.figure.Audit;
import baton.insight.figure.Share;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What an audit found, kept to be set beside the next one.
///
/// @param handoffs how many were asked
/// @param shares of yes, for each question
public record AuditResult(UUID id, Instant at, UUID by, int handoffs, Map<Audit.Question, Share> shares) {
    public AuditResult {
        shares = Map.copyOf(shares);
    }

    public static AuditResult of(UUID id, Instant at, UUID by, Audit audit) {
        var shares = new EnumMap<Audit.Question, Share>(Audit.Question.class);
        for (var question : Audit.Question.values()) {
            shares.put(question, audit.share(question));
        }
        return new AuditResult(id, at, by, audit.handoffs().size(), shares);
    }

    public Share share(Audit.Question question) {
        return Objects.requireNonNull(shares.get(question), "every question has its share");
    }
}
