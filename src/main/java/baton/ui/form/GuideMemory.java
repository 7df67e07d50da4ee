package baton.ui.form;

import baton.people.Person;

/// Remembers who has been led through their first handoff.
public interface GuideMemory {
    /// Whether this person has handed nothing off yet, and has not left the guide.
    boolean isNew(Person person);

    /// They have gone through it, or do not want it.
    void over(Person person);
}
