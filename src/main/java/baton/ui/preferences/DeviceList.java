package baton.ui.preferences;

import baton.ui.kit.Background;
import baton.ui.preferences.PreferencesService.Device;
import baton.ui.screen.ScreenServices;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The cameras, or the microphones, that are plugged in, and the one that was chosen; if that one is gone, none rather
/// than another one in silence, as the studio has it.
final class DeviceList {
    private final ScreenServices services;
    private final Background.Latest looking;
    private final String none;
    private final ObservableList<Device> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Device> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;
    private boolean filling;
    private boolean isKnown;

    /// @param none key of what stands where nobody has chosen one yet
    /// @param onChosen told the id of what a person, not this class, chooses
    DeviceList(ScreenServices services, String none, Consumer<String> onChosen) {
        this.services = services;
        this.none = none;
        looking = services.background().latest();
        chosen.subscribe((_, now) -> {
            if (!filling && now != null) {
                wanted = now.id();
                onChosen.accept(now.id());
            }
        });
    }

    ObservableList<Device> all() {
        return all;
    }

    ObjectProperty<@Nullable Device> chosenProperty() {
        return chosen;
    }

    /// What stands where none is chosen; nothing until it is known what is plugged in.
    ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// Looks what is plugged in.
    void look(Callable<List<Device>> found) {
        looking.run(
                found,
                now -> {
                    isKnown = true;
                    fill(now);
                },
                services.notices().orTell());
    }

    /// @param id of the one that was used last; null if there is none
    void want(@Nullable String id) {
        wanted = id;
        fill(List.copyOf(all));
    }

    private void fill(List<Device> now) {
        filling = true;
        try {
            if (!all.equals(now)) {
                all.setAll(now);
            }
            chosen.set(
                    now.stream().filter(d -> d.id().equals(wanted)).findFirst().orElse(null));
        } finally {
            filling = false;
        }
        if (isKnown) {
            prompt.set(services.strings().get(wanted == null ? none : "preferences.device.gone"));
        }
    }
}
