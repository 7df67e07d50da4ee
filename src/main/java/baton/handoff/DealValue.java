package baton.handoff;

import java.math.BigDecimal;
import java.util.Currency;

/// What the deal may be worth.
///
/// @param amount zero or more, at most 18 digits before the point
public record DealValue(BigDecimal amount, Currency currency) {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    /// @throws IllegalArgumentException for what is no amount of money: less than nothing, or of too many digits
    static void check(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("nothing is worth less than nothing");
        }
        if (amount.precision() - (long) amount.scale() > MOST_DIGITS || amount.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("no amount of money has that many digits");
        }
    }

    public DealValue {
        check(amount);
        // 24000 and 24000.0 are the same amount, however they were typed.
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }
}
