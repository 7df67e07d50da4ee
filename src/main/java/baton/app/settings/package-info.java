/// What is set on one machine, in its settings: each part under its own names.
@NullMarked
package baton.app.settings;

import org.jspecify.annotations.NullMarked;
