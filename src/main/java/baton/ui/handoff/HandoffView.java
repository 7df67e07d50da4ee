package baton.ui.handoff;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.HandoffPermissions;
import baton.people.Person;
import baton.ui.handoff.delivery.DeliveryService;
import baton.ui.handoff.delivery.DeliveryView;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import baton.ui.kit.keys.ShortcutKeys;
import baton.ui.player.PlayerPane;
import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import baton.ui.transcript.TranscriptViewModel;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Binds player.fxml: the briefing, the record beside it, and what the reader may do.
public final class HandoffView implements Screen {
    private final ScreenServices services;
    private final HandoffViewModel model;
    private final PlayerPane player;
    private final SayBackView sayBack;
    private final DeliveryView delivery;
    private ClipSideView clip;
    private final VideoSaver saver;
    private final Background background;
    private final Strings strings;
    private HandoffSideView side;
    private final Consumer<String> desktop;
    private final Views views;
    private final Parent root;
    private ActionPanels panels;
    private ActionBarView acts;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private final ListWalk walk;
    private boolean moments;
    private @Nullable DeadlineKind wanted;
    private Background.@Nullable Waiting nextLook;
    private final LookAhead ahead;
    private HandoffHead head;
    private ShortcutKeys keys = new ShortcutKeys();
    private final TranscriptViewModel transcripts;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label badge;

    @FXML
    private Label due;

    @FXML
    private Button record;

    @FXML
    private MenuButton save;

    @FXML
    private Button texts;

    @FXML
    private Button quotes;

    @FXML
    private StackPane clipPlace;

    @FXML
    private StackPane recordPlace;

    @FXML
    private StackPane panelPlace;

    @FXML
    private StackPane deliveryPlace;

    @FXML
    private MenuButton send;

    @FXML
    private StackPane actPlace;

    /// @param desktop opens an address in the person's own program for it
    public HandoffView(
            ScreenServices services,
            HandoffViewModel model,
            TranscriptViewModel transcripts,
            PlayerPane player,
            VideoSaver saver,
            DeliveryService deliveries,
            Consumer<String> desktop) {
        this.services = services;
        views = services.views();
        background = services.background();
        strings = services.strings();
        this.desktop = desktop;
        this.saver = saver;
        this.model = model;
        this.transcripts = transcripts;
        this.player = player;
        delivery = new DeliveryView(services, model::now, deliveries, this::again);
        sayBack = new SayBackView(views, strings);
        walk = new ListWalk(services);
        ahead = new LookAhead(model, player, background);
        root = views.load("handoff", this);
    }

    /// @param at from where the briefing plays at once; null to begin where it was left
    /// @param from the list it was opened from; null if from none
    public void openAt(Person reader, UUID handoff, @Nullable Duration at, @Nullable HandoffList from) {
        open(reader, handoff, null, at, from);
    }

    /// Of the briefing that opens next only the minute that matters plays, at once.
    public void hearMoments() {
        moments = true;
    }

    /// @param due what the reader came to do: its panel is open as soon as the handoff is
    public void openFor(Person reader, UUID handoff, DeadlineKind due) {
        open(reader, handoff, due, null, null);
    }

    private void open(
            Person reader,
            UUID handoff,
            @Nullable DeadlineKind due,
            @Nullable Duration at,
            @Nullable HandoffList from) {
        walk.begin(from);
        clip.forget();
        var plays = walk.takesPlay();
        clip.beginAt(at == null && plays ? Duration.ZERO : at);
        if (moments) {
            clip.hearMoments();
        }
        moments = false;
        wanted = due;
        panels.close();
        // Eight seconds first, whatever was read before.
        side.first();
        model.open(reader, handoff);
    }

    @FXML
    private void initialize() {
        acts = new ActionBarView(views, model, () -> panels, strings);
        actPlace.getChildren().setAll(acts.root());
        panels = new ActionPanels(views, model, panelPlace, actPlace, desktop, () -> root.requestFocus(), strings);
        side = new HandoffSideView(views, model, transcripts, player, () -> clip, desktop, strings);
        recordPlace.getChildren().setAll(side.root());
        clip = new ClipSideView(
                services,
                model,
                player,
                new EndCardView.Choices(
                        () -> panels.giveBack(),
                        () -> panels.begin(HandoffAction.ASK),
                        player::play,
                        id -> walk.beside(id, true).isPresent(),
                        walk::playOn),
                () -> root.requestFocus());
        clipPlace.getChildren().setAll(clip.root());
        Controls.name(save, strings.get("player.save.tip"), null);
        saver.install(save, model.openProperty()::get, side::depth);
        Controls.name(record, strings.get("player.record"), null);
        Controls.name(quotes, strings.get("sayback"), Shortcut.SAY_BACK);
        Controls.name(texts, strings.get("form.words"), Shortcut.WORDS);
        head = new HandoffHead(title, subtitle, badge, due, model, strings).begun();
        deliveryPlace.getChildren().setAll(delivery.root());
        deliveryPlace.managedProperty().bind(delivery.root().managedProperty());
        delivery.install(send);
        keys = commands();
        model.openProperty().subscribe(this::show);
        model.deleting().onGone(this::back);
        clip.onOpened(this::prepareNext);
    }

