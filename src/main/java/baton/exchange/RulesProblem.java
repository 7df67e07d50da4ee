package baton.exchange;

/// One thing in the rules file that cannot be understood.
///
/// @param line from 1
/// @param detail the word it is about; may be empty
public record RulesProblem(int line, Kind kind, String detail) {
    /// What is wrong; each has its sentence.
    public enum Kind {
        SYNTAX,
        UNKNOWN_KEY,
        KEY_TWICE,
        MISSING,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_DATE,
        NOT_A_TIME,
        NOT_A_LENGTH,
        NOT_A_BAND,
        NOT_AN_ADDRESS,
        NOT_A_LIST,
        NOT_A_MAP,
        NOT_A_TEXT,
        UNKNOWN_WORD,
        UNKNOWN_FIELD,
        TOO_NEW,
        TOO_LARGE
    }
}
