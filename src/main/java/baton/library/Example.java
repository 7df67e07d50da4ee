package baton.library;

import baton.handoff.Handoff;
import baton.handoff.record.RecordField;
import baton.people.Person;

/// A handoff that somebody holds up as an example for one field.
///
/// @param reason what is good about it
/// @param by who says so
public record Example(Handoff handoff, Person sender, RecordField field, String reason, Person by) {}
