package baton.ui.player;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.HandoffEvent;
import baton.handoff.Question;
import baton.handoff.TeamRules.HotAction;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.List;

/// Who did what and when, in words.
final class HistoryWords {
    private final Strings strings;
    private final TimeWords times;

    HistoryWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// Oldest first.
    List<String> of(OpenHandoff shown, Instant now) {
        return shown.events().stream()
                .filter(e -> e.kind() != EventKind.EDITED)
                .map(e -> strings.get(
                        "player.event",
                        times.moment(e.at(), now, shown.reader().zone()),
                        shown.names().getOrDefault(e.person(), ""),
                        words(e)))
                .toList();
    }

    /// What happened, with what matters of it: who was chosen instead, why it passed, what was asked.
    private String words(HandoffEvent event) {
        return switch (event.kind()) {
            case ACTION_DONE ->
                strings.get(
                        "player.event.detail", strings.of(event.kind()), strings.of(HotAction.valueOf(event.what())));
            case REMINDED, BREACHED ->
                strings.get(
                        "player.event.detail",
                        strings.of(event.kind()),
                        strings.of(DeadlineKind.valueOf(event.what())));
            case ROUTED, OVERRIDDEN, PAUSED, ASKED, PREPARED, CHECKED, UNCHECKED, RESCHEDULED, FEEDBACK_ANSWERED ->
                detail(event, event.what());
            case ANSWERED ->
                detail(event, Question.idIn(event).isPresent() ? event.what().substring(36) : "");
            default -> strings.of(event.kind());
        };
    }

    private String detail(HandoffEvent event, String what) {
        return what.isBlank()
                ? strings.of(event.kind())
                : strings.get("player.event.detail", strings.of(event.kind()), Texts.brief(what.strip()));
    }
}
