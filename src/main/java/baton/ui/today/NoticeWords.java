package baton.ui.today;

import baton.brief.FiveLineBrief;
import baton.brief.JoinLink;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.inbox.ReminderRules;
import baton.people.Person;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Signals as news for a person: those of one handoff with its brief, those of several as one card, so that a
/// computer that slept does not storm.
final class NoticeWords {
    private static final int NAMED = 5;
    private static final int MOST_LINES = 7;
    private final Strings strings;
    private final TimeWords times;

    NoticeWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// @param rings at least one; put into order
    Notice of(List<ReminderRules.Ring> rings, Person person, Instant now) {
        var handoffs =
                rings.stream().map(r -> r.item().handoff().id()).distinct().count();
        return handoffs > 1 ? several(rings) : one(rings, person, now);
    }

    /// What is due on one handoff: the gravest in the headline, then the rest, then the brief itself.
    private Notice one(List<ReminderRules.Ring> rings, Person person, Instant now) {
        rings.sort(Comparator.comparingInt(ReminderRules.Ring::signal)
                .reversed()
                .thenComparing(r -> r.item().deadline().dueAt()));
        var first = rings.getFirst().item();
        var lines = new ArrayList<String>();
        rings.stream().skip(1).filter(r -> r.signal() > 0).forEach(r -> lines.add(words(r, person, now)));
        lines.addAll(FiveLineBrief.of(first.handoff().content()));
        return new Notice(
                first.handoff().id(),
                first.deadline().kind(),
                null,
                words(rings.getFirst(), person, now),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)),
                offers(first, now));
    }

    /// Minutes before the meeting nobody looks for its link, or for the minute that matters.
    private static Notice.Offers offers(DueItem due, Instant now) {
        var isMeeting = due.deadline().kind() == DeadlineKind.PREPARE;
        return new Notice.Offers(
                JoinLink.of(due.handoff().content().fields().meeting(), now),
                isMeeting && due.handoff().clip() != null);
    }

    private String words(ReminderRules.Ring ring, Person person, Instant now) {
        var deadline = ring.item().deadline();
        var company = Texts.brief(ring.item().handoff().content().company());
        return ring.signal() == 0
                ? strings.get("today.news", strings.of(News.of(deadline.kind())), company)
                : strings.get(
                        "today.ring",
                        strings.of(deadline.kind()),
                        company,
                        times.due(deadline.dueAt(), now, person.zone()));
    }

    /// What somebody else's act means to whom it is for.
    enum News {
        ARRIVED,
        QUESTION,
        FEEDBACK,
        CAME_BACK;

        static News of(DeadlineKind kind) {
            return switch (kind) {
                case ANSWER -> QUESTION;
                case REPLY -> FEEDBACK;
                case REWORK -> CAME_BACK;
                default -> ARRIVED;
            };
        }
    }

    private Notice several(List<ReminderRules.Ring> rings) {
        var names = rings.stream()
                .map(r -> strings.get(
                        "today.several.line",
                        Texts.brief(r.item().handoff().content().company()),
                        strings.of(r.item().deadline().kind())))
                .distinct()
                .toList();
        var lines = names.size() > NAMED ? new ArrayList<>(names.subList(0, NAMED)) : names;
        var handoffs =
                rings.stream().map(r -> r.item().handoff().id()).distinct().count();
        return new Notice(null, null, null, strings.get("today.several", handoffs), lines, Notice.Offers.NONE);
    }
}
