package baton.exchange;

import baton.handoff.record.AdditionalContext;
import java.util.List;

/// The deeper context out of a file that knows only little of it.
final class ContextBuilder {
    private String intentSignal = "";
    private String whyNow = "";
    private String summary = "";
    private AdditionalContext.Account account = AdditionalContext.Account.EMPTY;
    private List<String> promised = List.of();
    private List<String> flags = List.of();

    ContextBuilder intentSignal(String text) {
        intentSignal = text;
        return this;
    }

    ContextBuilder whyNow(String text) {
        whyNow = text;
        return this;
    }

    ContextBuilder summary(String text) {
        summary = text;
        return this;
    }

    ContextBuilder account(AdditionalContext.Account known) {
        account = known;
        return this;
    }

    ContextBuilder promised(List<String> lines) {
        promised = lines;
        return this;
    }

    ContextBuilder flags(List<String> lines) {
        flags = lines;
        return this;
    }

    AdditionalContext build() {
        var e = AdditionalContext.EMPTY;
        return new AdditionalContext(
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
                e.notAsked(),
                e.needs(),
                e.call());
    }
}
