package baton.ui.form.field;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.AmountText;
import baton.handoff.record.BriefingNeed;
import baton.handoff.record.CallRecording;
import baton.ui.kit.Known;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The deeper context as texts that people type: lists one entry a line, pairs with a bar between them.
final class ContextText {
    private static final Pattern CLAIM = Pattern.compile("^(\\d{1,3})\\s*%\\s*[:,]?\\s*(.*)$", Pattern.DOTALL);
    /// "2026-11-03, call, First talk": pasted from a CRM with commas, semicolons, tabs or bars.
    private static final Pattern TOUCH =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[,;|\\t]\\s*(?:([^,;|\\t]*)[,;|\\t])?\\s*(.*)$");
    private static final String BAR = " | ";

    private ContextText() {}

    static Map<ContextField, String> of(AdditionalContext more) {
        var texts = new EnumMap<ContextField, String>(ContextField.class);
        var account = more.account();
        texts.put(ContextField.INTENT_SIGNAL, more.intentSignal());
        texts.put(ContextField.WHY_NOW, more.whyNow());
        texts.put(ContextField.FLAGS, lines(more.flags()));
        texts.put(ContextField.SUMMARY, more.summary());
        texts.put(ContextField.TITLE, account.title());
        texts.put(ContextField.INDUSTRY, account.industry());
        texts.put(ContextField.SIZE, account.size());
        texts.put(ContextField.TERRITORY, account.territory());
        texts.put(ContextField.STACK, account.stack());
        texts.put(ContextField.CHANGES, account.changes());
        texts.put(ContextField.LINK, account.link());
        texts.put(ContextField.CRM_ID, account.crmId());
        texts.put(ContextField.RESEARCH, more.research());
        texts.put(ContextField.PROMISED, lines(more.promised()));
        texts.put(ContextField.PREPARE, lines(more.prepare()));
        texts.put(ContextField.EMPHASISE, more.plan().emphasise());
        texts.put(ContextField.ADDRESS, more.plan().address());
        texts.put(ContextField.INCLUDE, more.plan().include());
        texts.put(ContextField.STATED, requirements(more, false));
        texts.put(ContextField.IMPLIED, requirements(more, true));
        texts.put(ContextField.SYSTEMS, String.join(", ", more.systems()));
        texts.put(ContextField.REGULATIONS, String.join(", ", more.regulations()));
        texts.put(
                ContextField.ATTEMPTS,
                more.attempts().stream()
                        .map(a -> a.failedBecause().isEmpty() ? a.tried() : a.tried() + BAR + a.failedBecause())
                        .collect(Collectors.joining("\n")));
        texts.put(ContextField.BY, more.timeline().by());
        texts.put(ContextField.BY_WHY, more.timeline().why());
        texts.put(ContextField.OTHERWISE, more.timeline().otherwise());
        texts.put(ContextField.BUDGET_FROM, amount(more.budget().from()));
        texts.put(ContextField.BUDGET_TO, amount(more.budget().to()));
        texts.put(ContextField.BUDGET_OWNER, more.budget().owner());
        texts.put(ContextField.BUDGET_CYCLE, more.budget().cycle());
        texts.put(ContextField.PROCUREMENT, more.budget().procurement());
        texts.put(ContextField.PROCESS, more.decision().process());
        texts.put(ContextField.CRITERIA, String.join(", ", more.decision().criteria()));
        texts.put(
                ContextField.HISTORY,
                more.history().stream().map(ContextText::touch).collect(Collectors.joining("\n")));
        texts.put(ContextField.CALL_RECORDING, more.call().link());
        texts.put(ContextField.PERSONAL, more.personal());
        texts.put(ContextField.GOAL, more.goal());
        texts.put(ContextField.CONSTRAINTS, lines(more.constraints()));
        texts.put(
                ContextField.CLAIMS,
                more.claims().stream()
                        .map(c -> c.confidence() + " % " + c.what())
                        .collect(Collectors.joining("\n")));
        texts.put(ContextField.NOT_ASKED, lines(more.notAsked()));
        return texts;
    }

    /// What is ticked and chosen beside the texts.
    ///
    /// @param external whether the date was set from outside
    record Ticks(boolean external, List<BriefingNeed> needs, CallRecording.Consent consent) {
        Ticks {
            needs = List.copyOf(needs);
        }
    }

