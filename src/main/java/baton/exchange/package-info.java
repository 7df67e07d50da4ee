/// Handoffs in and out as files. What comes from outside is hostile until it is parsed.
@NullMarked
package baton.exchange;

import org.jspecify.annotations.NullMarked;
