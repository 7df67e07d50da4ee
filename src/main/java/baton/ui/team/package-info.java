/// The team's people, their cards and days off, the rules, and the first start.
@NullMarked
package baton.ui.team;

import org.jspecify.annotations.NullMarked;
