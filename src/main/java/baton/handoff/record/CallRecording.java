package baton.handoff.record;

/// Where the sender's own calls with the prospect can be heard, and whether the prospect agreed to be recorded.
///
/// @param link to the recording in the call tool, or the path of a file; kept, but shown to nobody without consent
public record CallRecording(Consent consent, String link) {
    public static final CallRecording EMPTY = new CallRecording(Consent.NOT_ASKED, "");

    /// What the prospect said to being recorded.
    public enum Consent {
        NOT_ASKED,
        GIVEN,
        REFUSED
    }

    /// The link, where it may be shown; empty if there is none, or nobody agreed.
    public String shownLink() {
        return consent == Consent.GIVEN ? link : "";
    }
}
