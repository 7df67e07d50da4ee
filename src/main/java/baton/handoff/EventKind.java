package baton.handoff;

/// What can happen to a handoff; every change writes one event, and nothing changes without.
public enum EventKind {
    CREATED,
    IMPORTED,
    /// Somebody else than the rule proposed was chosen as receiver.
    ROUTED,
    /// Handed off with gaps, on a manager's word.
    OVERRIDDEN(EventPayload.Overridden.class),
    /// One step of what a hot lead starts.
    ACTION_DONE(EventPayload.Step.class),
    /// The introduction was sent to the prospect.
    INTRO_SENT,
    /// It stands in the CRM.
    IN_CRM,
    EDITED(EventPayload.Parts.class),
    BRIEFING_KEPT(EventPayload.Briefing.class),
    READY,
    NOT_READY,
    HANDED_OFF,
    OPENED,
    ACCEPTED,
    RETURNED(EventPayload.Return.class),
    TOUCHED(EventPayload.Touch.class),
    MET(EventPayload.Outcome.class),
    FEEDBACK_GIVEN(EventPayload.Outcome.class),
    /// An act of its receiver was taken back within a minute: it counts for nothing.
    TAKEN_BACK(EventPayload.TakenBack.class),
    /// The prospect was told that the meeting stands.
    CONFIRMED,
    /// The receiver is ready for the meeting; notes may say how.
    PREPARED,
    /// A line of the receiver's checklist was ticked, or taken back.
    CHECKED,
    UNCHECKED,
    /// Everybody waits for the prospect: clocks stand still.
    PAUSED,
    RESUMED,
    /// The meeting has another time; clocks move with it.
    RESCHEDULED(EventPayload.Rescheduled.class),
    /// Sender and receiver have spoken about a handoff that came back twice.
    TALKED,
    /// A question, its being read by whom it asks, and its answer.
    ASKED,
    SEEN(EventPayload.Reply.class),
    ANSWERED(EventPayload.Reply.class),
    /// The manager was told, in neutral words, that nobody was in touch yet.
    FLAGGED,
    /// The prospect was told that somebody will call.
    WARM_HELD,
    /// The prospect got the holding message and is looked after until the team is back.
    NURTURED,
    /// A deadline came near, or passed.
    REMINDED(EventPayload.Reminder.class),
    BREACHED(EventPayload.Reminder.class),
    /// The sender put right what the feedback named; the original stays.
    CORRECTED(EventPayload.Correction.class),
    FEEDBACK_ANSWERED,
    /// Somebody else receives it now.
    REASSIGNED(EventPayload.PassedOn.class),
    /// Another sender answers for it from now on.
    TAKEN_OVER(EventPayload.PassedOn.class),
    /// When the next contact is to be.
    NEXT_TOUCH_SET(EventPayload.Appointment.class),
    /// The next contact was made.
    NEXT_TOUCH_DONE,
    /// Both have been through it together.
    WALKED_THROUGH,
    /// A comment on a moment of the briefing, and its being taken back.
    MARKED(EventPayload.Moment.class),
    UNMARKED(EventPayload.Reply.class),
    /// An answer to a comment.
    REPLIED(EventPayload.Reply.class),
    /// One key's worth of words at a moment of the briefing; taken back as a comment is.
    REACTED(EventPayload.Reacted.class),
    /// The receiver has said a word to the sender with the acceptance; without words, that it is good.
    THANKED,
    /// A question for the meeting was written down by its receiver, or is not to be asked.
    DISCOVERY_ADDED,
    DISCOVERY_DROPPED,
    /// What became of the deal behind it, as often as something new is known; the last one holds.
    DEAL_MOVED(EventPayload.Deal.class),
    /// Held up as an example to others, for one field or as a whole, and taken down again.
    EXEMPLAR(EventPayload.Praise.class),
    NO_EXEMPLAR(EventPayload.Praise.class),
    /// Got a tag of the library, and lost it.
    TAGGED,
    UNTAGGED,
    /// What a newer Baton calls otherwise: kept as it came, and shown as something newer.
    NEWER(EventPayload.Newer.class);

    private final Class<? extends EventPayload> payload;

    EventKind() {
        this(EventPayload.Words.class);
    }

    EventKind(Class<? extends EventPayload> payload) {
        this.payload = payload;
    }

    /// The particulars that such an event has, unless they are unread.
    public Class<? extends EventPayload> payload() {
        return payload;
    }
}
