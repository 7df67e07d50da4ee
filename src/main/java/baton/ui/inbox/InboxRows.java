package baton.ui.inbox;

import baton.brief.FiveLineBrief;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.inbox.InboxFilter;
import baton.inbox.InboxItem;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.playback.Viewing;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Puts handoffs into words for a list.
final class InboxRows {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private final boolean received;
    private final Function<UUID, Path> posters;
    private final Strings strings;
    private final TimeWords times;

    /// @param posters where the picture of a clip lies
    InboxRows(boolean received, Function<UUID, Path> posters, Strings strings) {
        this.received = received;
        this.posters = posters;
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// What is searched for is compared without case and accents.
    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    InboxRow row(InboxItem item, Person reader, Instant now) {
        var handoff = item.handoff();
        var record = handoff.content();
        var other = item.other() == null
                ? strings.get("inbox.noReceiver")
                : item.other().name();
        var lines = FiveLineBrief.of(record);
        var company = record.company().isBlank() ? strings.get("inbox.noCompany") : Texts.brief(record.company());
        var contact = Texts.brief(record.contact().name());
        var signal = Texts.brief(record.more().intentSignal());
        return new InboxRow(
                handoff.id(),
                handoff.status().isWithSender() && handoff.sender().equals(reader.id()),
                company,
                contact,
                strings.get(received ? "inbox.from" : "inbox.to", other),
                meeting(item, reader, now),
                signal,
                record.more().whyNow().isBlank()
                        ? ""
                        : strings.get("inbox.whyNow", Texts.brief(record.more().whyNow())),
                lines,
                playsIn(item),
                watched(item),
                due(handoff, now, reader),
                status(item, reader, now),
                received && handoff.status() == HandoffStatus.HANDED_OFF,
                isLate(handoff, now),
                record.more().flags().stream()
                        .filter(f -> !f.isBlank())
                        .map(Texts::brief)
                        .toList(),
                handoff.clip() == null ? null : posters.apply(handoff.clip()),
                filters(item, reader, now),
                folded(String.join(
                        " ", company, contact, other, signal, record.more().whyNow(), String.join(" ", lines))));
    }

    private static Set<InboxFilter> filters(InboxItem item, Person reader, Instant now) {
        var held = EnumSet.noneOf(InboxFilter.class);
        for (var filter : InboxFilter.values()) {
            if (filter.holds(item, now, reader.zone())) {
                held.add(filter);
            }
        }
        // What the receiver gave back is with its sender: only who looks for it sees it.
        if (item.handoff().status() == HandoffStatus.RETURNED
                && !item.handoff().sender().equals(reader.id())) {
            held.retainAll(Set.of(InboxFilter.RETURNED));
        }
        return held;
    }

    private String meeting(InboxItem item, Person reader, Instant now) {
        var when = when(item, reader, now);
        return when.isEmpty() ? "" : strings.get("inbox.meets", when);
    }

    /// When the meeting is: "today 14:00, in 40 min"; empty without one.
    String when(InboxItem item, Person reader, Instant now) {
        return item.handoff()
                .content()
                .fields()
                .meeting()
                .start()
                .map(at -> times.ahead(at.toInstant(), now, reader.zone()))
                .orElse("");
    }

    private String playsIn(InboxItem item) {
        return item.briefing()
                .map(length -> strings.get(
                        "inbox.playsIn",
                        TimeWords.length(PlaybackSpeed.USUAL.receiverTime(length)),
                        PlaybackSpeed.USUAL.digits()))
                .orElse(strings.get("inbox.noBriefing"));
    }

    /// Its sender sees what its receiver sees.
    private String watched(InboxItem item) {
        if (item.briefing().isEmpty() || item.handoff().status().isWithSender()) {
            return "";
        }
        var percent = item.playedPercent();
        return percent == 0
                ? strings.get("inbox.watched.not")
                : strings.get(percent >= Viewing.WATCHED ? "inbox.watched" : "inbox.watched.part", percent);
    }

    /// Where it stands; what was sent to another machine, and nobody has opened there yet, where it is.
    private String status(InboxItem item, Person reader, Instant now) {
        var handoff = item.handoff();
        var delivery = item.delivery();
        if (received || delivery == null || handoff.status() != HandoffStatus.HANDED_OFF) {
            return strings.of(handoff.status());
        }
        if (delivery.arrivedAt() != null) {
            return strings.get("inbox.arrived", times.moment(delivery.arrivedAt(), now, reader.zone()));
        }
        if (delivery.sentAt() == null) {
            return strings.of(handoff.status());
        }
        return strings.get(
                delivery.isSlow(now) ? "inbox.notTaken" : "inbox.onItsWay",
                times.moment(delivery.sentAt(), now, reader.zone()));
    }

    private String due(Handoff handoff, Instant now, Person reader) {
        if (!handoff.status().awaitsFirstTouch() || !handoff.content().type().promisesTouch()) {
            return "";
        }
        // Sent, and nothing due: everybody waits for the prospect.
        var at = handoff.dueAt();
        return at == null ? strings.get("inbox.paused") : strings.get("inbox.touch", times.due(at, now, reader.zone()));
    }

    private static boolean isLate(Handoff handoff, Instant now) {
        var at = handoff.dueAt();
        return at != null && handoff.status().awaitsFirstTouch() && now.isAfter(at);
    }

    /// What of it is copied: who, when, and the five lines.
    static String copy(List<InboxRow> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(row.company());
            if (!row.contact().isEmpty()) {
                text.append(", ").append(row.contact());
            }
            text.append('\n');
            row.lines().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString().strip();
    }
}
