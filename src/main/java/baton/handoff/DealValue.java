package baton.handoff;

import java.math.BigDecimal;
import java.util.Currency;

/// What the deal may be worth.
///
/// @param amount zero or more
public record DealValue(BigDecimal amount, Currency currency) {
    public DealValue {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a deal is not worth less than nothing");
        }
        // 24000 and 24000.0 are the same amount, however they were typed.
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }
}
