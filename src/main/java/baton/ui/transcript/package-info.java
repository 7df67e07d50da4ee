/// The transcript of a briefing as a component: read, searched, put right, and stood for by a person.
package baton.ui.transcript;
