package baton.brief;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.DealValue;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Small things that every text needs: counting, cutting, amounts, names.
public final class Wording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /// Words as a person counts them; a lone dash is none.
    public static int words(String text) {
        return (int) Arrays.stream(SPACE.split(text.strip()))
                .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /// Cuts at a whole character: a pair that makes one emoji is never split.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /// The first words of a text.
    static String firstWords(String text, int most) {
        var all = SPACE.split(text.strip());
        return all.length <= most
                ? text.strip()
                : withoutTail(String.join(" ", Arrays.asList(all).subList(0, most)), ",;:.\u2013\u2014-") + "\u2026";
    }

    /// Without these signs at its end. No pattern: on a long row of dots that would take time by its square.
    static String withoutTail(String text, String signs) {
        var end = text.length();
        while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /// A sentence ends with a full stop, once.
    static String sentence(String text) {
        var line = oneLine(text);
        return line.isEmpty() || ".!?\u2026".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
    }

    static String money(BigDecimal amount, Currency currency) {
        var sign = switch (currency.getCurrencyCode()) {
            case "GBP" -> "\u00a3";
            case "EUR" -> "\u20ac";
            case "USD" -> "$";
            default -> currency.getCurrencyCode() + " ";
        };
        return sign + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
    }

    static String money(DealValue value) {
        return money(value.amount(), value.currency());
    }

    /// The budget as it is known; empty if nothing is.
    static String budget(AdditionalContext.Budget budget, @Nullable DealValue deal) {
        var currency = Optional.ofNullable(budget.currency())
                .or(() -> Optional.ofNullable(deal).map(DealValue::currency))
                .orElse(Currency.getInstance("GBP"));
        var from = budget.from();
        var to = budget.to();
        if (from == null) {
            return to == null ? "" : money(to, currency);
        }
        return to == null || from.compareTo(to) == 0
                ? money(from, currency)
                : money(from, currency) + "\u2013" + money(to, currency).replaceFirst("^[^0-9]+", "");
    }

    static String role(@Nullable StakeholderRole role) {
        return role == null ? "" : role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Stakeholder> decisionMaker(List<Stakeholder> all) {
        return all.stream()
                .filter(s ->
                        s.role() == StakeholderRole.DECISION_MAKER && !s.name().isBlank())
                .findFirst();
    }

    /// "Sarah" of "Dr. Sarah Lindqvist".
    public static String firstName(String name) {
        for (var word : SPACE.split(name.strip())) {
            if (!word.endsWith(".")) {
                return word;
            }
        }
        return name.strip();
    }

    /// "Thursday 26 November at 14:00 (Europe/London)".
    static String meeting(ZonedDateTime start) {
        return DAY.format(start) + " at " + HOUR.format(start) + " (" + start.getZone() + ")";
    }

    static String day(LocalDate day) {
        return PLAIN_DAY.format(day);
    }
}
