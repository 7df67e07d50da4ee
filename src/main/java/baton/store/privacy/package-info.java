/// Somebody's name and words leave the library: erasing, redacting, retention.
@NullMarked
package baton.store.privacy;

import org.jspecify.annotations.NullMarked;
