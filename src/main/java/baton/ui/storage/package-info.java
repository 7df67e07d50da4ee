/// Where the library lies: backups, the trash, retention, erasing somebody, and bringing a library back.
package baton.ui.storage;
