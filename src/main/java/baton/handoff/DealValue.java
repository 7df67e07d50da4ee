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
    }
}
