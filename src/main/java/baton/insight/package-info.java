/// What the handoffs tell when many are looked at: what is late, how well records matched, which gap keeps coming back.
@NullMarked
package baton.insight;

import org.jspecify.annotations.NullMarked;
