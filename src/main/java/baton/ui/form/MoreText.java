package baton.ui.form;

import baton.handoff.AmountText;
import baton.handoff.More;
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
final class MoreText {
    private static final Pattern CLAIM = Pattern.compile("^(\\d{1,3})\\s*%\\s*[:,]?\\s*(.*)$", Pattern.DOTALL);
    /// "2026-11-03, call, First talk": pasted from a CRM with commas, semicolons, tabs or bars.
    private static final Pattern TOUCH =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[,;|\\t]\\s*(?:([^,;|\\t]*)[,;|\\t])?\\s*(.*)$");
    private static final String BAR = " | ";

    private MoreText() {}

    static Map<MoreField, String> of(More more) {
        var texts = new EnumMap<MoreField, String>(MoreField.class);
        var account = more.account();
        texts.put(MoreField.INTENT_SIGNAL, more.intentSignal());
        texts.put(MoreField.WHY_NOW, more.whyNow());
        texts.put(MoreField.FLAGS, lines(more.flags()));
        texts.put(MoreField.SUMMARY, more.summary());
        texts.put(MoreField.TITLE, account.title());
        texts.put(MoreField.INDUSTRY, account.industry());
        texts.put(MoreField.SIZE, account.size());
        texts.put(MoreField.TERRITORY, account.territory());
        texts.put(MoreField.STACK, account.stack());
        texts.put(MoreField.CHANGES, account.changes());
        texts.put(MoreField.LINK, account.link());
        texts.put(MoreField.RESEARCH, more.research());
        texts.put(MoreField.PROMISED, lines(more.promised()));
        texts.put(MoreField.PREPARE, lines(more.prepare()));
        texts.put(MoreField.EMPHASISE, more.plan().emphasise());
        texts.put(MoreField.ADDRESS, more.plan().address());
        texts.put(MoreField.INCLUDE, more.plan().include());
        texts.put(MoreField.STATED, requirements(more, false));
        texts.put(MoreField.IMPLIED, requirements(more, true));
        texts.put(MoreField.SYSTEMS, String.join(", ", more.systems()));
        texts.put(MoreField.REGULATIONS, String.join(", ", more.regulations()));
        texts.put(
                MoreField.ATTEMPTS,
                more.attempts().stream()
                        .map(a -> a.failedBecause().isEmpty() ? a.tried() : a.tried() + BAR + a.failedBecause())
                        .collect(Collectors.joining("\n")));
        texts.put(MoreField.BY, more.timeline().by());
        texts.put(MoreField.BY_WHY, more.timeline().why());
        texts.put(MoreField.OTHERWISE, more.timeline().otherwise());
        texts.put(MoreField.BUDGET_FROM, amount(more.budget().from()));
        texts.put(MoreField.BUDGET_TO, amount(more.budget().to()));
        texts.put(MoreField.BUDGET_OWNER, more.budget().owner());
        texts.put(MoreField.BUDGET_CYCLE, more.budget().cycle());
        texts.put(MoreField.PROCUREMENT, more.budget().procurement());
        texts.put(MoreField.PROCESS, more.decision().process());
        texts.put(MoreField.CRITERIA, String.join(", ", more.decision().criteria()));
        texts.put(
                MoreField.HISTORY, more.history().stream().map(MoreText::touch).collect(Collectors.joining("\n")));
        texts.put(MoreField.PERSONAL, more.personal());
        texts.put(MoreField.GOAL, more.goal());
        texts.put(MoreField.CONSTRAINTS, lines(more.constraints()));
        texts.put(
                MoreField.CLAIMS,
                more.claims().stream()
                        .map(c -> c.confidence() + " % " + c.what())
                        .collect(Collectors.joining("\n")));
        texts.put(MoreField.NOT_ASKED, lines(more.notAsked()));
        return texts;
    }

