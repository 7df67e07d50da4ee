package baton.handoff.rules;

import baton.handoff.record.DealValue;
import baton.handoff.record.Framework;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.OutreachChannel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the team has agreed on, as one file says it that everybody can read and edit.
///
/// @param threshold the least qualification score, 0 to 100 (75)
/// @param framework the usual one; null to judge without
/// @param verticals another framework for an industry
/// @param amberDays days in qualification after which it is slow (5)
/// @param redDays days after which it is too slow (15)
/// @param hotActions what happens, in this order, when a hot lead is handed off
/// @param currency of the bands
/// @param duplicateDays how far back the same company is looked for (90)
/// @param hollow phrases that say nothing
/// @param internal words that no text to a prospect may hold
/// @param templates the team's own mail texts, by the kind's name
/// @param hubspot where a deal that is handed off stands in HubSpot
/// @param personFigures whether figures of single persons are shown, to those who may see them (yes)
/// @param lengths how long a briefing should be, where it is not as usual
/// @param tools where somebody's automated outreach is stopped: an address with fields of the handoff in braces
/// @param told what a briefing's sender and whoever is meant by a comment hear of
public record TeamRules(
        int threshold,
        @Nullable Framework framework,
        Map<String, Framework> verticals,
        int amberDays,
        int redDays,
        SalesReady salesReady,
        List<TeamCondition> conditions,
        List<HotAction> hotActions,
        Currency currency,
        List<DealBand> bands,
        @Nullable DealBand inbound,
        List<RoutingRule> routing,
        int duplicateDays,
        List<String> hollow,
        List<String> internal,
        Map<String, String> templates,
        Hubspot hubspot,
        boolean personFigures,
        Map<HandoffType, LengthBand> lengths,
        Map<OutreachChannel, String> tools,
        Set<Told> told) {
    /// What is told to a briefing's sender, or to whoever is meant.
    public enum Told {
        COMMENTS,
        REPLIES,
        MENTIONS,
        REACTIONS,
        WATCHED
    }

    /// Names of a pipeline and of one of its stages, as HubSpot has them: the shown or the internal ones.
    public record Hubspot(String pipeline, String stage) {}

    /// The written definition of sales-ready, and who agreed to it.
    public record SalesReady(int version, String text, List<SignOff> signed) {
        public SalesReady {
            signed = List.copyOf(signed);
        }

        /// Whether both sides have agreed to this version.
        public boolean isAgreed() {
            return signed.stream().anyMatch(s -> s.side() == Side.SDR)
                    && signed.stream().anyMatch(s -> s.side() == Side.AE);
        }
    }

    /// The two sides that must agree.
    public enum Side {
        SDR,
        AE
    }

    /// That somebody agreed, and when.
    public record SignOff(Side side, String name, LocalDate on) {}

    /// A condition of the team's own.
    ///
    /// @param required whether the gate asks for it, or the checklist only advises it
    public record TeamCondition(String id, String words, boolean required) {}

    /// What is done when a hot lead is handed off.
    public enum HotAction {
        NOTIFY_RECEIVER,
        WRITE_CRM,
        PAUSE_SEQUENCE,
        START_TIMER
    }

    /// How a deal of this size is passed on.
    ///
    /// @param below exclusive upper edge; null if `upTo` or nothing bounds it
    /// @param upTo inclusive upper edge
    /// @param format the CRM's word for it, such as "alert_note"
    public record DealBand(
            @Nullable BigDecimal below, @Nullable BigDecimal upTo, String format, List<String> steps) {
        public DealBand {
            steps = List.copyOf(steps);
        }

        boolean holds(BigDecimal amount) {
            return (below == null || amount.compareTo(below) < 0) && (upTo == null || amount.compareTo(upTo) <= 0);
        }
    }

    /// One line of the routing table; the first that fits decides.
    public sealed interface RoutingRule {
        /// Who has had this company before keeps it.
        record Owner() implements RoutingRule {}

        /// One of these territories, in any case of letters.
        record Territory(List<String> names, String to) implements RoutingRule {}

        /// One of these industries.
        record Industry(List<String> names, String to) implements RoutingRule {}

        /// A deal of at least this size, in the rules' currency.
        record DealAtLeast(BigDecimal amount, String to) implements RoutingRule {}

        /// A deal below this size.
        record DealBelow(BigDecimal amount, String to) implements RoutingRule {}

        /// Whoever of these is in, has room and has waited longest; nobody named means every AE.
        ///
        /// @param capacity open handoffs from which somebody is passed over; null for as many as come
        record RoundRobin(List<String> among, @Nullable Integer capacity) implements RoutingRule {}
    }

    public static final TeamRules STANDARD = new TeamRules(
            75,
            null,
            Map.of(),
            5,
            15,
            new SalesReady(
                    1,
                    "They fit our ideal customer, have said their problem in their own words, and at least one of them "
                            + "has accepted a meeting about it.",
                    List.of()),
            List.of(),
            List.of(HotAction.values()),
            Currency.getInstance("GBP"),
            List.of(
                    new DealBand(
                            new BigDecimal("5000"), null, "alert_note", List.of("Alert the AE", "Leave a CRM note")),
                    new DealBand(
                            null,
                            new BigDecimal("25000"),
                            "alert_sms",
                            List.of("Alert the AE", "Text the prospect that somebody will call")),
                    new DealBand(
                            null,
                            null,
                            "warm_transfer",
                            List.of("Transfer the call and stay on the line", "Whisper the eight-second brief"))),
            new DealBand(
                    null,
                    null,
                    "warm_transfer_or_callback_5min",
                    List.of("Transfer the call, or have them called back within five minutes")),
            List.of(new RoutingRule.Owner(), new RoutingRule.RoundRobin(List.of(), null)),
            90,
            List.of(
                    "qualified lead",
                    "see you on the call",
                    "asap",
                    "as soon as possible",
                    "interested",
                    "good fit",
                    "great call",
                    "will discuss",
                    "tbd",
                    "n/a"),
            List.of("slack", "internal", "fwd:", "champion", "discount floor", "commission", "quota", "#sales"),
            Map.of(),
            new Hubspot("default", "qualifiedtobuy"),
            true,
            Map.of(),
            Map.of(),
            Set.of(Told.values()));

    public TeamRules {
        verticals = Map.copyOf(verticals);
        conditions = List.copyOf(conditions);
        hotActions = List.copyOf(hotActions);
        bands = List.copyOf(bands);
        routing = List.copyOf(routing);
        hollow = List.copyOf(hollow);
        internal = List.copyOf(internal);
        templates = Map.copyOf(templates);
        lengths = Map.copyOf(lengths);
        tools = Map.copyOf(tools);
        told = Set.copyOf(told);
    }

    /// How long a briefing of this type should be.
    public LengthBand length(HandoffType type) {
        var own = lengths.get(type);
        return own == null ? LengthBand.usual(type) : own;
    }

    /// The framework for an industry, or the usual one.
    public Optional<Framework> frameworkFor(String industry) {
        var special = verticals.get(industry.strip().toLowerCase(Locale.ROOT));
        return Optional.ofNullable(special == null ? framework : special);
    }

    /// How a deal is passed on; an inbound one before its size. Empty while neither is known, or for another
    /// currency than the bands'.
    public Optional<DealBand> band(@Nullable DealValue value, @Nullable LeadSource source) {
        if (source == LeadSource.INBOUND && inbound != null) {
            return Optional.of(inbound);
        }
        if (value == null || !value.currency().equals(currency)) {
            return Optional.empty();
        }
        return bands.stream().filter(b -> b.holds(value.amount())).findFirst();
    }

    /// Whether a deal lies in the last band, that nothing bounds above: there, fewer than three people known is thin.
    public boolean isLarge(@Nullable DealValue value) {
        return band(value, null)
                .filter(b -> b.below() == null && b.upTo() == null)
                .isPresent();
    }

    /// How long a qualification has taken, in the team's bands.
    public Pace pace(long days) {
        if (days > redDays) {
            return Pace.TOO_SLOW;
        }
        return days > amberDays ? Pace.SLOW : Pace.FINE;
    }

    /// Days in qualification, judged.
    public enum Pace {
        FINE,
        SLOW,
        TOO_SLOW
    }
}
