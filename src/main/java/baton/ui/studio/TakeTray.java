package baton.ui.studio;

import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.recording.take.TakeState;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The takes of a handoff, from the first until the handoff is sent.
final class TakeTray {
    /// One take in the tray.
    ///
    /// @param number from 1, in the order of recording
    record Entry(int number, Take take, Duration length) {
        /// As it plays.
        Duration playLength() {
            return take.notes().trim().of(length);
        }

        boolean isDiscarded() {
            return take.state() == TakeState.DISCARDED;
        }
    }

    private final TakeService service;
    private final Background.Latest asking;
    private final Notices notices;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);
    private @Nullable UUID handoff;

    TakeTray(TakeService service, Background background, Notices notices) {
        this.service = service;
        asking = background.latest();
        this.notices = notices;
    }

    ObservableList<Entry> entries() {
        return shown;
    }

    void open(UUID of) {
        handoff = of;
        entries.clear();
        refresh();
    }

    /// Looks again what is in it.
    void refresh() {
        var of = handoff;
        if (of != null) {
            asking.run(() -> service.tray(of), this::show, notices.orTell());
        }
    }

    private void show(List<TakeRepository.TakeOnShelf> found) {
        var playable = found.stream().filter(t -> t.facts() != null).toList();
        entries.setAll(IntStream.range(0, playable.size())
                .mapToObj(i -> entry(i + 1, playable.get(i)))
                .toList());
    }

    private static Entry entry(int number, TakeRepository.TakeOnShelf found) {
        var facts = found.facts();
        return new Entry(number, found.take(), facts == null ? Duration.ZERO : facts.length());
    }
}