    /// @param external whether the date was set from outside
    /// @param currency of the budget
    static More read(Map<MoreField, String> texts, boolean external, Currency currency) {
        var from = AmountText.read(texts.get(MoreField.BUDGET_FROM), currency).orElse(null);
        var to = AmountText.read(texts.get(MoreField.BUDGET_TO), currency).orElse(null);
        return new More(
                texts.get(MoreField.INTENT_SIGNAL),
                texts.get(MoreField.WHY_NOW),
                texts.get(MoreField.SUMMARY),
                new More.Account(
                        texts.get(MoreField.TITLE),
                        texts.get(MoreField.INDUSTRY),
                        texts.get(MoreField.SIZE),
                        texts.get(MoreField.TERRITORY),
                        texts.get(MoreField.STACK),
                        texts.get(MoreField.CHANGES),
                        texts.get(MoreField.LINK)),
                Stream.concat(
                                list(texts.get(MoreField.STATED)).stream().map(r -> new More.Requirement(r, false)),
                                list(texts.get(MoreField.IMPLIED)).stream().map(r -> new More.Requirement(r, true)))
                        .toList(),
                words(texts.get(MoreField.SYSTEMS)),
                words(texts.get(MoreField.REGULATIONS)),
                new More.Timeline(
                        texts.get(MoreField.BY), texts.get(MoreField.BY_WHY), external, texts.get(MoreField.OTHERWISE)),
                new More.Budget(
                        from,
                        to,
                        from == null && to == null ? null : currency,
                        texts.get(MoreField.BUDGET_OWNER),
                        texts.get(MoreField.BUDGET_CYCLE),
                        texts.get(MoreField.PROCUREMENT)),
                new More.Decision(texts.get(MoreField.PROCESS), words(texts.get(MoreField.CRITERIA))),
                list(texts.get(MoreField.ATTEMPTS)).stream()
                        .map(MoreText::attempt)
                        .toList(),
                list(texts.get(MoreField.PROMISED)),
                list(texts.get(MoreField.PREPARE)),
                new More.Plan(
                        texts.get(MoreField.EMPHASISE), texts.get(MoreField.ADDRESS), texts.get(MoreField.INCLUDE)),
                list(texts.get(MoreField.HISTORY)).stream()
                        .map(MoreText::contacted)
                        .toList(),
                texts.get(MoreField.PERSONAL),
                list(texts.get(MoreField.FLAGS)),
                texts.get(MoreField.RESEARCH),
                texts.get(MoreField.GOAL),
                list(texts.get(MoreField.CONSTRAINTS)),
                list(texts.get(MoreField.CLAIMS)).stream().map(MoreText::claim).toList(),
                list(texts.get(MoreField.NOT_ASKED)));
    }

    private static String requirements(More more, boolean implied) {
        return more.requirements().stream()
                .filter(r -> r.implied() == implied)
                .map(More.Requirement::what)
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

    private static More.Attempt attempt(String line) {
        var at = line.indexOf('|');
        return at < 0
                ? new More.Attempt(line, "")
                : new More.Attempt(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
    }

    private static String touch(More.Contacted touch) {
        return touch.on() == null ? touch.line() : touch.on() + ", " + touch.kind() + ", " + touch.line();
    }

    private static More.Contacted contacted(String line) {
        var match = TOUCH.matcher(line);
        if (match.matches()) {
            try {
                var kind = match.group(2) == null ? "" : match.group(2).strip();
                return new More.Contacted(
                        LocalDate.parse(match.group(1)), kind, match.group(3).strip());
            } catch (DateTimeException noDay) {
                // A line like any other, then.
            }
        }
        return new More.Contacted(null, "", line);
    }

    private static More.Claim claim(String line) {
        var match = CLAIM.matcher(line);
        return match.matches()
                ? new More.Claim(match.group(2), Math.clamp(Integer.parseInt(match.group(1)), 0, 100))
                : new More.Claim(line, 0);
    }
}
