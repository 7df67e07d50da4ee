/// One handoff open before its reader: the record beside the briefing, and what to do with it.
@NullMarked
package baton.ui.handoff;

import org.jspecify.annotations.NullMarked;
