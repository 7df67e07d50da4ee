/// Numbered migrations, and what is looked at when a library opens.
@NullMarked
package baton.store.schema;

import org.jspecify.annotations.NullMarked;
