/// Writing a handoff: the five fields, the conditions and the gate.
@NullMarked
package baton.ui.form;

import org.jspecify.annotations.NullMarked;