    /// @param currency of the budget
    static AdditionalContext read(Map<ContextField, String> texts, Ticks ticks, Currency currency) {
        var from = AmountText.read(Known.of(texts, ContextField.BUDGET_FROM), currency)
                .orElse(null);
        var to = AmountText.read(Known.of(texts, ContextField.BUDGET_TO), currency)
                .orElse(null);
        return new AdditionalContext(
                Known.of(texts, ContextField.INTENT_SIGNAL),
                Known.of(texts, ContextField.WHY_NOW),
                Known.of(texts, ContextField.SUMMARY),
                new AdditionalContext.Account(
                        Known.of(texts, ContextField.TITLE),
                        Known.of(texts, ContextField.INDUSTRY),
                        Known.of(texts, ContextField.SIZE),
                        Known.of(texts, ContextField.TERRITORY),
                        Known.of(texts, ContextField.STACK),
                        Known.of(texts, ContextField.CHANGES),
                        Known.of(texts, ContextField.LINK),
                        Known.of(texts, ContextField.CRM_ID).strip()),
                Stream.concat(
                                list(Known.of(texts, ContextField.STATED)).stream()
                                        .map(r -> new AdditionalContext.Requirement(r, false)),
                                list(Known.of(texts, ContextField.IMPLIED)).stream()
                                        .map(r -> new AdditionalContext.Requirement(r, true)))
                        .toList(),
                words(Known.of(texts, ContextField.SYSTEMS)),
                words(Known.of(texts, ContextField.REGULATIONS)),
                new AdditionalContext.Timeline(
                        Known.of(texts, ContextField.BY),
                        Known.of(texts, ContextField.BY_WHY),
                        ticks.external(),
                        Known.of(texts, ContextField.OTHERWISE)),
                new AdditionalContext.Budget(
                        from,
                        to,
                        from == null && to == null ? null : currency,
                        Known.of(texts, ContextField.BUDGET_OWNER),
                        Known.of(texts, ContextField.BUDGET_CYCLE),
                        Known.of(texts, ContextField.PROCUREMENT)),
                new AdditionalContext.Decision(
                        Known.of(texts, ContextField.PROCESS), words(Known.of(texts, ContextField.CRITERIA))),
                list(Known.of(texts, ContextField.ATTEMPTS)).stream()
                        .map(ContextText::attempt)
                        .toList(),
                list(Known.of(texts, ContextField.PROMISED)),
                list(Known.of(texts, ContextField.PREPARE)),
                new AdditionalContext.Plan(
                        Known.of(texts, ContextField.EMPHASISE),
                        Known.of(texts, ContextField.ADDRESS),
                        Known.of(texts, ContextField.INCLUDE)),
                list(Known.of(texts, ContextField.HISTORY)).stream()
                        .map(ContextText::contacted)
                        .toList(),
                Known.of(texts, ContextField.PERSONAL),
                list(Known.of(texts, ContextField.FLAGS)),
                Known.of(texts, ContextField.RESEARCH),
                Known.of(texts, ContextField.GOAL),
                list(Known.of(texts, ContextField.CONSTRAINTS)),
                list(Known.of(texts, ContextField.CLAIMS)).stream()
                        .map(ContextText::claim)
                        .toList(),
                list(Known.of(texts, ContextField.NOT_ASKED)),
                ticks.needs(),
                new CallRecording(
                        ticks.consent(),
                        Known.of(texts, ContextField.CALL_RECORDING).strip()));
    }

    private static String requirements(AdditionalContext more, boolean implied) {
        return more.requirements().stream()
                .filter(r -> r.implied() == implied)
                .map(AdditionalContext.Requirement::what)
                .collect(Collectors.joining("\n"));
    }

    private static String amount(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(BigDecimal::toPlainString).orElse("");
    }

    private static String lines(List<String> all) {
        return String.join("\n", all);
    }

    private static List<String> list(String text) {
        return text.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static AdditionalContext.Attempt attempt(String line) {
        var at = line.indexOf('|');
        return at < 0
                ? new AdditionalContext.Attempt(line, "")
                : new AdditionalContext.Attempt(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
    }

    private static String touch(AdditionalContext.Contacted touch) {
        return touch.on() == null ? touch.line() : touch.on() + ", " + touch.kind() + ", " + touch.line();
    }

    private static AdditionalContext.Contacted contacted(String line) {
        var match = TOUCH.matcher(line);
        if (match.matches()) {
            try {
                var kind = match.group(2) == null ? "" : match.group(2).strip();
                return new AdditionalContext.Contacted(
                        LocalDate.parse(match.group(1)), kind, match.group(3).strip());
            } catch (DateTimeException noDay) {
                // A line like any other, then.
            }
        }
        return new AdditionalContext.Contacted(null, "", line);
    }

    private static AdditionalContext.Claim claim(String line) {
        var match = CLAIM.matcher(line);
        return match.matches()
                ? new AdditionalContext.Claim(match.group(2), Math.clamp(Integer.parseInt(match.group(1)), 0, 100))
                : new AdditionalContext.Claim(line, 0);
    }
}
