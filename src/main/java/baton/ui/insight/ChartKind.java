package baton.ui.insight;

/// What can be drawn of the handoffs of a period.
enum ChartKind {
    /// One figure, group by group.
    SPLIT,
    /// From handed off to won.
    FUNNEL,
    /// The same, month by month.
    MONTHS,
    /// How long the first touch takes.
    TOUCH,
    /// How long its sender worked on a handoff, beside what became of it.
    EFFORT,
    /// How well it matched, beside what became of it.
    MATCH,
    /// Why there was no deal.
    LOSSES
}
