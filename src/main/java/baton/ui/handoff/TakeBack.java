package baton.ui.handoff;

import baton.handoff.Feedback;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.handoff.TakingBack;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Accepting, the first touch and feedback taken back within their minute: offered with the news that it is done, in
/// the menu and by a key. Feedback that was taken back is there again to be put right.
final class TakeBack {
    private final HandoffViewModel model;
    private final HandoffService service;
    private final HandoffStore store;
    private final InstantSource clock;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Map<Place, Feedback> withdrawn = new HashMap<>();

    /// Whose words on which handoff.
    private record Place(UUID reader, UUID handoff) {}

    TakeBack(
            HandoffViewModel model, HandoffServices services, Background background, Notices notices, Strings strings) {
        this.model = model;
        service = services.service();
        store = services.store();
        clock = services.clock();
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    /// What its reader may take back now.
    private Optional<HandoffEvent> act(OpenHandoff shown) {
        return shown.isReceiver()
                ? TakingBack.possible(shown.events(), shown.reader().id(), clock.instant()).stream()
                        .findFirst()
                : Optional.empty();
    }

    /// Whether the last act on what is shown can be taken back now.
    boolean isPossible() {
        var shown = model.openProperty().get();
        return shown != null && act(shown).isPresent();
    }

    /// Takes the last act on what is shown back, if it can be.
    void run() {
        var shown = model.openProperty().get();
        // A key that is held is one press.
        if (shown != null && !model.busyProperty().get()) {
            act(shown).ifPresent(act -> takeBack(shown, act.id()));
        }
    }

    /// News of an act of this reader; where it was the one just done, with the way back.
    void tell(String news, OpenHandoff done) {
        var last = done.events().getLast();
        if (act(done).filter(last::equals).isPresent()) {
            notices.tell(news, strings.get("player.takeBack"), () -> takeBack(done, last.id()));
        } else {
            notices.tell(news);
        }
    }

    /// The reader may have gone on to another one by the time they notice.
    private void takeBack(OpenHandoff done, UUID act) {
        var id = done.handoff().id();
        var reader = done.reader();
        var shown = model.openProperty().get();
        var words = done.feedback().isPresent() ? "player.takenBack.words" : "player.takenBack";
        done.feedback().ifPresent(feedback -> withdrawn.put(new Place(reader.id(), id), feedback));
        if (shown != null
                && shown.handoff().id().equals(id)
                && shown.reader().id().equals(reader.id())) {
            model.act(
                    shown,
                    () -> service.takeBack(store.find(id).orElseThrow(), reader.id(), act),
                    company -> strings.get(words, company));
        } else {
            background.run(
                    () -> service.takeBack(store.find(id).orElseThrow(), reader.id(), act),
                    back -> notices.tell(
                            strings.get(words, Texts.brief(back.content().company()))),
                    notices.orTell());
        }
    }

    /// Feedback of theirs on it that was taken back, once: to be put right and sent again.
    Optional<Feedback> withdrawn(OpenHandoff shown) {
        return Optional.ofNullable(
                withdrawn.remove(new Place(shown.reader().id(), shown.handoff().id())));
    }
}
