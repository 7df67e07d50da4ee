package baton.handoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// When two company names mean the same company (row C19): case, accents, punctuation and the legal form do not count.
public final class CompanyName {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "( (ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|gmbh|ag|se|kg|ug|ohg|bv|nv|sa|sas|sarl|srl|spa|"
                    + "oy|ab|as|aps|pty|co|company|group|holding|holdings|uk))+$");

    private CompanyName() {}

    /// What is compared; empty for a name without letters or digits.
    public static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var bare = LEGAL_FORM.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }
}
