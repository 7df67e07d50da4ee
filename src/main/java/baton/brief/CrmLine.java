package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.record.MeetingFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/// The one line that fits a CRM's "next steps" field: at most 200 characters.
public final class CrmLine {
    public static final int LONGEST = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private CrmLine() {}

    /// The next step first, then why; cut at a whole character.
    public static String of(Content content) {
        var parts = new ArrayList<String>();
        var meeting = content.fields().meeting();
        meeting.start().ifPresent(start -> {
            var what = meeting.format() == MeetingFormat.IN_PERSON ? "Meeting" : "Call";
            parts.add(what + " " + DAY.format(start) + " " + start.getZone());
        });
        if (!content.more().intentSignal().isBlank()) {
            parts.add(Wording.oneLine(content.more().intentSignal()));
        }
        if (!content.fields().pain().quote().isBlank()) {
            parts.add("\u201c" + Wording.oneLine(content.fields().pain().quote()) + "\u201d");
        }
        return Wording.cut(String.join(" | ", parts), LONGEST);
    }
}
