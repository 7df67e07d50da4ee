package baton.ui.storage;

/// One backup in a list.
///
/// @param file names it
/// @param when date and time, in words
/// @param about what it holds, why it was taken, when it goes
/// @param usual whether it was taken to be restored from; false for what was only set aside
public record BackupLine(String file, String when, String about, boolean usual) {}
