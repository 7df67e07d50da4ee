package baton.exchange;

import baton.exchange.RulesProblem.Kind;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Preset;
import baton.sla.CutoffRow;
import baton.sla.FirstTouchPolicy;
import baton.sla.SlaRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the team's clocks out of the rules file.
final class SlaRulesReader {
    /// Ten weeks of nothing but minutes.
    static final int MOST_MINUTES = 100_000;

    private static final int MOST_HOURS = 1_000;
    private static final int HUNDRED = 100;

    private SlaRulesReader() {}

    static SlaRules read(YamlTree map) {
        map.allow("first-touch acknowledge-minutes confirmation feedback-hours answer-hours reply-hours rework-hours"
                + " reminders before-meeting automatic");
        var usual = SlaRules.STANDARD;
        var policies =
                map.items("first-touch").stream().map(SlaRulesReader::policy).toList();
        var reminders = pair(map, "reminders", HUNDRED, usual.firstReminder(), usual.secondReminder());
        var before = pair(
                map,
                "before-meeting",
                MOST_MINUTES,
                (int) usual.beforeMeeting().getFirst().toMinutes(),
                (int) usual.beforeMeeting().getLast().toMinutes());
        return new SlaRules(
                policies.isEmpty() ? usual.firstTouch() : policies,
                minutes(map.integer("acknowledge-minutes", 1, MOST_MINUTES, (int)
                        usual.acknowledge().toMinutes())),
                yes(map, "confirmation", usual.confirmation()),
                hours(map, "feedback-hours", usual.feedback()),
                hours(map, "answer-hours", usual.answer()),
                hours(map, "reply-hours", usual.reply()),
                hours(map, "rework-hours", usual.rework()),
                reminders[0],
                reminders[1],
                List.of(minutes(before[0]), minutes(before[1])),
                yes(map, "automatic", usual.automatic()));
    }

    private static boolean yes(YamlTree map, String key, boolean usual) {
        var child = map.child(key);
        return child == null ? usual : child.yes();
    }

    private static Duration hours(YamlTree map, String key, Duration usual) {
        return Duration.ofHours(map.integer(key, 1, MOST_HOURS, (int) usual.toHours()));
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    private static int[] pair(YamlTree map, String key, int most, int first, int second) {
        var items = map.items(key);
        if (items.isEmpty()) {
            return new int[] {first, second};
        }
        if (items.size() != 2) {
            map.problem(Kind.MISSING, key + ": 2");
            return new int[] {first, second};
        }
        return new int[] {
            items.getFirst().integer(1, most, first), items.getLast().integer(1, most, second)
        };
    }

    private static FirstTouchPolicy policy(YamlTree map) {
        map.allow("name type source gate hours minutes out-of-hours combine table warm-hold flag holding why");
        var type = map.child("type");
        var source = map.child("source");
        var gate = map.child("gate");
        var combine = map.child("combine");
        var table = map.items("table").stream().map(SlaRulesReader::row).toList();
        var hours = span(map, "hours", MOST_HOURS, 60);
        var within = hours == null ? span(map, "minutes", MOST_MINUTES, 1) : hours;
        if (within == null && table.isEmpty()) {
            map.problem(Kind.MISSING, "hours");
        }
        return new FirstTouchPolicy(
                map.require("name").text(""),
                type == null ? null : type.word(HandoffType.class, HandoffType.SDR_TO_AE),
                source == null ? null : source.word(LeadSource.class, LeadSource.INBOUND),
                gate == null ? null : gate.word(Preset.class, Preset.BOOKED_MEETING),
                within == null && table.isEmpty() ? Duration.ofHours(1) : within,
                span(map, "out-of-hours", MOST_MINUTES, 1),
                table,
                combine == null
                        ? FirstTouchPolicy.Combine.EARLIEST
                        : combine.word(FirstTouchPolicy.Combine.class, FirstTouchPolicy.Combine.EARLIEST),
                span(map, "warm-hold", MOST_MINUTES, 1),
                span(map, "flag", MOST_MINUTES, 1),
                span(map, "holding", MOST_MINUTES, 1),
                map.has("why") ? map.map("why").text("") : "");
    }

    private static @Nullable Duration span(YamlTree map, String key, int most, int minutesEach) {
        var child = map.child(key);
        return child == null ? null : minutes(child.integer(1, most, 1) * minutesEach);
    }

    private enum Due {
        SAME_DAY,
        NEXT_WORKING_DAY
    }

    private static CutoffRow row(YamlTree map) {
        map.allow("days from before day-off due at");
        var days = map.items("days").stream()
                .map(d -> d.word(DayOfWeek.class, DayOfWeek.MONDAY))
                .collect(Collectors.toSet());
        var from = map.child("from");
        var before = map.child("before");
        var off = map.child("day-off");
        var closed = off != null && off.yes();
        var due = map.require("due").word(Due.class, Due.NEXT_WORKING_DAY);
        if (closed && due == Due.SAME_DAY) {
            map.problem(Kind.UNKNOWN_WORD, "same-day");
        }
        return new CutoffRow(
                days,
                from == null ? LocalTime.MIDNIGHT : from.time(),
                before == null ? LocalTime.MIDNIGHT : before.time(),
                closed,
                closed || due == Due.NEXT_WORKING_DAY,
                map.require("at").time());
    }
}
