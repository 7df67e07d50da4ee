package baton.ui.team;

import baton.people.SamePerson;
import baton.team.KeysKept;
import baton.team.Stranger;
import baton.ui.kit.Background;
import baton.ui.kit.DesktopNotices;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Other machines: the shared folder, files that came, whose keys are accepted.
public final class SharingViewModel {
    private final SharingService service;
    private final ScreenServices services;
    private final Background background;
    private final Background.Latest looking;
    private final Notices notices;
    private final Strings strings;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<SharingService.@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final Map<UUID, Path> files = new HashMap<>();
    private Runnable onChanged = () -> {};

    public SharingViewModel(ScreenServices services, SharingService service, InstantSource clock) {
        this.services = services;
        this.service = service;
        this.clock = clock;
        background = services.background();
        looking = background.latest();
        notices = services.notices();
        strings = services.strings();
    }

    /// How things stand; null before the first look.
    public ReadOnlyObjectProperty<SharingService.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void onChanged(Runnable listener) {
        onChanged = listener;
    }

    /// Where files go and come from, in a sentence.
    String folderWords(SharingService.State shown) {
        var zone = ZoneId.systemDefault();
        if (shown.folder() == null) {
            return strings.get("sharing.folder.none");
        }
        if (shown.unreachableSince() != null) {
            return strings.get(
                    "sharing.folder.away",
                    shown.folder(),
                    new TimeWords(strings).moment(shown.unreachableSince(), clock.instant(), zone));
        }
        return shown.lookedAt() == null
                ? strings.get("sharing.folder", shown.folder())
                : strings.get(
                        "sharing.folder.step",
                        shown.folder(),
                        new TimeWords(strings).moment(shown.lookedAt(), clock.instant(), zone));
    }

    /// By which words one is known, and what keeps the secret behind them.
    String keyWords(SharingService.State shown) {
        var kept = strings.of(shown.kept());
        return shown.words().isEmpty() ? kept : strings.get("sharing.words", shown.words()) + " " + kept;
    }

    // Commands

    public void look() {
        looking.run(service::state, state::set, notices.orTell());
    }

    private void change(Callable<String> act) {
        background.run(
                act::call,
                sentence -> {
                    if (!sentence.isEmpty()) {
                        notices.tell(sentence);
                    }
                    look();
                    onChanged.run();
                },
                problem -> {
                    notices.problem(problem);
                    look();
                });
    }

    void chooseFolder(Path folder) {
        change(() -> {
            service.chooseFolder(folder);
            return strings.get("sharing.chosen", folder);
        });
    }

    void leaveFolder() {
        change(() -> {
            service.leaveFolder();
            return strings.get("sharing.left");
        });
    }

    void saveCard(Path file) {
        change(() -> {
            service.card(file);
            return strings.get("sharing.card.saved", String.valueOf(file.getFileName()));
        });
    }

    /// Takes a file in that somebody brought: dropped on the window, or chosen.
    public void open(Path file) {
        background.run(() -> service.open(file), opened -> opened(opened, file), notices.orTell());
    }

    private void opened(SharingService.Opened opened, Path file) {
        var stranger = opened.stranger();
        if (stranger.isPresent()) {
            files.put(stranger.get().said().id(), file);
            services.go(new Destination.Team());
            look();
            notices.tell(strings.get("sharing.unknown", stranger.get().said().name()));
            return;
        }
        onChanged.run();
        var handoff = opened.handoff();
        if (handoff.isPresent()) {
            services.go(new Destination.ReadHandoff(handoff.get()));
        } else {
            look();
        }
        notices.tell(opened.sentence());
    }

    void accept(Stranger stranger) {
        change(() -> service.accept(stranger, files.remove(stranger.said().id())));
    }

    void decline(Stranger stranger) {
        files.remove(stranger.said().id());
        change(() -> {
            service.decline(stranger);
            return "";
        });
    }

    void merge(SamePerson.Pair pair) {
        change(() -> {
            service.merge(pair);
            return strings.get("sharing.merged", pair.one().name());
        });
    }

    /// Opens closed keys; else closes them with it from now on.
    void usePassphrase(String passphrase) {
        var locked = state.get() != null && state.get().kept().isLocked();
        var inStore = state.get() != null && state.get().kept() == KeysKept.KEY_STORE_LOCKED;
        change(() -> {
            if (locked) {
                if (service.unlock(passphrase)) {
                    return strings.get("sharing.unlocked");
                }
                return strings.get(inStore ? "sharing.storeSilent" : "sharing.wrongPassphrase");
            }
            service.protect(passphrase);
            return strings.get(passphrase.isEmpty() ? "sharing.unprotected" : "sharing.protected");
        });
    }

    /// Something has come: told where it is seen at once.
    ///
    /// @param elsewhere tells somebody who looks at another window, a title and a text
    public void news(SharingNews news, DesktopNotices elsewhere) {
        if (!news.arrived().isEmpty()) {
            var first = news.arrived().getFirst();
            var text = news.arrived().size() == 1
                    ? strings.get("sharing.handed", first.sender(), first.company())
                    : strings.get("sharing.handed.more", news.arrived().size());
            Runnable open = () -> services.go(new Destination.ReadHandoff(first.handoff()));
            notices.tell(text, strings.get("sharing.handed.open"), open);
            elsewhere.show(strings.get("app.title"), text, () -> background.onScreen(open));
        } else if (news.strangers() > 0) {
            notices.tell(
                    strings.get("sharing.waits", news.strangers()),
                    strings.get("sharing.waits.look"),
                    () -> services.go(new Destination.Team()));
        }
        if (state.get() != null) {
            look();
        }
    }
}
