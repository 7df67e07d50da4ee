package baton.ui.kit;

/// What a list shows, or what stands in its place.
public enum ListState {
    LOADING,
    EMPTY,
    ROWS,
    BROKEN
}
