package baton.handoff.record;

/// What opens the gate: a booked meeting, or a hot lead that wants to be called back.
public enum Preset {
    BOOKED_MEETING,
    HOT_CALL_BACK
}
