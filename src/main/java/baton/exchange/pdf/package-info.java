/// Documents as pages.
@NullMarked
package baton.exchange.pdf;

import org.jspecify.annotations.NullMarked;
