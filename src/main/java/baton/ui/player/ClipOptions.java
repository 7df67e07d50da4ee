package baton.ui.player;

import baton.playback.Coverage;
import baton.playback.HighlightsCut;
import baton.playback.PlaybackSpeed;
import baton.playback.SilenceDetector;
import baton.playback.SoundLevels;
import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// What of a clip plays: all of it, only its moments, without its silences; and whether captions are shown, and how
/// large. Silences and captions stay chosen from one clip to the next.
public final class ClipOptions {
    private final SoundLevels levels;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Runnable onChange;
    private final CheckMenuItem moments = new CheckMenuItem();
    private final CheckMenuItem silence = new CheckMenuItem();
    private final CheckMenuItem captions = new CheckMenuItem();
    private final ToggleGroup captionSizes = new ToggleGroup();
    private @Nullable Path clip;
    private Duration length = Duration.ZERO;
    private ClipExtras extras = ClipExtras.NONE;
    private PlaybackSpeed speed = PlaybackSpeed.USUAL;
    private @Nullable Coverage silences;
    private List<ClipExtras.Part> written = List.of();

    /// @param levels listens to a clip; called off the screen's thread
    /// @param onChange something else is passed over from now on
    ClipOptions(
            MenuButton menu,
            SoundLevels levels,
            Background background,
            Notices notices,
            Strings strings,
            Runnable onChange) {
        this.levels = levels;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        this.onChange = onChange;
        menu.getItems().setAll(moments, silence, captions, sizes());
        moments.selectedProperty().subscribe((_, _) -> onChange.run());
        silence.selectedProperty().subscribe((_, chosen) -> {
            if (chosen) {
                listen();
            }
            onChange.run();
        });
        captions.selectedProperty().subscribe((_, _) -> onChange.run());
        name();
    }

    private Menu sizes() {
        var sizes = new Menu(strings.get("player.captions.size"));
        for (var size : CaptionSize.values()) {
            var item = new RadioMenuItem(strings.of(size));
            item.setUserData(size);
            item.setToggleGroup(captionSizes);
            item.setSelected(size == CaptionSize.USUAL);
            sizes.getItems().add(item);
        }
        captionSizes.selectedToggleProperty().subscribe((_, _) -> onChange.run());
        return sizes;
    }

    /// Another clip is open.
    void begin(Path opened, Duration whole, ClipExtras dressed, PlaybackSpeed current) {
        clip = opened;
        length = whole;
        extras = dressed;
        speed = current;
        silences = null;
        moments.setSelected(false);
        if (silence.isSelected()) {
            listen();
        }
        name();
    }

    void dress(ClipExtras changed) {
        extras = changed;
        name();
    }

    void speed(PlaybackSpeed changed) {
        speed = changed;
        name();
        if (moments.isSelected()) {
            // A minute holds more, or less, of it now.
            onChange.run();
        }
    }

    private void listen() {
        var wanted = clip;
        if (wanted == null || silences != null) {
            return;
        }
        background.run(
                () -> SilenceDetector.of(levels.of(wanted)),
                found -> {
                    if (wanted.equals(clip)) {
                        silences = found;
                        name();
                        onChange.run();
                    }
                },
                notices.orTell());
    }

    /// Each tells what it is worth.
    private void name() {
        var cut = cut();
        moments.setText(strings.get("player.moments", TimeWords.length(speed.receiverTime(cut.length()))));
        moments.setDisable(cut.spans().isEmpty());
        var quiet = silences;
        silence.setText(
                quiet == null
                        ? strings.get("player.silence")
                        : strings.get("player.silence.gain", TimeWords.length(speed.receiverTime(quiet.length()))));
        captions.setText(strings.get(hasCaptions() ? "player.captions" : "player.captions.none"));
        captions.setDisable(!hasCaptions());
    }

    /// What is said in the clip as its transcript has it; shown where nobody laid captions beside the clip.
    public void written(List<ClipExtras.Part> captionsOfTranscript) {
        written = captionsOfTranscript;
        name();
    }

    private List<ClipExtras.Part> all() {
        return extras.around().captions().isEmpty() ? written : extras.around().captions();
    }

    private boolean hasCaptions() {
        return !all().isEmpty();
    }

    private Coverage cut() {
        var marks = extras.marks();
        var chapters = new ArrayList<HighlightsCut.Chapter>();
        for (int i = 0; i < marks.size(); i++) {
            var from = later(marks.get(i).at(), extras.start());
            var to = i + 1 < marks.size() ? marks.get(i + 1).at() : extras.endIn(length);
            if (to.compareTo(from) > 0) {
                chapters.add(new HighlightsCut.Chapter(from, to, marks.get(i).strong()));
            }
        }
        return HighlightsCut.of(chapters, speed);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// What does not play.
    Coverage passedOver() {
        var none = moments.isSelected() ? cut().gaps(extras.start(), extras.endIn(length)) : Coverage.NONE;
        for (var span : silences().spans()) {
            none = none.with(Duration.ofMillis(span.from()), Duration.ofMillis(span.to()));
        }
        return none;
    }

    /// Silences that are passed over.
    Coverage silences() {
        var quiet = silences;
        return silence.isSelected() && quiet != null ? quiet : Coverage.NONE;
    }

    /// What is said at a moment, if it is to be read.
    String caption(Duration at) {
        if (!captions.isSelected()) {
            return "";
        }
        return all().stream()
                .filter(c -> c.from().compareTo(at) <= 0 && c.to().compareTo(at) > 0)
                .map(ClipExtras.Part::text)
                .findFirst()
                .orElse("");
    }

    boolean skipsSilence() {
        return silence.isSelected();
    }

    boolean showsCaptions() {
        return captions.isSelected();
    }

    CaptionSize captionSize() {
        var chosen = captionSizes.getSelectedToggle();
        return chosen == null ? CaptionSize.USUAL : (CaptionSize) chosen.getUserData();
    }

    /// As somebody has set it before.
    void set(boolean skips, boolean written, CaptionSize size) {
        silence.setSelected(skips);
        captions.setSelected(written);
        captionSizes.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == size)
                .forEach(captionSizes::selectToggle);
    }

    /// Only what matters plays, unless nothing is known to.
    void hearMoments() {
        moments.setSelected(!moments.isDisable());
    }

    /// Captions are read, if there are any.
    public void showCaptions() {
        captions.setSelected(!captions.isDisable());
    }

    void toggleMoments() {
        toggle(moments);
    }

    void toggleSilence() {
        toggle(silence);
    }

    void toggleCaptions() {
        toggle(captions);
    }

    private static void toggle(CheckMenuItem item) {
        if (!item.isDisable()) {
            item.setSelected(!item.isSelected());
        }
    }

    /// What is chosen beyond the whole clip, in words; empty if nothing is.
    String words() {
        var chosen = new ArrayList<String>();
        for (var item : List.of(moments, silence)) {
            if (item.isSelected()) {
                chosen.add(item.getText());
            }
        }
        return String.join(", ", chosen);
    }
}
