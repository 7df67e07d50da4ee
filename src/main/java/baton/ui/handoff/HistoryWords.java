package baton.ui.handoff;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.HandoffEvent;
import baton.handoff.Question;
import baton.handoff.rules.TeamRules.HotAction;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who did what and when, in words.
final class HistoryWords {
    private static final int UUID_LENGTH = 36;
    private static final Pattern PEOPLE = Pattern.compile("([0-9a-f-]{36}) -> ([0-9a-f-]{36})(.*)", Pattern.DOTALL);

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
                        words(e, shown)))
                .toList();
    }

    /// What happened, with what matters of it: who was chosen instead, why it passed, what was asked.
    private String words(HandoffEvent event, OpenHandoff shown) {
        return switch (event.kind()) {
            case ACTION_DONE -> detail(event, known(HotAction.values(), event.what()));
            case REMINDED, BREACHED -> detail(event, known(DeadlineKind.values(), event.what()));
            case REASSIGNED, TAKEN_OVER -> detail(event, fromTo(event.what(), shown));
            case ROUTED, OVERRIDDEN, PAUSED, ASKED, PREPARED, CHECKED, UNCHECKED, RESCHEDULED, FEEDBACK_ANSWERED ->
                detail(event, event.what());
            case ANSWERED ->
                detail(event, Question.idIn(event).isPresent() ? event.what().substring(UUID_LENGTH) : "");
            default -> strings.of(event.kind());
        };
    }

    /// In our words; as it is written where a newer version has more of them.
    private String known(Enum<?>[] all, String name) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .map(strings::of)
                .orElse(name);
    }

    /// Who had it, and who has it now.
    private String fromTo(String what, OpenHandoff shown) {
        var parts = PEOPLE.matcher(what);
        if (!parts.matches()) {
            return what;
        }
        var from = name(parts.group(1), shown);
        var to = name(parts.group(2), shown);
        var why = parts.group(3).strip();
        return strings.get(why.isEmpty() ? "player.event.fromTo" : "player.event.fromTo.why", from, to, why);
    }

    private static String name(String id, OpenHandoff shown) {
        return shown.names().getOrDefault(UUID.fromString(id), "");
    }

    private String detail(HandoffEvent event, String what) {
        return what.isBlank()
                ? strings.of(event.kind())
                : strings.get("player.event.detail", strings.of(event.kind()), Texts.brief(what.strip()));
    }
}
