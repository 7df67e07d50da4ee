/// Where the library lies: backups, the trash, retention, erasing somebody, and bringing a library back.
@NullMarked
package baton.ui.storage;

import org.jspecify.annotations.NullMarked;
