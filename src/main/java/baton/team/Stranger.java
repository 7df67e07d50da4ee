package baton.team;

import baton.people.Person;

/// Somebody whose key nobody here has accepted yet.
///
/// @param said what they say of themselves, which nothing proves
/// @param words the six words of their keys
public record Stranger(Person said, PublicKeys keys, String words) {}
