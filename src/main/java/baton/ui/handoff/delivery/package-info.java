/// An open handoff on other machines: where it is, what does not count there, and how it gets there.
@NullMarked
package baton.ui.handoff.delivery;

import org.jspecify.annotations.NullMarked;
