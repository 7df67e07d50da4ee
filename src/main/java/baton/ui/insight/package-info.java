/// What is late across the team, and what feedback says about how somebody qualifies.
@NullMarked
package baton.ui.insight;

import org.jspecify.annotations.NullMarked;
