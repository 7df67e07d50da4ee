package baton.handoff.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// When two company names mean the same company: case, accents, punctuation and the legal form do not count.
public final class CompanyName {
    /// Letters of a key at most; no company is told apart by more.
    private static final int LONGEST = 400;

    private static final Set<String> LEGAL_FORMS = Set.of(
            ("ltd limited llc llp inc incorporated corp corporation plc gmbh ag se kg ug ohg bv nv sa sas sarl srl spa oy"
                            + " ab as aps pty co company group holding holdings uk")
                    .split(" "));

    private CompanyName() {}

    /// What is compared; empty for a name without letters or digits.
    public static String key(String name) {
        var plain = Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST)), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var words = new ArrayList<>(List.of(plain.split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }
}
