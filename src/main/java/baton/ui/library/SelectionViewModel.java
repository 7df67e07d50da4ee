package baton.ui.library;

import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.HandoffStore;
import baton.handoff.LibraryLabels;
import baton.handoff.record.RecordField;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is done with a chosen handoff in the library: tags, and holding it up as an example.
public final class SelectionViewModel {
    private final HandoffStore handoffs;
    private final FollowUpService service;
    private final Background background;
    private final Notices notices;
    private @Nullable Person person;

    public SelectionViewModel(HandoffStore handoffs, FollowUpService service, Background background, Notices notices) {
        this.handoffs = handoffs;
        this.service = service;
        this.background = background;
        this.notices = notices;
    }

    public void setPerson(Person who) {
        person = who;
    }

    /// How the library holds it now.
    void shelved(UUID handoff, Consumer<LibraryLabels> done) {
        background.run(() -> LibraryLabels.of(handoffs.events(handoff)), done, notices.orTell());
    }

    void tag(UUID handoff, String tag, boolean on, Runnable done) {
        act(handoff, now -> service.tag(now, who(), tag, on), done);
    }

    /// @param field null for the whole
    void exemplar(UUID handoff, @Nullable RecordField field, String reason, Runnable done) {
        act(handoff, now -> service.exemplar(now, who(), field, reason), done);
    }

    void noExemplar(UUID handoff, @Nullable RecordField field, Runnable done) {
        act(handoff, now -> service.noExemplar(now, who(), field), done);
    }

    private UUID who() {
        var who = person;
        if (who == null) {
            throw new IllegalStateException("nobody sits here");
        }
        return who.id();
    }

    private void act(UUID handoff, Function<Handoff, Handoff> change, Runnable done) {
        background.run(() -> handoffs.find(handoff).map(change), _ -> done.run(), notices.orTell());
    }
}
