/// The record that moves from one person to the next: its five fields, its gate, its states and its events.
///
/// # How it works
///
/// `handoff/record/Content` is what a sender writes: five fields, conditions, `Qualification` and the deeper
/// context `AdditionalContext`. `Gate` says what is missing, by the type's own list and by the team's rules
/// (`TeamRules`, read from one file by `exchange/RulesFile`). It is read at three depths: eight seconds, a
/// minute, five minutes. Every text made from it is a pure function in `brief`; what goes to a prospect is made
/// from `brief/PublicFacts` or from a mail template and nothing else. A text has its structure in
/// `brief/Document`, and leaves as Markdown, plain text or pages. Beside every clip and every handoff lies a
/// JSON file (`store/sidecar/Sidecars`); the database can be made anew out of them (`store/sidecar/Rebuild`).
@NullMarked
package baton.handoff;

import org.jspecify.annotations.NullMarked;
