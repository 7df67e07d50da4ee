package baton.ui.handoff.delivery;

import baton.handoff.EventKind;
import baton.handoff.HandoffPermissions;
import baton.people.Person;
import baton.team.Delivery;
import baton.team.Refusal;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// What is known of an open handoff on other machines: where it is, what does not count, and how it is sent as a file.
/// Nothing is shown on a machine that stands alone.
public final class DeliveryView {
    private static final double EDGES = 2;
    private static final double SHARE = 4;
    private static final double MEGABYTE = 1_000_000;
    private final Supplier<Instant> clock;
    private final DeliveryService service;
    private final Consumer<EventKind> again;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;
    private final TimeWords times;
    private final RefusalWords words;
    private final VBox lines = new VBox();
    private final ScrollPane root = new ScrollPane(lines);
    private @Nullable MenuButton send;
    private @Nullable Delivered open;

    /// @param clock what time it is
    /// @param again begins an act of this kind
    public DeliveryView(
            ScreenServices services, Supplier<Instant> clock, DeliveryService service, Consumer<EventKind> again) {
        this.clock = clock;
        this.service = service;
        this.again = again;
        background = services.background();
        asking = background.latest();
        notices = services.notices();
        strings = services.strings();
        times = new TimeWords(strings);
        words = new RefusalWords(strings);
        lines.getStyleClass().add("deliveries");
        root.getStyleClass().add("page-scroll");
        root.setFitToWidth(true);
        Controls.show(root, false);
        lines.heightProperty().subscribe(this::fit);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.heightProperty().subscribe(this::fit);
            }
        });
    }

    /// As tall as what is in it, and never more than a quarter of the window: the briefing needs the rest.
    private void fit() {
        var scene = root.getScene();
        if (scene != null) {
            var height = Math.min(lines.getHeight() + EDGES, scene.getHeight() / SHARE);
            root.setMinHeight(height);
            root.setMaxHeight(height);
        }
    }

    public Parent root() {
        return root;
    }

    /// The ways by which it leaves.
    public void install(MenuButton button) {
        send = button;
        Controls.name(button, strings.get("send"), null);
        button.getItems()
                .setAll(
                        item("send.mail", () -> write(to -> service.mail(id(), to.id()), "send.mailed")),
                        item("send.save", this::save),
                        item("send.copy", this::copy));
        Controls.show(button, false);
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(strings.get(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private UUID id() {
        return Objects.requireNonNull(open).handoff().id();
    }

    public void show(Delivered shown) {
        open = shown;
        var handoff = shown.handoff();
        if (send != null) {
            Controls.show(
                    send,
                    handoff.handedOffAt() != null
                            && HandoffPermissions.isParty(
                                    handoff, shown.reader().id()));
        }
        asking.run(() -> service.of(handoff.id(), shown.reader().id()), state -> show(shown, state), notices.orTell());
    }

    private void show(Delivered shown, DeliveryService.State state) {
        lines.getChildren().clear();
        var now = clock.get();
        state.refusals().forEach(r -> lines.getChildren().add(card(r, shown, now)));
        state.deliveries().stream()
                .filter(d -> !d.person().equals(shown.reader().id()) && d.sentAt() != null)
                // That its sender has their own handoff says nothing; that an answer does not arrive does.
                .filter(d -> shown.isSender() || d.isSlow(now))
                .forEach(d -> lines.getChildren().add(line(d, shown, now)));
        Controls.show(root, !lines.getChildren().isEmpty());
    }

    private Label line(Delivery delivery, Delivered shown, Instant now) {
        var zone = shown.reader().zone();
        var name = shown.name(delivery.person());
        String text;
        if (delivery.arrivedAt() != null && delivery.learnedAt() != null) {
            text = strings.get(
                    "delivery.arrived",
                    name,
                    times.moment(delivery.arrivedAt(), now, zone),
                    times.moment(delivery.learnedAt(), now, zone));
        } else {
            text = strings.get(
                    delivery.isSlow(now) ? "delivery.slow" : "delivery.onItsWay",
                    name,
                    delivery.sentAt() == null ? "" : times.moment(delivery.sentAt(), now, zone));
        }
        var line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().add("muted");
        return line;
    }

    private Node card(Refusal refusal, Delivered shown, Instant now) {
        var sentence = new Label(words.sentence(refusal, shown, now));
        sentence.setWrapText(true);
        var card = new VBox(sentence);
        card.getStyleClass().addAll("card", "refusal");
        var kept = RefusalWords.kept(refusal);
        if (!kept.isEmpty()) {
            var written = new Label(kept);
            written.setWrapText(true);
            written.getStyleClass().add(Controls.THEIR_WORDS);
            card.getChildren().add(written);
        }
        var acts = new WrappingRow();
        acts.getStyleClass().add("inline");
        if (!kept.isEmpty()) {
            acts.getChildren().add(button("refusal.copy", () -> copy(kept)));
        }
        // What can be done within a minute alone is not done again later.
        if (refusal.act().kind() != EventKind.TAKEN_BACK) {
            acts.getChildren().add(button("refusal.again", () -> {
                done(refusal);
                again.accept(refusal.act().kind());
            }));
        }
        acts.getChildren().add(button("refusal.read", () -> done(refusal)));
        card.getChildren().add(acts);
        return card;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(strings.get(key));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(strings.get("refusal.copied"));
    }

    private void done(Refusal refusal) {
        background.run(
                () -> {
                    service.markRead(refusal.act().id());
                    return true;
                },
                _ -> {
                    if (open != null) {
                        show(open);
                    }
                },
                notices.orTell());
    }

    /// Writes it in one way or another.
    @FunctionalInterface
    private interface Way {
        DeliveryService.Sent to(Person receiver) throws Exception;
    }

    private void write(Way way, String key) {
        write(way, key, _ -> {});
    }

    private void write(Way way, String key, Consumer<DeliveryService.Sent> then) {
        var receiver = open == null ? Optional.<Person>empty() : open.other();
        if (receiver.isEmpty()) {
            return;
        }
        var to = receiver.get();
        Callable<DeliveryService.Sent> work = () -> way.to(to);
        notices.tell(strings.get("send.writing"));
        background.run(
                work::call,
                sent -> {
                    then.accept(sent);
                    notices.tell(told(key, sent, to));
                    if (open != null) {
                        show(open);
                    }
                },
                notices.orTell());
    }

    private String told(String key, DeliveryService.Sent sent, Person to) {
        return strings.get(
                        key,
                        String.valueOf(sent.file().getFileName()),
                        String.format(Locale.ROOT, "%.1f", Math.max(0.1, sent.bytes() / MEGABYTE)))
                + " "
                + strings.get(sent.closed() ? "send.closed" : "send.open", to.name());
    }

    private void save() {
        var shown = open;
        if (shown == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("send.save"));
        chooser.setInitialFileName(fileName(shown.handoff().content().company()));
        var chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    /// "Northwind.handoff": what no file system refuses.
    static String fileName(String company) {
        var name = Texts.fileName(company);
        return (name.isEmpty() ? "Baton" : name) + ".handoff";
    }

    void save(Path file) {
        write(to -> service.write(id(), to.id(), file), "send.saved");
    }

    private void copy() {
        write(to -> service.write(id(), to.id()), "send.copied", sent -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(sent.file().toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
