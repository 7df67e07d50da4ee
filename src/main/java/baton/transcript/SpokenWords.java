package baton.transcript;

import java.util.regex.Pattern;

/// How many words somebody says for one that is written: numerals are written short and spoken long.
final class SpokenWords {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final int HUNDRED = 100;
    private static final int TWENTY = 20;
    private static final int FIRST_YEAR = 1100;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DIGITS = 15;

    private SpokenWords() {}

    /// "$420,000" is five, "12%" two, "2026" two as a year; a word without digits is one, a sign alone none.
    static int count(String written) {
        var numbers = NUMBER.matcher(written);
        if (!numbers.find()) {
            return WordForm.plain(written).isEmpty() ? 0 : 1;
        }
        int words = 0;
        numbers.reset();
        while (numbers.find()) {
            words += number(numbers.group());
        }
        for (int i = 0; i < written.length(); i++) {
            if ("$\u20ac\u00a3%&+".indexOf(written.charAt(i)) >= 0) {
                words++;
            }
        }
        // "24k", "3rd": an ending of its own is spoken only when it is no ending of the number.
        return words + (written.matches("(?i).*\\d(k|m|bn|am|pm|min|kg|gb)\\W*") ? 1 : 0);
    }

    private static int number(String digits) {
        if (THOUSANDS.matcher(digits).matches()) {
            return decimal(digits.replace(",", ""));
        }
        if (digits.contains(":") || digits.contains(",")) {
            int words = 0;
            for (var part : digits.split("[:,]")) {
                words += part.matches("0+") ? 0 : decimal(part);
            }
            return Math.max(1, words);
        }
        return decimal(digits);
    }

    private static int decimal(String digits) {
        var parts = digits.split("\\.");
        int words = parts[0].length() > MOST_DIGITS ? parts[0].length() : whole(Long.parseLong(parts[0]), parts[0]);
        for (int i = 1; i < parts.length; i++) {
            // "three point five", one digit after the other.
            words += 1 + parts[i].length();
        }
        return words;
    }

    private static int whole(long value, String digits) {
        if (digits.length() > 1 && digits.startsWith("0")) {
            return digits.length();
        }
        if (value >= FIRST_YEAR && value < LAST_YEAR && value % 1000 >= 10 && digits.length() == 4) {
            return below((int) (value / HUNDRED)) + Math.max(1, below((int) (value % HUNDRED)));
        }
        int words = 0;
        long left = value;
        int groups = 0;
        while (left > 0) {
            int group = (int) (left % 1000);
            words += group == 0 ? 0 : below(group) + (groups > 0 ? 1 : 0);
            left /= 1000;
            groups++;
        }
        return Math.max(1, words);
    }

    /// Of a number below a thousand; "twenty-one" is two.
    private static int below(int value) {
        if (value >= HUNDRED) {
            return 2 + below(value % HUNDRED);
        }
        return value == 0 ? 0 : value <= TWENTY || value % 10 == 0 ? 1 : 2;
    }
}
