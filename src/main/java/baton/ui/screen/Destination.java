package baton.ui.screen;

import baton.handoff.DeadlineKind;
import baton.people.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a screen can lead. A screen says where to; the window's frame alone knows how.
public sealed interface Destination {
    /// Back to the place of the sidebar that was left last.
    record Back() implements Destination {}

    /// What is due from the current user.
    record Today() implements Destination {}

    /// The team's page.
    ///
    /// @param person whose line is open there; null to add somebody
    record Team(@Nullable Person person) implements Destination {
        public Team() {
            this(null);
        }
    }

    /// What is set on this computer.
    ///
    /// @param find what is looked for there; empty shows all of it
    record Preferences(String find) implements Destination {
        public Preferences() {
            this("");
        }
    }

    /// An empty form.
    record NewHandoff() implements Destination {}

    /// The form, with a draft or with what came back.
    record EditHandoff(UUID handoff) implements Destination {}

    /// A handoff as its receiver and everybody else reads it.
    ///
    /// @param at from where its briefing plays at once, on the time of the whole file; null for where it was left
    record ReadHandoff(UUID handoff, @Nullable Duration at) implements Destination {
        public ReadHandoff(UUID handoff) {
            this(handoff, null);
        }
    }

    /// The same, and of its briefing only the minute that matters plays, at once.
    record HearMoments(UUID handoff) implements Destination {}

    /// One of a list: the keys for next and previous go along it. A draft leads to the form.
    record Listed(HandoffList list, HandoffList.Entry entry) implements Destination {}

    /// A handoff with the next thing that is due on it begun.
    ///
    /// @param withSender whether that is to write it again
    record DueStep(UUID handoff, DeadlineKind kind, boolean withSender) implements Destination {}

    /// A video that lies anywhere.
    ///
    /// @param file null to ask which one
    record WatchFile(@Nullable Path file) implements Destination {}

    /// The studio.
    ///
    /// @param then where keeping the briefing, and leaving without, leads
    record RecordBriefing(UUID handoff, Destination then) implements Destination {}

    /// The texts made from the record.
    ///
    /// @param back where Back leads from there
    record TextsOf(UUID handoff, Destination back) implements Destination {}

    /// What was sent, now that this is.
    record HandedOff(UUID handoff) implements Destination {}

    /// The library, with everything that somebody has sent or received.
    record HandoffsOf(Person person) implements Destination {}

    /// Into the program, for whom it has just met.
    record FirstPerson(Person person) implements Destination {}

    /// Somebody has proved that it is them.
    record SignedIn(Person person) implements Destination {}

    /// The other workspace: the demo, or back from it.
    record OtherWorkspace() implements Destination {}
}
