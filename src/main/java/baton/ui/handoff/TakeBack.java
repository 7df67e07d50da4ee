package baton.ui.handoff;

import baton.handoff.Feedback;
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
/// the
/// menu and by a key. Feedback that was taken back is there again to be put right.
final class TakeBack {
    private final HandoffViewModel model;
    private final HandoffService service;
    private final HandoffStore store;
    private final InstantSource clock;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Map<UUID, Feedback> withdrawn = new HashMap<>();

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

    private boolean isPossible(OpenHandoff shown) {
        return shown.isReceiver()
                && !TakingBack.possible(shown.events(), shown.reader().id(), clock.instant())
                        .isEmpty();
    }

    /// Whether the last act on what is shown can be taken back now.
    boolean isPossible() {
        var shown = model.openProperty().get();
        return shown != null && isPossible(shown);
    }

    /// Takes the last act on what is shown back, if it can be.
    void run() {
        var shown = model.openProperty().get();
        if (shown != null && isPossible(shown)) {
            takeBack(shown);
        }
    }

    /// News of an act of this reader; where it was the one just done, with the way back.
    void tell(String news, OpenHandoff done) {
        var last = done.events().getLast();
        var mine = TakingBack.possible(done.events(), done.reader().id(), clock.instant());
        if (!mine.isEmpty() && mine.getFirst().equals(last)) {
            notices.tell(news, strings.get("player.takeBack"), () -> takeBack(done));
        } else {
            notices.tell(news);
        }
    }

    /// The reader may have gone on to another one by the time they notice.
    private void takeBack(OpenHandoff done) {
        var id = done.handoff().id();
        var reader = done.reader();
        var shown = model.openProperty().get();
        done.feedback().ifPresent(feedback -> withdrawn.put(id, feedback));
        if (shown != null
                && shown.handoff().id().equals(id)
                && shown.reader().id().equals(reader.id())) {
            model.act(
                    shown,
                    () -> service.takeBack(store.find(id).orElseThrow(), reader.id()),
                    company -> strings.get("player.takenBack", company));
        } else {
            background.run(
                    () -> service.takeBack(store.find(id).orElseThrow(), reader.id()),
                    back -> notices.tell(strings.get(
                            "player.takenBack", Texts.brief(back.content().company()))),
                    notices.orTell());
        }
    }

    /// Feedback on it that was taken back, once: to be put right and sent again.
    Optional<Feedback> withdrawn(UUID handoff) {
        return Optional.ofNullable(withdrawn.remove(handoff));
    }
}
