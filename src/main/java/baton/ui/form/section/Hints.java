package baton.ui.form.section;

import baton.handoff.rules.TeamRules;
import baton.handoff.rules.VaguePhrases;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// Hints under a field at words that will not help the receiver. They explain and never block.
public final class Hints {
    private final Supplier<TeamRules> rules;
    private final Strings strings;

    public Hints(Supplier<TeamRules> rules, Strings strings) {
        this.rules = rules;
        this.strings = strings;
    }

    /// Says in the line what is hollow in the text.
    void watch(StringProperty text, Label line) {
        text.subscribe(typed -> show(line, hollow(typed)));
    }

    /// The same, and whether it reads like somebody else's summary of what they said.
    void watchQuote(StringProperty text, Label line) {
        text.subscribe(
                typed -> show(line, VaguePhrases.isParaphrase(typed) ? strings.get("hint.paraphrase") : hollow(typed)));
    }

    private String hollow(String typed) {
        return VaguePhrases.phrase(typed, rules.get().hollow())
                .map(phrase -> strings.get("hint.hollow", phrase))
                .orElse("");
    }

    static void show(Label line, String words) {
        line.setText(words);
        Controls.show(line, !words.isEmpty());
    }
}
