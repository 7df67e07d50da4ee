/// Backups, what is kept of them, restoring one, and upgrading the engine.
@NullMarked
package baton.store.backup;

import org.jspecify.annotations.NullMarked;
