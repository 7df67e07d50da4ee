/// One handoff open before its reader: the briefing beside the record, and what to do with it.
package baton.ui.player;
