package baton.house.planted.store;

/// Names nobody.
public final class Innocent {}
