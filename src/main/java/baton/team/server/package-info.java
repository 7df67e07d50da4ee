/// A team's server: what one machine asks of it, without saying which kind of server it is.
///
/// # How it works
///
/// Every machine keeps its library whole and works on it at once; what was done there is pushed, what others did is
/// pulled. **The server decides** by compare-and-set: each handoff has one version there, a push names the version that
/// it was made on, and whoever comes second does their acts again on the newer state (`Rebase`). Acts are sent once:
/// they have ids, and one that the server knows changes nothing.
///
/// "What is new?" is asked with the last look's snapshot of transactions, never with a number or a time: those of a
/// transaction that was still open then would be missed.
@NullMarked
package baton.team.server;

import org.jspecify.annotations.NullMarked;
