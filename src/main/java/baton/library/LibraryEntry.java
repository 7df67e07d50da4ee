package baton.library;

import baton.handoff.Handoff;
import baton.people.Person;
import baton.recording.Clip;
import java.util.Optional;

/// One handoff as the library shows it.
public record LibraryEntry(Handoff handoff, Person sender, Optional<Person> receiver, Optional<Clip> clip) {}
