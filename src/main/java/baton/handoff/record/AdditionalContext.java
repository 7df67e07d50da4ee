package baton.handoff.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is worth knowing beside the five fields: always optional, never in front of the call-back.
///
/// @param intentSignal the exact thing said or done; what an AE sees first and largest
/// @param whyNow the trigger event
/// @param summary 50 to 100 words in the sender's own wording; empty to compose it from the fields
/// @param goal what an agent is to reach
/// @param constraints what it must not do
/// @param claims what an agent believes, and how firmly
/// @param notAsked the questions it almost asked
/// @param promised what was promised aloud
/// @param prepare what the receiver should prepare
/// @param personal for rapport; private, left out of every export unless chosen
/// @param flags what speaks against the deal
/// @param research what was known before the first call
/// @param needs what must reach the receiver: why it is recorded, or not
/// @param call the sender's own calls with the prospect, and whether they may be heard
public record AdditionalContext(
        String intentSignal,
        String whyNow,
        String summary,
        Account account,
        List<Requirement> requirements,
        List<String> systems,
        List<String> regulations,
        Timeline timeline,
        Budget budget,
        Decision decision,
        List<Attempt> attempts,
        List<String> promised,
        List<String> prepare,
        Plan plan,
        List<Contacted> history,
        String personal,
        List<String> flags,
        String research,
        String goal,
        List<String> constraints,
        List<Claim> claims,
        List<String> notAsked,
        List<BriefingNeed> needs,
        CallRecording call) {
    /// The company behind the contact.
    ///
    /// @param size people who work there, as it is known: "140", "200 to 500"
    /// @param crmId the prospect's record in the CRM, as that names it: what is written back there says which it is
    public record Account(
            String title,
            String industry,
            String size,
            String territory,
            String stack,
            String changes,
            String link,
            String crmId) {
        public static final Account EMPTY = new Account("", "", "", "", "", "", "", "");
    }

    /// What they need of the product.
    ///
    /// @param implied not said, but to be heard between the lines
    public record Requirement(String what, boolean implied) {
        public static final Requirement EMPTY = new Requirement("", false);
    }

    /// By when, why then, and what if not.
    ///
    /// @param external whether somebody outside set the date
    public record Timeline(String by, String why, boolean external, String otherwise) {
        public static final Timeline EMPTY = new Timeline("", "", false, "");

        public boolean isBlank() {
            return by.isBlank() && why.isBlank() && otherwise.isBlank();
        }
    }

    /// The money, who holds it, and how it is spent.
    ///
    /// @param from least, or the only known amount
    /// @param to most; null where one amount is known
    public record Budget(
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable Currency currency,
            String owner,
            String cycle,
            String procurement) {
        public static final Budget EMPTY = new Budget(null, null, null, "", "", "");

        public Budget {
            from = known(from);
            to = known(to);
        }

        /// What is no amount is none: a record must not be lost over a number.
        private static @Nullable BigDecimal known(@Nullable BigDecimal amount) {
            try {
                return amount == null ? null : DealValue.tidy(amount);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        public boolean isKnown() {
            return from != null || to != null;
        }
    }

    /// How they decide, and by what.
    public record Decision(String process, List<String> criteria) {
        public static final Decision EMPTY = new Decision("", List.of());

        public Decision {
            criteria = List.copyOf(criteria);
        }
    }

    /// What they tried before, and why it failed.
    public record Attempt(String tried, String failedBecause) {
        public static final Attempt EMPTY = new Attempt("", "");
    }

    /// What the next conversation should do.
    public record Plan(String emphasise, String address, String include) {
        public static final Plan EMPTY = new Plan("", "", "");
    }

    /// One touch so far.
    ///
    /// @param kind call, e-mail, content viewed, as it was typed or pasted
    public record Contacted(@Nullable LocalDate on, String kind, String line) {
        public static final Contacted EMPTY = new Contacted(null, "", "");
    }

    /// Something an agent believes.
    ///
    /// @param confidence in per cent, 0 to 100
    public record Claim(String what, int confidence) {
        public static final Claim EMPTY = new Claim("", 0);

        public Claim {
            if (confidence < 0 || confidence > 100) {
                throw new IllegalArgumentException("confidence is 0 to 100 per cent, not " + confidence);
            }
        }
    }

    public static final AdditionalContext EMPTY = new AdditionalContext(
            "",
            "",
            "",
            Account.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            Timeline.EMPTY,
            Budget.EMPTY,
            Decision.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            Plan.EMPTY,
            List.of(),
            "",
            List.of(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CallRecording.EMPTY);

    public AdditionalContext {
        requirements = List.copyOf(requirements);
        systems = List.copyOf(systems);
        regulations = List.copyOf(regulations);
        attempts = List.copyOf(attempts);
        promised = List.copyOf(promised);
        prepare = List.copyOf(prepare);
        history = List.copyOf(history);
        flags = List.copyOf(flags);
        constraints = List.copyOf(constraints);
        claims = List.copyOf(claims);
        notAsked = List.copyOf(notAsked);
        needs = List.copyOf(needs);
    }

    /// The same without what is private, and without the way to a recording that the prospect did not agree to.
    public AdditionalContext withoutPersonal() {
        return toldOthers("");
    }

    /// What may leave this computer: the link of a recording only where the prospect agreed to be recorded.
    public AdditionalContext toldOthers() {
        return toldOthers(personal);
    }

    private AdditionalContext toldOthers(String notes) {
        return new AdditionalContext(
                intentSignal,
                whyNow,
                summary,
                account,
                requirements,
                systems,
                regulations,
                timeline,
                budget,
                decision,
                attempts,
                promised,
                prepare,
                plan,
                history,
                notes,
                flags,
                research,
                goal,
                constraints,
                claims,
                notAsked,
                needs,
                new CallRecording(call.consent(), call.shownLink()));
    }
}
