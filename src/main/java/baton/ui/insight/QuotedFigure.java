package baton.ui.insight;

import baton.insight.figure.FigureName;
import org.jspecify.annotations.Nullable;

/// What others have found about handoffs, as sales teams read it. None of it is measured by Baton.
enum QuotedFigure {
    FORMAL_STAGE("Forrester"),
    ACCEPTANCE("Forrester"),
    CONTEXT("Gong"),
    REPEATING("Salesforce"),
    GOOD_AND_BAD(""),
    DAILY("InsideSales, Tenbound", FigureName.HELD),
    PASS_RATE("InsideSales", FigureName.OPPORTUNITY),
    ENABLEMENT("CSO Insights", FigureName.WON),
    TALK("Gong"),
    DECIDED("Gartner"),
    REFERRED("Harvard Business Review"),
    NOT_SELLING("Harvard Business Review"),
    ALIGNMENT(""),
    EARLY("McKinsey");

    private final String source;
    private final @Nullable FigureName own;

    QuotedFigure(String source) {
        this(source, null);
    }

    /// @param source who found it; empty where nobody is named
    /// @param own what Baton counts of the same kind
    QuotedFigure(String source, @Nullable FigureName own) {
        this.source = source;
        this.own = own;
    }

    String source() {
        return source;
    }

    @Nullable
    FigureName own() {
        return own;
    }
}
