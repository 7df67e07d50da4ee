package baton.ui.insight;

/// What a team looks at together.
enum ReviewPage {
    /// The pipeline, every week.
    WEEKLY,
    /// The four metrics, every two weeks.
    FORTNIGHTLY,
    /// The rules in force, and who keeps each part up to date.
    PLAYBOOK,
    /// The handoffs of the company, and what is known of each.
    INVENTORY,
    /// Why all of it matters: what others have found.
    EVIDENCE
}
