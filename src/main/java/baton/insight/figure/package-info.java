/// Figures over many handoffs. Each says of how many it is made, what it left out, and how far chance alone can move
/// it;
/// a difference is called one only when chance explains it in fewer than five of a hundred cases.
@NullMarked
package baton.insight.figure;

import org.jspecify.annotations.NullMarked;