    private void show(@Nullable OpenHandoff open) {
        if (open == null) {
            player.close();
            return;
        }
        var handoff = open.handoff();
        head.show(open);
        side.show();
        acts.show();
        // What has just been done needs no panel any more; what somebody fills in stays, whatever happens elsewhere.
        if (model.isOwnChange()) {
            panels.done(open);
        }
        if (!panels.isOpen() && !side.keepsFocus()) {
            // What had the focus may be gone; the player's keys must work all the same.
            root.requestFocus();
        }
        clip.show(open);
        // Until it is accepted, its sender may still add or replace the briefing.
        Controls.show(
                record,
                open.isSender()
                        && HandoffPermissions.mayKeepBriefing(
                                handoff, open.reader().id()));
        delivery.show(open.delivered());
        beginWanted();
    }

    /// Begins an act again that did not count.
    private void again(EventKind kind) {
        switch (kind) {
            case ACCEPTED -> {
                if (model.canAccept()) {
                    model.accept();
                }
            }
            case EDITED, HANDED_OFF ->
                withOpen(open ->
                        services.go(new Destination.EditHandoff(open.handoff().id())));
            default -> panels.again(kind);
        }
    }

    /// Whoever came to do something finds it begun.
    private void beginWanted() {
        var due = wanted;
        wanted = null;
        // What nobody has read yet is read first, whatever is due on it.
        if (due != null && !model.canAccept() && acts.begin(due)) {
            side.nextSteps();
        }
    }

    @FXML
    private void back() {
        services.go(new Destination.Back());
    }

    /// The same keys belong to whatever is open: a panel first, the handoff else.
    private void sendOrAccept() {
        if (!panels.send() && model.canAccept()) {
            model.accept();
        }
    }

    private ShortcutKeys commands() {
        return new ShortcutKeys()
                .on(Shortcut.BACK, this::leave)
                .on(Shortcut.DEPTH, side::deeper)
                .on(Shortcut.SEARCH, side::find)
                .on(Shortcut.WORDS, this::words)
                .on(Shortcut.TOUCH, acts::touch)
                .on(Shortcut.FEEDBACK, acts::feedback)
                .on(Shortcut.ACCEPT, this::sendOrAccept)
                .on(Shortcut.SAY_BACK, this::sayBack)
                .unlessTyping(Shortcut.NEXT_ONE, () -> step(true))
                .unlessTyping(Shortcut.LAST_ONE, () -> step(false))
                .unlessTyping(Shortcut.TAKE_BACK, model.takingBack()::run);
    }

    @FXML
    private void key(KeyEvent event) {
        if (keys.run(event)) {
            event.consume();
        } else if (Shortcut.MOMENT.matches(event) && event.getTarget() instanceof TextInputControl words) {
            // "1:12" in any text leads to that moment.
            words.replaceSelection(TimeWords.length(clip.placeShown()) + " ");
            event.consume();
        } else if (!(event.getTarget() instanceof ComboBox<?>) && !(event.getTarget() instanceof ScrollPane)) {
            player.key(event);
        }
    }

    /// What was opened last is left first.
    private void leave() {
        if (clip.endMark()) {
            return;
        }
        if (panels.isOpen()) {
            panels.close();
        } else {
            back();
        }
    }

    @FXML
    private void words() {
        withOpen(open -> services.go(new Destination.TextsOf(
                open.handoff().id(), new Destination.ReadHandoff(open.handoff().id()))));
    }

    @FXML
    private void record() {
        withOpen(open -> services.go(new Destination.RecordBriefing(
                open.handoff().id(), new Destination.ReadHandoff(open.handoff().id()))));
    }

    @FXML
    private void sayBack() {
        withOpen(open -> sayBack.open(open, root.getScene()));
    }

    private void withOpen(Consumer<OpenHandoff> act) {
        var open = model.openProperty().get();
        if (open != null) {
            act.accept(open);
        }
    }

    /// Gets the briefing of one ready that may be opened next.
    public void prepare(UUID reader, UUID handoff) {
        ahead.prepare(reader, handoff);
    }

    /// The briefing that was asked for is there: now the one behind it.
    private void prepareNext() {
        withOpen(open -> walk.beside(open.handoff().id(), true)
                .ifPresent(next -> prepare(open.reader().id(), next.handoff())));
    }

    /// Leads to the next one of the list it was opened from, or the one before.
    private void step(boolean behind) {
        withOpen(open -> walk.step(open.handoff().id(), behind));
    }

    @Override
    public Parent root() {
        return root;
    }

    /// The workspace closes: with it the small windows.
    public void stop() {
        ahead.stop();
        clip.forget();
        sayBack.close();
        player.close();
        model.watching().finish();
    }

    /// Time passes, and other windows write: what is shown keeps up.
    private void look() {
        if (nextLook != null) {
            nextLook.cancel();
        }
        // What somebody fills in is not taken from under their hands.
        if (!panels.isOpen() && !clip.isWriting() && !side.isWriting()) {
            model.refresh();
            acts.showChanges();
            transcripts.refresh();
        }
        head.tick();
        nextLook = background.after(LOOK_AGAIN, this::look);
    }

    /// What is shown keeps up now, if anything is.
    public void lookAgain() {
        withOpen(_ -> look());
    }

    @Override
    public void shown() {
        look();
    }

    @Override
    public void hidden() {
        if (nextLook != null) {
            nextLook.cancel();
        }
        panels.close();
        if (!clip.hide()) {
            model.close();
        }
    }
}
