package baton.handoff;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of a handoff that any program can hold: `baton://handoff/ID`, with `?at=SECONDS` for a moment of its
/// briefing. It says where to look and nothing else: whoever has no such handoff learns nothing from it.
///
/// @param at on the time of the whole file, to the second; null for where the reader left it
public record HandoffLink(UUID handoff, @Nullable Duration at) {
    public static final String SCHEME = "baton:";
    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile(
            "baton:(?://)?handoff/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?(?:\\?at=(\\d{1,5}))?",
            Pattern.CASE_INSENSITIVE);

    /// Reads an address from outside.
    ///
    /// @return empty for anything else, however it looks
    public static Optional<HandoffLink> parse(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        var found = FORM.matcher(address.strip());
        return found.matches()
                ? Optional.of(new HandoffLink(
                        UUID.fromString(found.group(1)),
                        found.group(2) == null ? null : Duration.ofSeconds(Long.parseLong(found.group(2)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "baton://handoff/" + handoff + (at == null ? "" : "?at=" + at.toSeconds());
    }
}
