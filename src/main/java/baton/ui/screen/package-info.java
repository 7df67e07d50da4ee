/// What a screen is, what it needs, and where it can lead.
@NullMarked
package baton.ui.screen;

import org.jspecify.annotations.NullMarked;
