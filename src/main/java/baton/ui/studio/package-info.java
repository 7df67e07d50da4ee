/// Recording a briefing.
@NullMarked
package baton.ui.studio;

import org.jspecify.annotations.NullMarked;
