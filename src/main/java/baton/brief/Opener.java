package baton.brief;

import baton.handoff.record.Content;

/// The first words of the call-back: they confirm what the prospect thinks is happening.
public final class Opener {
    private Opener() {}

    /// One sentence to begin with; empty while nobody wrote down what they said or did.
    ///
    /// @param sender whom the prospect knows
    public static String of(Content content, String sender) {
        var signal = Wording.withoutTail(Wording.oneLine(content.more().intentSignal()), ".");
        var quote = Wording.oneLine(content.fields().pain().quote());
        var hello = content.contact().name().isBlank()
                ? ""
                : Wording.firstName(content.contact().name()) + ", ";
        if (!signal.isEmpty()) {
            return hello + Wording.firstName(sender) + " told me about this: " + signal + ".";
        }
        return quote.isEmpty() ? "" : hello + "you told " + Wording.firstName(sender) + ": \u201c" + quote + "\u201d";
    }
}
