package baton.handoff;

/// Field 5: who else is in the deal, or the explicit word that nobody was mentioned (row 6).
public record Competitor(boolean noneMentioned, String names) {
    public static final Competitor EMPTY = new Competitor(false, "");
}
