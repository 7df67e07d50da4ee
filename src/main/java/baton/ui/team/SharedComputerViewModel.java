package baton.ui.team;

import baton.people.Person;
import baton.people.SignIn;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Who may use this computer: one person, or several with a PIN each.
public final class SharedComputerViewModel {
    private final SharedComputerService service;
    private final Background background;
    private final Background.Latest looking;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<SharedComputerService.@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private Runnable onChanged = () -> {};

    public SharedComputerViewModel(ScreenServices services, SharedComputerService service) {
        this.service = service;
        background = services.background();
        looking = background.latest();
        notices = services.notices();
        strings = services.strings();
    }

    /// How things stand; null before the first look.
    ReadOnlyObjectProperty<SharedComputerService.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Told when others may be chosen than before.
    void onChanged(Runnable listener) {
        onChanged = listener;
    }

    void look() {
        looking.run(service::state, state::set, notices.orTell());
    }

    String words(SharedComputerService.State shown) {
        if (shown.use() == SignIn.Use.OWN) {
            return strings.get("computer.own", shown.me().name());
        }
        var names = shown.others().stream().map(Person::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? strings.get("computer.sharedAlone", shown.me().name())
                : strings.get("computer.shared", shown.me().name(), names);
    }

    /// Shares the computer, or lets somebody in.
    ///
    /// @param person who is let in; null while the computer is still one person's own
    /// @return what is wrong with it; empty if it is on its way
    Optional<String> submit(@Nullable Person person, String pin, String again) {
        var now = state.get();
        if (now == null) {
            return Optional.empty();
        }
        var shared = now.use() == SignIn.Use.SHARED;
        if (shared && person == null) {
            return Optional.of(strings.get("computer.whom"));
        }
        if (pin.length() < SignIn.SHORTEST_PIN) {
            return Optional.of(strings.get("computer.short", SignIn.SHORTEST_PIN));
        }
        if (!pin.equals(again)) {
            return Optional.of(strings.get("computer.notTheSame"));
        }
        change(() -> {
            if (shared && person != null) {
                service.letIn(person, pin.toCharArray());
                return strings.get("computer.in", person.name());
            }
            service.share(pin.toCharArray());
            return strings.get("computer.isShared");
        });
        return Optional.empty();
    }

    void keepToMyself() {
        change(() -> {
            service.keepToMyself();
            return strings.get("computer.isOwn");
        });
    }

    private void change(Callable<String> act) {
        background.run(
                act,
                sentence -> {
                    notices.tell(sentence);
                    look();
                    onChanged.run();
                },
                notices.orTell());
    }
}
