package baton.recording.prompt;

import baton.handoff.record.HandoffType;
import baton.handoff.record.RecordField;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The card that each type of handoff ships with, until a receiver says better.
public final class StandardCards {
    /// What a prompt speaks of, by its title: spoken judgment belongs beside the written fact.
    private static final Map<String, RecordField> ABOUT = Map.of(
            "Their pain", RecordField.PAIN,
            "Their words and mood", RecordField.PAIN,
            "The problem", RecordField.PAIN,
            "The objection that nearly came", RecordField.OBJECTIONS,
            "The objections", RecordField.OBJECTIONS,
            "What could go wrong", RecordField.OBJECTIONS,
            "What they used before", RecordField.COMPETITOR,
            "Who will be there", RecordField.STAKEHOLDERS,
            "Who matters", RecordField.STAKEHOLDERS,
            "How to open the call", RecordField.MEETING);

    private StandardCards() {}

    /// The field that a prompt of the standard cards speaks of; null for what stands in none, and for prompts of a
    /// receiver's own.
    public static @Nullable RecordField about(String title) {
        return ABOUT.get(title);
    }

    public static ReceiverCard of(HandoffType type) {
        return switch (type) {
            case SDR_TO_AE ->
                card(
                        type,
                        "Reading the record aloud: I have read it.",
                        fact("Their pain", "What hurts, in their own sentence?", 20, RecordField.PAIN),
                        must("Why worth booking", "Why did you believe this meeting was worth booking?", 30),
                        must("Why now", "What made the timing real for them?", 30),
                        must("The objection that nearly came", "What did you almost hear, and what softened it?", 30),
                        must(
                                "Their words and mood",
                                "Which words did they use? Where did they smile, where go quiet?",
                                40),
                        prompt("What they used before", "Which tool, and with bitterness or with affection?", 15),
                        fact(
                                "Who will be there",
                                "Who decides, who evaluates, who may resist?",
                                15,
                                RecordField.STAKEHOLDERS),
                        must("How to open the call", "What should I say in the first ten seconds?", 20));
            case AE_TO_CS ->
                card(
                        type,
                        "The sales pitch again.",
                        must("Why we won", "What tipped the decision, in their words?", 45),
                        must("What was promised", "Every promise, also the small ones said in passing.", 60),
                        must("Who matters", "Who carried it, who was against, who will use it daily?", 40),
                        prompt("What could go wrong", "Which worry did they never quite lose?", 30),
                        must("The first thirty days", "What must have happened for them to feel right?", 30));
            case CHAMPION_RECAP ->
                card(
                        type,
                        "Anything internal: this leaves the house.",
                        must("The problem", "What costs you time or money today, in your numbers?", 25),
                        must("The answer", "What changes, and for whom?", 30),
                        must("The ask", "What needs deciding, by whom, until when?", 25));
            case FOUNDER_TO_FIRST_HIRE ->
                card(
                        type,
                        "A product tour.",
                        must("Who buys", "Describe the three best customers. What do they share?", 150),
                        must("Who looks right and never buys", "How do you tell within five minutes?", 120),
                        must("The sentence before a yes", "What do people say just before they buy?", 120),
                        must("The objections", "Each objection, what it really means, what you answer.", 210),
                        prompt("What was tried", "What did not work, and why?", 120),
                        must("What only you know", "What have you never written down?", 120));
            case HUMAN_TO_AGENT ->
                card(
                        type,
                        "Anything you would not write down.",
                        must("The goal", "What must be true when this is done?", 30),
                        must("Constraints", "What must not happen?", 30),
                        must("Open questions", "What do you not know yet?", 30),
                        prompt("A good example", "Which past handoff looks like this one?", 30));
            case AGENT_TO_HUMAN ->
                card(
                        type,
                        "A summary of what is certain.",
                        must("Where it was uncertain", "What was it unsure of, and how unsure?", 60),
                        must("Questions it did not ask", "Which question did it almost ask?", 45),
                        must("What to check first", "Which claim would hurt most if it were wrong?", 30));
        };
    }

    private static ReceiverCard card(HandoffType type, String dislikes, Prompt... prompts) {
        return new ReceiverCard(null, type, 0, List.of(prompts), dislikes);
    }

    private static Prompt must(String title, String question, int seconds) {
        return of(title, question, seconds, true, null);
    }

    private static Prompt prompt(String title, String question, int seconds) {
        return of(title, question, seconds, false, null);
    }

    private static Prompt fact(String title, String question, int seconds, RecordField field) {
        return of(title, question, seconds, false, field);
    }

    private static Prompt of(
            String title, String question, int seconds, boolean mustCover, @Nullable RecordField fact) {
        return new Prompt(title, question, Duration.ofSeconds(seconds), mustCover, fact);
    }
}
