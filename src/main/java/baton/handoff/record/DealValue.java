package baton.handoff.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// What the deal may be worth.
///
/// @param amount zero or more, at most 18 digits before the point
public record DealValue(BigDecimal amount, Currency currency) {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    /// Decimals that somebody may have written; more is no number but a trap.
    private static final int MOST_SCALE = 100;

    /// Without more decimals than money has.
    ///
    /// @throws IllegalArgumentException for what is no amount of money: less than nothing, or of too many digits
    static BigDecimal tidy(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("nothing is worth less than nothing");
        }
        if (amount.precision() - (long) amount.scale() > MOST_DIGITS || amount.scale() > MOST_SCALE) {
            throw new IllegalArgumentException("no amount of money has that many digits");
        }
        return amount.scale() <= MOST_DECIMALS ? amount : amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    public DealValue {
        Objects.requireNonNull(currency, "an amount without a currency");
        amount = tidy(amount);
        // 24000 and 24000.0 are the same amount, however they were typed.
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }
}
