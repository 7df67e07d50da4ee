package baton.handoff.record;

/// How a handoff is told: not every one needs a video.
public enum HandoffFormat {
    VIDEO,
    WRITTEN,
    CHECKLIST,
    PHONE
}
