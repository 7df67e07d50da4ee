package baton.app;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A short code for a fault that nobody foresaw, by which support finds it in a log and two reports of one fault are
/// known to be one. Two parts, such as 3F0A:91C2: the method of Baton's in which it happened, and the chain of what
/// happened. Line numbers and the numbers that a compiler gives to lambdas and inner classes are left out: the code
/// stays the same from build to build.
final class ErrorCode {
    private static final Pattern NUMBERED = Pattern.compile("lambda\\$(\\w+)\\$\\d+|\\$\\d+");
    private static final String OURS = "baton.";

    private ErrorCode() {}

    static String of(Throwable error) {
        var chain = new StringBuilder();
        var deepest = error;
        for (var e = error; e != null; e = e.getCause()) {
            chain.append(e.getClass().getName()).append(' ');
            deepest = e;
        }
        return digits(place(deepest)) + ":" + digits(chain.toString());
    }

    private static String place(Throwable error) {
        var trace = error.getStackTrace();
        return Arrays.stream(trace)
                .filter(f -> f.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(f -> f.getClassName() + "." + f.getMethodName())
                .map(name -> NUMBERED.matcher(name).replaceAll("$1"))
                .orElse("");
    }

    private static String digits(String text) {
        return HexFormat.of().withUpperCase().toHexDigits((short) text.hashCode());
    }
}
