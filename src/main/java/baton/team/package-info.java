/// Two people at two machines, one handoff: what travels to whom, and what counts when both have done something.
///
/// # How it works
///
/// Every machine has its own library and works on it at once. What was done travels as a `HandoffPackage`, by mail or
/// through a folder that both can see. **Who holds the handoff decides** ([Holder]): while it is with its sender, the
/// sender's machine; from the hand-off on, the receiver's. The holder's package carries the whole state
/// ([AgreedState]) under the next version; everybody else's carries only what they did themselves. So there is one
/// writer at every moment, packages may come late, twice or in any order, and a lost one is made good by the next.
///
/// [Rebase] puts what was done here onto a newer state: notes always stand; an act that is no longer possible is
/// refused and told ([Refusal]), and nothing that was written is lost. The order of events is the one the holder gave
/// them; clocks of machines decide nothing.
@NullMarked
package baton.team;

import org.jspecify.annotations.NullMarked;
