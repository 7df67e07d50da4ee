package baton.ui.library;

/// What the library shows: what was asked for, its parts at the side, and what can be done with what is chosen.
public record LibraryModels(LibraryViewModel found, LibraryNavViewModel nav, SelectionViewModel selection) {}
