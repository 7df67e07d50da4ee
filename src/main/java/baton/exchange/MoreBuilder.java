package baton.exchange;

import baton.handoff.More;
import java.util.List;

/// The deeper context out of a file that knows only little of it.
final class MoreBuilder {
    private String intentSignal = "";
    private String whyNow = "";
    private String summary = "";
    private More.Account account = More.Account.EMPTY;
    private List<String> promised = List.of();
    private List<String> flags = List.of();

    MoreBuilder intentSignal(String text) {
        intentSignal = text;
        return this;
    }

    MoreBuilder whyNow(String text) {
        whyNow = text;
        return this;
    }

    MoreBuilder summary(String text) {
        summary = text;
        return this;
    }

    MoreBuilder account(More.Account known) {
        account = known;
        return this;
    }

    MoreBuilder promised(List<String> lines) {
        promised = lines;
        return this;
    }

    MoreBuilder flags(List<String> lines) {
        flags = lines;
        return this;
    }

    More build() {
        var e = More.EMPTY;
        return new More(
                intentSignal,
                whyNow,
                summary,
                account,
                e.requirements(),
                e.systems(),
                e.regulations(),
                e.timeline(),
                e.budget(),
                e.decision(),
                e.attempts(),
                promised,
                e.prepare(),
                e.plan(),
                e.history(),
                e.personal(),
                flags,
                e.research(),
                e.goal(),
                e.constraints(),
                e.claims(),
                e.notAsked());
    }
}
