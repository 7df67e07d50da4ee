package baton.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The form that booking programs (Calendly, Cal.com) write into an invitation: parts with a heading each, between
/// blank lines. What the guest answered in it is what is to be talked about; the rest repeats the invitation.
final class BookingForm {
    /// Only what such a program writes: many people have a link to their booking page below their name.
    private static final Pattern MARK = Pattern.compile(
            "(?i)calendly\\.com/(cancellations|reschedulings)/|cal\\.com/booking/|powered by (calendly|cal\\.com)|need to reschedule or\\s+cancel");
    /// Headings of parts that say nothing new.
    private static final Pattern REPEATED = Pattern.compile("(?i)^((what|when|who|where|invitee time ?zone)\\s*:"
            + "|(event name|event type|location|cancel|reschedule|date & time)\\s*:.*"
            + "|(need to (reschedule|make changes)|powered by|one tap mobile|you can join|attendees can join).*)$");
    /// Headings above what the guest wrote.
    private static final Pattern HEADING = Pattern.compile("(?i)^(description|additional notes|notes)\\s*:\\s*$");

    private BookingForm() {}

    /// The same text, unless it is such a form: then only what somebody wrote in it.
    static String withoutForm(String text) {
        if (!MARK.matcher(text).find()) {
            return text;
        }
        var kept = new ArrayList<String>();
        for (var part : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            var lines = new ArrayList<>(List.of(part.strip().split("\n")));
            if (!REPEATED.matcher(lines.getFirst().strip()).matches()) {
                if (HEADING.matcher(lines.getFirst().strip()).matches()) {
                    lines.removeFirst();
                }
                kept.add(String.join("\n", lines));
            }
        }
        return String.join("\n\n", kept);
    }
}
