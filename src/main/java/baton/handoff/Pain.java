package baton.handoff;

/// Field 1: the pain in the prospect's exact words, and who said it (row 2).
public record Pain(String quote, String speaker) {
    public static final Pain EMPTY = new Pain("", "");
}
