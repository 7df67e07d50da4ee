package baton.ui.handoff;

import baton.handoff.EventPayload;
import baton.ui.kit.Strings;
import java.util.ArrayList;

/// What became of a deal, in words.
record DealWords(Strings strings) {
    /// As in "Lost, 24000 GBP: price".
    String line(EventPayload.Deal deal) {
        var parts = new ArrayList<String>();
        parts.add(strings.of(deal.stage()));
        if (deal.amount() != null) {
            parts.add(deal.amount().amount().toPlainString() + " "
                    + deal.amount().currency().getCurrencyCode());
        }
        var said = String.join(", ", parts);
        return deal.reason() == null ? said : said + ": " + strings.of(deal.reason());
    }
}
