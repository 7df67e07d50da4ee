/// Writing a handoff: the five fields, the conditions and the gate.
package baton.ui.form;
