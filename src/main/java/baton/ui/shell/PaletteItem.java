package baton.ui.shell;

/// One line of the command palette.
///
/// @param kind what it is, in a word: "Screen", "Handoff"
/// @param title what it leads to
/// @param detail what tells it from others of its name; may be empty
/// @param keys its own shortcut; empty if it has none
/// @param run what choosing it does
public record PaletteItem(String kind, String title, String detail, String keys, Runnable run) {}
