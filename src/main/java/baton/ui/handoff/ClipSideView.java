package baton.ui.handoff;

import baton.handoff.ClipComment;
import baton.handoff.FollowUpService;
import baton.handoff.Reaction;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.keys.Shortcut;
import baton.ui.player.DetachedNote;
import baton.ui.player.DetachedPlayer;
import baton.ui.player.PlayerPane;
import baton.ui.screen.ScreenServices;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds clipside.fxml: the briefing with its moments below it, and the line in which a moment gets its comment.
final class ClipSideView {
    private final HandoffViewModel model;
    private final PlayerPane player;
    private final Background background;
    private final Strings strings;
    private final Runnable onFocus;
    private final Parent root;
    private final DetachedPlayer apart;
    private final EndCardView end;
    private MomentsPane list;
    private Runnable onOpened = () -> {};
    private @Nullable UUID playing;
    private @Nullable Duration wanted;
    private boolean momentsWanted;
    private Duration markPlace = Duration.ZERO;
    private boolean wasPlaying;
    /// The comment that is answered; null for a new one.
    private @Nullable UUID answered;

    @FXML
    private StackPane clipPlace;

    @FXML
    private VBox noClip;

    @FXML
    private Label noClipText;

    @FXML
    private HBox markBox;

    @FXML
    private Label markAt;

    @FXML
    private TextField markWords;

    @FXML
    private HBox reactions;

    @FXML
    private ScrollPane momentsScroll;

    @FXML
    private VBox moments;

    /// @param choices what is offered once the briefing has ended
    /// @param onFocus the handoff's keys are to work again
    ClipSideView(
            ScreenServices services,
            HandoffViewModel model,
            PlayerPane player,
            EndCardView.Choices choices,
            Runnable onFocus) {
        this.model = model;
        this.player = player;
        background = services.background();
        strings = services.strings();
        var views = services.views();
        this.onFocus = onFocus;
        root = views.load("clipside", this);
        apart = new DetachedPlayer(player.root(), this::apartKey, this::isBack);
        end = new EndCardView(views, model, player.screen(), choices, strings);
        player.onEnd(end::show);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        clipPlace.getChildren().addFirst(player.root());
        Texts.limit(markWords, FollowUpService.LONGEST);
        new MentionCompletion(markWords, this::team);
        list = new MomentsPane(strings, this::goTo, model.small()::unmark, this::beginReply);
        for (var reaction : Reaction.values()) {
            var button = new Button("", new FontIcon(MomentsPane.icon(reaction)));
            button.getStyleClass().addAll("flat", "button-icon");
            Controls.name(button, Texts.capital(strings.of(reaction)), null);
            button.setOnAction(_ -> react(reaction));
            reactions.getChildren().add(button);
        }
        Controls.show(markBox, false);
        player.onSpeed(model.watching()::speedChosen);
        player.report.onPlayed(model.watching()::played);
        player.onMark(this::beginMark);
        player.onApart(this::apart);
    }

    /// Told when a briefing is open.
    void onOpened(Runnable listener) {
        onOpened = listener;
    }

    /// Jumps, and plays from there: whoever presses a moment wants to hear it.
    void goTo(Duration place) {
        player.seek(place);
        player.play();
        onFocus.run();
    }

    /// The same for whoever reads what is said, and stays there.
    void playFrom(Duration place) {
        player.seek(place);
        player.play();
    }

    /// The same, from where the briefing begins to play.
    void goToShown(Duration place) {
        goTo(player.timeline().start().plus(place));
    }

    /// The briefing of the handoff that opens next plays from there at once: somebody has searched for what is said.
    void beginAt(@Nullable Duration place) {
        wanted = place;
    }

    /// Of the briefing that opens next only what matters plays, at once: the meeting begins in minutes.
    void hearMoments() {
        momentsWanted = true;
    }

    /// Where the briefing is, from where it begins to play.
    Duration placeShown() {
        return shown(player.position());
    }

