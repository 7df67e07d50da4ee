/// What a record needs before it may be handed off, and to whom: the gate, the checklist, the team's rules, routing.
@NullMarked
package baton.handoff.rules;

import org.jspecify.annotations.NullMarked;
