package baton.team;

import baton.people.Person;

/// Somebody whose keys nobody here has accepted yet.
///
/// @param said what they say of themselves, which nothing proves
/// @param words the six words of their keys
/// @param changed whether the same person is known by other keys: they have a new computer, or it is not them
public record Stranger(Person said, PublicKeys keys, String words, boolean changed) {}
