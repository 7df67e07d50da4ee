package baton.ui.form;

import baton.handoff.Effort;
import baton.handoff.ReturnHistory;
import baton.handoff.record.HandoffFormat;
import baton.playback.PlaybackSpeed;
import baton.recording.Clip;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.keys.Shortcut;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The line above the form: how it stands, what it has cost, whether there is a briefing.
final class FormHead {
    /// Until then nobody has forgotten anything.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final String ACCENT = "accent";

    private final FormViewModel model;
    private final FormFields fields;
    private final Strings strings;
    private final Labels labels;
    private final Buttons buttons;
    private final Consumer<String> onBriefing;

    /// What one presses next: the accent is on one of them.
    record Buttons(Button record, Button handOff) {}

    /// Its lines: whose draft it is, whether it is saved, what it has cost, why it came back, the briefing.
    record Labels(Label title, Label state, Label effort, Label returned, Label briefing) {}

    /// @param onBriefing told how the briefing stands, in words
    FormHead(FormViewModel model, Labels labels, Buttons buttons, Consumer<String> onBriefing, Strings strings) {
        this.model = model;
        fields = model.fields();
        this.labels = labels;
        this.buttons = buttons;
        this.onBriefing = onBriefing;
        this.strings = strings;
        Controls.name(buttons.record(), strings.get("form.record.tip"), Shortcut.RECORD);
        Controls.name(buttons.handOff(), strings.get("form.handOff.tip"), Shortcut.HAND_OFF);
        fields.company.subscribe(
                name -> labels.title().setText(name.isBlank() ? strings.get("form.title.new") : Texts.brief(name)));
        fields.toldBy.subscribe(_ -> showBriefing(model.briefingProperty().get()));
        model.savingProperty().subscribe(this::showState);
        model.briefingProperty().subscribe(this::showBriefing);
        model.returnedProperty().subscribe(this::showReturned);
        model.effort().totalProperty().subscribe(_ -> showEffort());
        model.effort().usualProperty().subscribe(_ -> showEffort());
    }

    private void showReturned(ReturnHistory why) {
        labels.returned().setText(why.count() == 0 ? "" : strings.get("form.returned", reason(why)));
        Controls.show(labels.returned(), why.count() > 0);
    }

    private void showEffort() {
        var spent = TimeWords.length(model.effort().totalProperty().get());
        var budget = TimeWords.length(Effort.BUDGET);
        labels.effort()
                .setText(model.effort()
                        .usualProperty()
                        .get()
                        .map(usual -> strings.get("form.effort.usual", spent, budget, TimeWords.length(usual)))
                        .orElse(strings.get("form.effort", spent, budget)));
    }

    private void showState(FormState.Saving saving) {
        labels.state().setText(strings.of(saving));
        labels.state()
                .pseudoClassStateChanged(
                        PseudoClass.getPseudoClass("problem"),
                        saving == FormState.Saving.FAILED
                                || saving == FormState.Saving.PARTLY
                                || saving == FormState.Saving.REFUSED);
    }

    private void showBriefing(@Nullable Clip clip) {
        buttons.record().setText(strings.get(clip == null ? "form.record" : "form.record.again"));
        // What is to be told by video is recorded first, and handed off then.
        var next = model.isUnrecorded() ? buttons.record() : buttons.handOff();
        for (var button : new Button[] {buttons.record(), buttons.handOff()}) {
            button.getStyleClass().remove(ACCENT);
            if (button.equals(next)) {
                button.getStyleClass().add(ACCENT);
            }
        }
        var format = fields.toldBy.get();
        var none = format == HandoffFormat.VIDEO
                ? model.age()
                        .filter(age -> age.compareTo(FRESH) > 0)
                        .map(age -> strings.get("form.briefing.none.since", new TimeWords(strings).rough(age)))
                        .orElse(strings.get("form.briefing.none"))
                : strings.get("form.briefing.unneeded", strings.of(format));
        var words = clip == null
                ? none
                : strings.get(
                        "form.briefing",
                        TimeWords.length(clip.length()),
                        TimeWords.length(PlaybackSpeed.USUAL.receiverTime(clip.length())));
        labels.briefing().setText(words);
        onBriefing.accept(words);
    }

    /// The field and what is wrong with it, then what the receiver said; the latter alone where the reason is unread.
    private String reason(ReturnHistory returned) {
        var reason = returned.reason()
                .map(r -> r.field()
                        .map(field -> strings.get("form.returned.field", strings.of(field), strings.of(r)))
                        .orElse(strings.of(r)));
        if (returned.words().isEmpty()) {
            return reason.orElse("");
        }
        return reason.map(r -> strings.get("form.returned.field", r, returned.words()))
                .orElse(returned.words());
    }
}
