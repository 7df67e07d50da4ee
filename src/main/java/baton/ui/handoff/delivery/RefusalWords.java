package baton.ui.handoff.delivery;

import baton.handoff.EventPayload;
import baton.team.Refusal;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;

/// Why an act does not count, in a sentence, and what was written with it.
final class RefusalWords {
    private final Strings strings;
    private final TimeWords times;

    RefusalWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// "Meg gave it to Tom on Fri 20 Nov 09:12. What you did at 09:15 (accepted it) does not count: ..."
    String sentence(Refusal refusal, Delivered open, Instant now) {
        var zone = open.reader().zone();
        var because = refusal.because();
        var sentence = strings.get(
                "refusal.line",
                strings.of(refusal.act().kind()),
                times.moment(refusal.act().at(), now, zone),
                strings.of(refusal.reason()));
        var more = new ArrayList<String>();
        more.add(sentence);
        if (because.by() != null && because.at() != null) {
            var by = open.name(because.by());
            more.add(
                    because.to() == null
                            ? strings.get("refusal.by", by, times.moment(because.at(), now, zone))
                            : strings.get(
                                    "refusal.byTo",
                                    by,
                                    open.name(because.to()),
                                    times.moment(because.at(), now, zone)));
        }
        if (because.meeting() != null && refusal.act().payload() instanceof EventPayload.Rescheduled mine) {
            more.add(strings.get(
                    "refusal.meeting",
                    times.moment(because.meeting().toInstant(), now, zone),
                    times.moment(mine.after().toInstant(), now, zone)));
        }
        if (!because.parts().isEmpty()) {
            more.add(strings.get("refusal.parts", String.join(", ", because.parts())));
        }
        because.gaps().forEach(gap -> more.add(strings.of(gap)));
        return String.join(" ", more);
    }

    /// What was written with it; empty if nothing was.
    static String kept(Refusal refusal) {
        var lines = new ArrayList<String>();
        lines.add(refusal.act().payload().words());
        lines.add(refusal.because().words());
        var mine = refusal.because().mine();
        if (mine != null) {
            for (var part : refusal.because().parts()) {
                lines.add(
                        switch (part) {
                            case "pain" ->
                                Objects.requireNonNullElse(mine.fields().pain().quote(), "");
                            case "company" -> mine.company();
                            case "contact" ->
                                mine.contact().name() + " " + mine.contact().email();
                            case "uncertainties" -> String.join("\n", mine.uncertainties());
                            case "meeting" -> mine.fields().meeting().agenda();
                            case "competitor" -> mine.fields().competitor().toString();
                            default -> "";
                        });
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }
}
