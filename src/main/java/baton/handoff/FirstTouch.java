package baton.handoff;

/// What counts as the receiver's first touch; an invite that already stands in both calendars does not.
public enum FirstTouch {
    REPLY_IN_THREAD,
    INVITE_OR_CONFIRMATION,
    PERSONAL_NOTE
}
