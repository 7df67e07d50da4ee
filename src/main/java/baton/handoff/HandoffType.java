package baton.handoff;

/// The six boundaries a handoff can cross (row 66).
public enum HandoffType {
    SDR_TO_AE,
    AE_TO_CS,
    CHAMPION_RECAP,
    FOUNDER_TO_FIRST_HIRE,
    HUMAN_TO_AGENT,
    AGENT_TO_HUMAN
}
