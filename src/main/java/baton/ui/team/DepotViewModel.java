package baton.ui.team;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where a team's briefings lie: what every member sees of it, and what a manager chooses.
public final class DepotViewModel {
    private final DepotService service;
    private final Background background;
    private final Background.Latest looking;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<DepotService.@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public DepotViewModel(ScreenServices services, DepotService service) {
        this.service = service;
        background = services.background();
        looking = background.latest();
        notices = services.notices();
        strings = services.strings();
    }

    /// Null without a team, or before its server was asked.
    ReadOnlyObjectProperty<DepotService.@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// One sentence or two for everybody.
    String sentence(DepotService.Standing shown) {
        var place = shown.place();
        return switch (place.kind()) {
            case NONE -> strings.get("depot.none");
            case S3 -> strings.get("depot.s3", place.bucket(), place.endpoint());
            case FOLDER -> {
                var words = shown.here().isEmpty()
                        ? strings.get("depot.folder", place.folder())
                        : strings.get("depot.folder.here", place.folder(), shown.here());
                yield shown.reachable() ? words : words + " " + strings.get("depot.folder.away");
            }
        };
    }

    void look() {
        looking.run(service::standing, standing::set, notices.orTell());
    }

    void choose(DepotService.Choice choice) {
        change(
                () -> {
                    service.choose(choice);
                    return true;
                },
                strings.get("depot.chosen"));
    }

    void chooseHere(String folder) {
        change(
                () -> {
                    service.chooseHere(folder);
                    return true;
                },
                strings.get("depot.here.chosen"));
    }

    private void change(Callable<Boolean> act, String sentence) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                act::call,
                _ -> {
                    busy.set(false);
                    notices.tell(sentence);
                    look();
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }

    /// Whether everything that this kind of place needs is typed in.
    static boolean isComplete(DepotService.Choice choice) {
        return switch (choice.kind()) {
            case NONE -> true;
            case FOLDER -> !choice.folder().isBlank();
            case S3 ->
                !choice.endpoint().isBlank()
                        && !choice.bucket().isBlank()
                        && !choice.key().isBlank()
                        && !choice.secret().isBlank();
        };
    }
}
