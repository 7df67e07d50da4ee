package baton.ui.insight;

import baton.insight.Compliance;
import baton.ui.kit.Strings;
import java.util.StringJoiner;

/// The sheet for the weekly talk of senders and receivers: the numbers, then the three questions.
final class WeeklySync {
    private WeeklySync() {}

    static String of(Findings found, Strings strings) {
        var lines = new StringJoiner("\n");
        var week = found.weeks().getFirst();
        lines.add(strings.get("sync.title", week.monday()));
        lines.add("");
        lines.add(strings.get(
                "sync.touch",
                week.compliance().counted() - week.compliance().late(),
                week.compliance().counted(),
                week.compliance().breachPercent(),
                Compliance.LINE));
        lines.add(strings.get("sync.open", found.late().size(), found.atRisk().size()));
        // Of whoever is no manager it holds their own alone: a sheet of the team says nothing by it.
        if (found.isManager()) {
            feedback(found, lines, strings);
        }
        for (var item : found.late()) {
            var company = item.handoff().content().company();
            var kind = strings.of(item.deadline().kind());
            var owner = found.name(item.deadline().owner());
            lines.add(
                    owner.isEmpty()
                            ? strings.get("sync.late.anybody", company, kind)
                            : strings.get("sync.late", company, kind, owner));
        }
        lines.add("");
        lines.add("1. " + strings.get("sync.question.converting"));
        lines.add("2. " + strings.get("sync.question.criteria"));
        lines.add("3. " + strings.get("sync.question.missing"));
        return lines.toString();
    }

    private static void feedback(Findings found, StringJoiner lines, Strings strings) {
        var all = found.calibration();
        lines.add(strings.get(
                all.matches() == 0 ? "sync.feedback.none" : "sync.feedback",
                all.reports(),
                InsightView.oneDigit(all.mean()),
                all.noShowPercent(),
                all.repeated(),
                all.matches()));
        all.mostMissed()
                .ifPresent(field -> lines.add(strings.get("sync.missed", strings.of(field), all.timesMissed(field))));
    }
}
