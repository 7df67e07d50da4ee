package baton.ui.form;

import baton.handoff.Effort;
import baton.handoff.ReturnHistory;
import baton.handoff.record.HandoffFormat;
import baton.handoff.rules.Checklist;
import baton.playback.PlaybackSpeed;
import baton.recording.Clip;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The line above the form: how it stands, what it has cost, whether there is a briefing.
final class FormHead {
    /// Until then nobody has forgotten anything.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final FormViewModel model;
    private final FormFields fields;
    private final Strings strings;
    private final Label state;
    private final Label effort;
    private final Label returned;
    private final Label briefing;
    private final Button record;

    FormHead(
            FormViewModel model,
            Label state,
            Label effort,
            Label returned,
            Label briefing,
            Button record,
            Strings strings) {
        this.model = model;
        fields = model.fields();
        this.state = state;
        this.effort = effort;
        this.returned = returned;
        this.briefing = briefing;
        this.record = record;
        this.strings = strings;
        fields.toldBy.subscribe(_ -> showBriefing(model.briefingProperty().get()));
        model.savingProperty().subscribe(this::showState);
        model.briefingProperty().subscribe(this::showBriefing);
        model.returnedProperty().subscribe(this::showReturned);
        model.effort().totalProperty().subscribe(_ -> showEffort());
        model.effort().usualProperty().subscribe(_ -> showEffort());
    }

    /// How much is done, and, for whoever asks, what is not.
    void showOpen(Checklist list, Label ready) {
        ready.setText(strings.get("form.ready", list.percent()));
        var open = list.items().stream()
                .filter(i -> !i.isDone())
                .map(i -> strings.of(i.what()))
                .collect(Collectors.joining("\n"));
        ready.setTooltip(open.isEmpty() ? null : new Tooltip(strings.get("form.open", open)));
        ready.setAccessibleHelp(open.replace('\n', ','));
    }

    private void showReturned(ReturnHistory why) {
        returned.setText(why.count() == 0 ? "" : strings.get("form.returned", reason(why)));
        Controls.show(returned, why.count() > 0);
    }

    private void showEffort() {
        var spent = TimeWords.length(model.effort().totalProperty().get());
        var budget = TimeWords.length(Effort.BUDGET);
        effort.setText(model.effort()
                .usualProperty()
                .get()
                .map(usual -> strings.get("form.effort.usual", spent, budget, TimeWords.length(usual)))
                .orElse(strings.get("form.effort", spent, budget)));
    }

    private void showState(FormViewModel.Saving saving) {
        state.setText(strings.of(saving));
        state.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("problem"),
                saving == FormViewModel.Saving.FAILED
                        || saving == FormViewModel.Saving.PARTLY
                        || saving == FormViewModel.Saving.REFUSED);
    }

    private void showBriefing(@Nullable Clip clip) {
        record.setText(strings.get(clip == null ? "form.record" : "form.record.again"));
        var format = fields.toldBy.get();
        var none = format == HandoffFormat.VIDEO
                ? model.age()
                        .filter(age -> age.compareTo(FRESH) > 0)
                        .map(age -> strings.get("form.briefing.none.since", new TimeWords(strings).rough(age)))
                        .orElse(strings.get("form.briefing.none"))
                : strings.get("form.briefing.unneeded", strings.of(format));
        briefing.setText(
                clip == null
                        ? none
                        : strings.get(
                                "form.briefing",
                                TimeWords.length(clip.length()),
                                TimeWords.length(PlaybackSpeed.USUAL.receiverTime(clip.length()))));
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
