/// Recording a briefing.
package baton.ui.studio;
