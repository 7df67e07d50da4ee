package baton.handoff.record;

/// How a handoff is told (row 51): not every one needs a video.
public enum HandoffFormat {
    VIDEO,
    WRITTEN,
    CHECKLIST,
    PHONE
}
