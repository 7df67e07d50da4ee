package baton.handoff.record;

/// The person at the prospect whom the sender booked the meeting with.
public record Contact(String name, String email) {
    public static final Contact EMPTY = new Contact("", "");
}
