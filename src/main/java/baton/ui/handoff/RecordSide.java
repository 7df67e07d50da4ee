package baton.ui.handoff;

import baton.brief.Depth;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The record beside the briefing, at three depths, and what is still to be done about it as a fourth.
final class RecordSide {
    private static final String NEXT_STEPS = "NEXT_STEPS";
    /// What is said in the briefing is no part of the record.
    static final String SPOKEN = "SPOKEN";
    private final HandoffViewModel model;
    private final ToggleGroup depth;
    private final VBox place;
    private final RecordPane record;
    private final NextStepsPane nextSteps;
    private @Nullable String ticked;

    /// @param onMoment where a moment of the briefing leads, from its start
    /// @param onLink opens an address in the person's own program for it
    /// @param saidAt where a quote is said in it
    RecordSide(
            HandoffViewModel model,
            ToggleGroup depth,
            VBox place,
            Consumer<Duration> onMoment,
            Consumer<String> onLink,
            Function<String, Optional<Duration>> saidAt,
            Strings strings) {
        this.model = model;
        this.depth = depth;
        this.place = place;
        record = new RecordPane(strings, onMoment, onLink, saidAt);
        nextSteps = new NextStepsPane(strings, model.small(), onMoment);
        depth.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null && before != null) {
                depth.selectToggle(before);
            }
            show();
        });
        model.onlookers().looksProperty().subscribe(this::show);
    }

    /// Eight seconds.
    void first() {
        depth.selectToggle(depth.getToggles().getFirst());
    }

    /// The next steps.
    void nextSteps() {
        select(NEXT_STEPS);
    }

    void select(String level) {
        depth.getToggles().stream()
                .filter(t -> level.equals(t.getUserData()))
                .findFirst()
                .ifPresent(depth::selectToggle);
    }

    boolean isChosen(String level) {
        var chosen = depth.getSelectedToggle();
        return chosen != null && level.equals(chosen.getUserData());
    }

    /// One level deeper, and from the deepest back to the first. What is said is no level: it has a key of its own.
    void deeper() {
        var all = depth.getToggles().stream()
                .filter(t -> !SPOKEN.equals(t.getUserData()))
                .toList();
        depth.selectToggle(all.get((all.indexOf(depth.getSelectedToggle()) + 1) % all.size()));
    }

    void show() {
        var open = model.openProperty().get();
        var chosen = depth.getSelectedToggle();
        if (open == null || chosen == null || isChosen(SPOKEN)) {
            return;
        }
        ticked = focusedLine();
        var writes = nextSteps.newQuestion().isFocused();
        var level = String.valueOf(chosen.getUserData());
        if (level.equals(Depth.FIVE_MINUTES.name())) {
            model.onlookers().lookUpLooks();
        }
        place.getChildren()
                .setAll(
                        level.equals(NEXT_STEPS)
                                ? nextSteps.show(open, model.now())
                                : record.show(
                                        open, Depth.valueOf(level), model.now(), model.whyDue(), model.history()));
    }

    /// How deep the record is shown; the shortest where something else is.
    Depth depth() {
        var chosen = depth.getSelectedToggle();
        return Arrays.stream(Depth.values())
                .filter(d -> chosen != null && d.name().equals(chosen.getUserData()))
                .findFirst()
                .orElse(Depth.EIGHT_SECONDS);
    }

    private @Nullable String focusedLine() {
        return place.lookupAll(".check-box").stream()
                .filter(Node::isFocused)
                .filter(CheckBox.class::isInstance)
                .map(n -> ((CheckBox) n).getText())
                .findFirst()
                .orElse(null);
    }

    /// A line of the checklist that had the focus was made anew: its successor gets it.
    ///
    /// @return whether there was one
    boolean keepsFocus() {
        var successor = place.lookupAll(".check-box").stream()
                .filter(n -> n instanceof CheckBox box && box.getText().equals(ticked))
                .findFirst();
        successor.ifPresent(Node::requestFocus);
        return successor.isPresent() || nextSteps.newQuestion().isFocused();
    }
}
