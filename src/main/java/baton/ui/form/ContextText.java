package baton.ui.form;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.AmountText;
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

    /// @param external whether the date was set from outside
    /// @param currency of the budget
    static AdditionalContext read(Map<ContextField, String> texts, boolean external, Currency currency) {
        var from =
                AmountText.read(texts.get(ContextField.BUDGET_FROM), currency).orElse(null);
        var to = AmountText.read(texts.get(ContextField.BUDGET_TO), currency).orElse(null);
        return new AdditionalContext(
                texts.get(ContextField.INTENT_SIGNAL),
                texts.get(ContextField.WHY_NOW),
                texts.get(ContextField.SUMMARY),
                new AdditionalContext.Account(
                        texts.get(ContextField.TITLE),
                        texts.get(ContextField.INDUSTRY),
                        texts.get(ContextField.SIZE),
                        texts.get(ContextField.TERRITORY),
                        texts.get(ContextField.STACK),
                        texts.get(ContextField.CHANGES),
                        texts.get(ContextField.LINK)),
                Stream.concat(
                                list(texts.get(ContextField.STATED)).stream()
                                        .map(r -> new AdditionalContext.Requirement(r, false)),
                                list(texts.get(ContextField.IMPLIED)).stream()
                                        .map(r -> new AdditionalContext.Requirement(r, true)))
                        .toList(),
                words(texts.get(ContextField.SYSTEMS)),
                words(texts.get(ContextField.REGULATIONS)),
                new AdditionalContext.Timeline(
                        texts.get(ContextField.BY),
                        texts.get(ContextField.BY_WHY),
                        external,
                        texts.get(ContextField.OTHERWISE)),
                new AdditionalContext.Budget(
                        from,
                        to,
                        from == null && to == null ? null : currency,
                        texts.get(ContextField.BUDGET_OWNER),
                        texts.get(ContextField.BUDGET_CYCLE),
                        texts.get(ContextField.PROCUREMENT)),
                new AdditionalContext.Decision(
                        texts.get(ContextField.PROCESS), words(texts.get(ContextField.CRITERIA))),
                list(texts.get(ContextField.ATTEMPTS)).stream()
                        .map(ContextText::attempt)
                        .toList(),
                list(texts.get(ContextField.PROMISED)),
                list(texts.get(ContextField.PREPARE)),
                new AdditionalContext.Plan(
                        texts.get(ContextField.EMPHASISE),
                        texts.get(ContextField.ADDRESS),
                        texts.get(ContextField.INCLUDE)),
                list(texts.get(ContextField.HISTORY)).stream()
                        .map(ContextText::contacted)
                        .toList(),
                texts.get(ContextField.PERSONAL),
                list(texts.get(ContextField.FLAGS)),
                texts.get(ContextField.RESEARCH),
                texts.get(ContextField.GOAL),
                list(texts.get(ContextField.CONSTRAINTS)),
                list(texts.get(ContextField.CLAIMS)).stream()
                        .map(ContextText::claim)
                        .toList(),
                list(texts.get(ContextField.NOT_ASKED)));
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
