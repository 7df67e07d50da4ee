package baton.app.demo;

import baton.handoff.record.AdditionalContext;
import baton.ui.kit.Known;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// The deeper context of the demo's records, told from the same row as the rest.
final class DemoDepth {
    private static final List<String> SIGNALS = List.of(
            "Asked what it costs for the whole team",
            "Asked whether we can start before the quarter ends",
            "Forwarded our page to two colleagues",
            "Asked for a call with somebody who has done it");

    private static final List<String> WHY_NOW = List.of(
            "A new manager starts next month", "The old contract ends in spring", "They open a second site", "");

    private DemoDepth() {}

    static AdditionalContext of(Map<String, String> row) {
        var dice = Math.floorMod(Known.of(row, "company").hashCode(), 4);
        var value = new BigDecimal(Known.of(row, "value"));
        var e = AdditionalContext.EMPTY;
        return new AdditionalContext(
                SIGNALS.get(dice),
                WHY_NOW.get(dice),
                "",
                new AdditionalContext.Account(
                        Known.of(row, "title"), "", String.valueOf(40 + 30 * dice), "UK", "", "", "", ""),
                e.requirements(),
                dice == 0 ? List.of("Outlook", "Salesforce") : List.of(),
                e.regulations(),
                new AdditionalContext.Timeline(dice == 1 ? "end of the quarter" : "", "", false, ""),
                dice == 2
                        ? AdditionalContext.Budget.EMPTY
                        : new AdditionalContext.Budget(
                                value, null, Currency.getInstance("GBP"), Known.of(row, "contact"), "", ""),
                e.decision(),
                e.attempts(),
                dice == 3 ? List.of("A price list before the call") : List.of(),
                e.prepare(),
                e.plan(),
                e.history(),
                "",
                dice == 1 ? List.of("Under contract elsewhere until spring") : List.of(),
                "",
                "",
                e.constraints(),
                e.claims(),
                e.notAsked(),
                e.needs(),
                e.call());
    }
}
