/// Every handoff, found by its words.
@NullMarked
package baton.ui.library;

import org.jspecify.annotations.NullMarked;
