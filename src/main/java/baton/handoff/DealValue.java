package baton.handoff;

import java.math.BigDecimal;
import java.util.Currency;

/// What the deal may be worth.
///
/// @param amount zero or more, at most 18 digits before the point
public record DealValue(BigDecimal amount, Currency currency) {
    private static final int MOST_DIGITS = 18;

    public DealValue {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a deal is not worth less than nothing");
        }
        if (amount.precision() - (long) amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("no deal has that many digits");
        }
        // 24000 and 24000.0 are the same amount, however they were typed.
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }
}
