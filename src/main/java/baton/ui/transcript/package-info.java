/// The transcript of a briefing as a component: read, searched, put right, and stood for by a person.
@NullMarked
package baton.ui.transcript;

import org.jspecify.annotations.NullMarked;
