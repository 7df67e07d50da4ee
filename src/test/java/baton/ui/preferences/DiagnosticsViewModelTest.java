package baton.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.ScreenServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What helps whoever helps is seen before it is saved.
class DiagnosticsViewModelTest {
    private final Notices notices = new Notices(Throwable::getMessage);
    private final List<DiagnosticsService.Part> saved = new ArrayList<>();
    private boolean broken;
    private final DiagnosticsViewModel model = new DiagnosticsViewModel(
            new ScreenServices(new Views(Strings.load()), Background.immediate(), notices, Strings.load(), _ -> {}),
            new DiagnosticsService() {
                @Override
                public List<Part> collect() throws IOException {
                    if (broken) {
                        throw new IOException("the log cannot be read");
                    }
                    return List.of(new Part("a.txt", "one"), new Part("b.txt", "two"));
                }

                @Override
                public void save(List<Part> parts, Path zip) {
                    saved.addAll(parts);
                }

                @Override
                public void openLogs() {}
            });

    @Test
    void whatIsSavedIsWhatIsShown() {
        assertThat(model.shownProperty().get()).isEmpty();
        model.collect();
        assertThat(model.shownProperty().get()).isEqualTo("=== a.txt\none\n=== b.txt\ntwo");
        model.save(Path.of("help.zip"));
        assertThat(saved).extracting(DiagnosticsService.Part::text).containsExactly("one", "two");
        assertThat(notices.currentProperty().get().text()).startsWith("Saved: help.zip.");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        broken = true;
        model.collect();
        assertThat(notices.currentProperty().get().isProblem()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.shownProperty().get()).isEmpty();
    }
}
