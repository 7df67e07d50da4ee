package baton.brief;

import java.util.Arrays;
import java.util.Optional;

/// What a template may name in braces, such as `{contact.first}`.
public enum MergeField {
    CONTACT("contact"),
    CONTACT_FIRST("contact.first"),
    CONTACT_EMAIL("contact.email"),
    COMPANY("company"),
    SENDER("sender"),
    SENDER_FIRST("sender.first"),
    RECEIVER("receiver"),
    RECEIVER_FIRST("receiver.first"),
    /// Why the receiver is the right person; stands with the receiver.
    RECEIVER_LINE("receiver.line"),
    PAIN("pain"),
    MEETING("meeting"),
    MEETING_WEEKDAY("meeting.weekday"),
    MINUTES("minutes"),
    AGENDA("agenda"),
    NEXT_WORKING_DAY("next.working.day");

    private final String name;

    MergeField(String name) {
        this.name = name;
    }

    public String inBraces() {
        return "{" + name + "}";
    }

    static Optional<MergeField> named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name.equalsIgnoreCase(name))
                .findFirst();
    }
}
