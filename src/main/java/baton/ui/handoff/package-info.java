/// One handoff open before its reader: the record beside the briefing, and what to do with it.
package baton.ui.handoff;
