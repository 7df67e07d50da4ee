package baton.handoff.record;

/// What opens the gate: a booked meeting (row 36), or a hot lead that wants to be called back (row 39).
public enum Preset {
    BOOKED_MEETING,
    HOT_CALL_BACK
}
