/// What a team decides about its handoffs, and who keeps its rules up to date.
@NullMarked
package baton.insight.review;

import org.jspecify.annotations.NullMarked;