    void show(OpenHandoff open) {
        var clip = open.clip();
        var playable = clip.isPresent() && open.condition().hasFile();
        Controls.show(player.root(), playable);
        Controls.show(noClip, !playable);
        noClipText.setText(model.clipWords(open));
        moments.getChildren().setAll(playable ? list.show(open) : List.of());
        Controls.show(momentsScroll, !moments.getChildren().isEmpty());
        end.showChanges();
        if (!playable) {
            return;
        }
        var from = wanted;
        wanted = null;
        if (clip.get().id().equals(playing)) {
            player.dress(open.extras(model.watching().seen()));
            return;
        }
        playing = clip.get().id();
        player.show(
                open.file().orElseThrow(),
                open.extras(model.watching().seen()),
                from == null ? open.resumeAt() : from,
                open.speed().times(),
                this::watchedTo,
                _ -> {
                    onOpened.run();
                    if (momentsWanted) {
                        momentsWanted = false;
                        player.hearMoments();
                    } else if (from != null) {
                        goTo(from);
                    }
                });
    }

    private void watchedTo(Duration place) {
        model.watching().watchedTo(place);
        var open = model.openProperty().get();
        if (open != null) {
            player.timeline().seen(open.extras(model.watching().seen()).around());
        }
    }

    // A comment at a moment

    boolean isWriting() {
        return markBox.isVisible();
    }

    private void beginMark(Duration place) {
        var open = model.openProperty().get();
        // Where another screen is shown there is no room for words.
        if (open == null || open.handoff().status().isWithSender() || root.getScene() == null) {
            return;
        }
        answered = null;
        write(place, strings.get("player.mark.at", TimeWords.length(shown(place))));
    }

    /// Answers a comment, at the second that it is about.
    private void beginReply(ClipComment comment) {
        var open = model.openProperty().get();
        if (open == null || root.getScene() == null) {
            return;
        }
        answered = comment.id();
        write(comment.place(), strings.get("player.mark.answer", open.names().getOrDefault(comment.by(), "")));
    }

    private void write(Duration place, String label) {
        apart.close();
        markPlace = place;
        wasPlaying = player.isPlaying();
        if (wasPlaying) {
            player.pause();
        }
        markAt.setText(label);
        Controls.show(reactions, answered == null);
        markWords.clear();
        Controls.show(markBox, true);
        // The letter that asked for it is not typed into it: that comes in the same pulse.
        background.onScreen(markWords::requestFocus);
    }

    /// On the time the viewer sees: what was cut does not count.
    private Duration shown(Duration place) {
        return place.minus(player.timeline().start());
    }

    @FXML
    private void keepMark() {
        var words = markWords.getText();
        var about = answered;
        endMark();
        if (!words.isBlank()) {
            if (about == null) {
                model.small().mark(markPlace, words);
            } else {
                model.small().reply(about, words);
            }
        }
    }

    private List<Person> team() {
        var open = model.openProperty().get();
        return open == null ? List.of() : open.team();
    }

    private void react(Reaction reaction) {
        endMark();
        model.small().react(markPlace, reaction);
    }

    /// @return false if nobody was writing
    boolean endMark() {
        if (!isWriting()) {
            return false;
        }
        Controls.show(markBox, false);
        onFocus.run();
        if (wasPlaying) {
            player.play();
        }
        return true;
    }

    // In a window of its own

    private void apart(boolean full) {
        if (apart.isOpen()) {
            apart.change(full);
            return;
        }
        var open = model.openProperty().get();
        var title = open == null ? "" : open.handoff().content().company();
        apart.open(full, title, new DetachedNote(strings, apart::close).root());
    }

    private void apartKey(KeyEvent event) {
        if (Shortcut.BACK.matches(event)) {
            apart.close();
            event.consume();
        } else if (!(event.getTarget() instanceof TextInputControl)) {
            player.key(event);
        }
    }

    private void isBack() {
        if (root.getScene() == null) {
            // The window of its own was closed while another screen is shown: nobody watches any more.
            playing = null;
            player.close();
            model.close();
        } else {
            onFocus.run();
        }
    }

    /// Another handoff is going to be shown.
    void forget() {
        apart.close();
        endMark();
        playing = null;
        wanted = null;
        momentsWanted = false;
    }

    /// Nobody looks at the handoff any more; what plays in a window of its own plays on.
    ///
    /// @return whether it plays on
    boolean hide() {
        endMark();
        if (!apart.isOpen()) {
            playing = null;
            player.close();
        }
        return apart.isOpen();
    }
}
