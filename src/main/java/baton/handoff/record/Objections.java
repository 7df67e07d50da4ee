package baton.handoff.record;

import java.util.List;

/// Field 4: the objections, or the explicit word that none was raised.
public record Objections(boolean noneRaised, List<Objection> raised) {
    public static final Objections EMPTY = new Objections(false, List.of());

    public Objections {
        raised = List.copyOf(raised);
    }
}
