package baton.exchange;

import baton.brief.Mail;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/// Somebody on an invitation. Rooms, lists of people, who only wants to know, and who sends somebody else are nobody
/// here.
///
/// @param email a whole address, or empty: what is no address is nobody's
/// @param accepted whether they said yes
/// @param organizer whether the invitation is theirs
public record InvitationGuest(String name, String email, boolean accepted, boolean organizer) {
    private static final Set<String> NO_PERSON = Set.of("ROOM", "RESOURCE", "GROUP");
    /// What stands behind a company's name, or a person's, and before no comma.
    private static final Set<String> SUFFIXES = Set.of(
            "inc", "ltd", "llc", "llp", "plc", "corp", "co", "company", "limited", "gmbh", "ag", "kg", "se", "ug",
            "ohg", "ev", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "oyj", "aps", "pty", "kft",
            "doo", "zoo", "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "msc", "bsc");

    /// Whether they want the meeting: who sends an invitation has agreed to it. Only who can be reached proves it.
    boolean hasAgreed() {
        return !email.isEmpty() && (accepted || organizer);
    }

    /// Everybody on it, who invites first; each once.
    static List<InvitationGuest> of(VEvent event) {
        var found = new LinkedHashMap<String, InvitationGuest>();
        event.<Property>getProperties(Property.ORGANIZER).forEach(o -> add(found, guest(o, false, true)));
        for (var attendee : event.<Property>getProperties(Property.ATTENDEE)) {
            var part = parameter(attendee, Parameter.PARTSTAT).orElse("");
            var left = parameter(attendee, Parameter.CUTYPE)
                            .filter(NO_PERSON::contains)
                            .isPresent()
                    || parameter(attendee, Parameter.ROLE)
                            .filter("NON-PARTICIPANT"::equals)
                            .isPresent()
                    || part.equals("DECLINED")
                    || part.equals("DELEGATED");
            if (!left) {
                add(found, guest(attendee, part.equals("ACCEPTED"), false));
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(LinkedHashMap<String, InvitationGuest> found, InvitationGuest guest) {
        if (guest.name().isEmpty() && guest.email().isEmpty()) {
            return;
        }
        var key =
                guest.email().isEmpty() ? "name " + guest.name() : guest.email().toLowerCase(Locale.ROOT);
        found.merge(
                key,
                guest,
                (one, other) -> new InvitationGuest(
                        one.name(),
                        one.email(),
                        one.accepted() || other.accepted(),
                        one.organizer() || other.organizer()));
    }

    /// Whether anybody on it answered so.
    static boolean answered(VEvent event, String answer) {
        return event.<Property>getProperties(Property.ATTENDEE).stream()
                .anyMatch(a ->
                        parameter(a, Parameter.PARTSTAT).filter(answer::equals).isPresent());
    }

    /// Who answers an invitation, by name.
    static String answering(VEvent event) {
        return event.<Property>getProperties(Property.ATTENDEE).stream()
                .map(a -> guest(a, false, false).name())
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("A guest");
    }

    private static Optional<String> parameter(Property property, String name) {
        return property.<Parameter>getParameter(name).map(Parameter::getValue).map(CalendarText::word);
    }

    private static InvitationGuest guest(Property property, boolean accepted, boolean organizer) {
        var email = address(property.getValue())
                .or(() -> property.<Parameter>getParameter("EMAIL")
                        .map(Parameter::getValue)
                        .flatMap(InvitationGuest::address))
                .orElse("");
        var name = property.<Parameter>getParameter(Parameter.CN)
                .map(Parameter::getValue)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .orElse(email);
        return new InvitationGuest(inOrder(name), email, accepted, organizer);
    }

    private static Optional<String> address(String value) {
        if (value == null) {
            return Optional.empty();
        }
        // The calendar's library puts a mark of its own before what is no address.
        var bare = value.replaceFirst("(?i)^net\\.fortunal?\\.ical4j\\.invalid:", "")
                .replaceFirst("(?i)^mailto:", "");
        String decoded;
        try {
            decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            decoded = bare;
        }
        var plain = decoded.strip().replaceAll("^[<\u2039]+|[>\u203a]+$", "").strip();
        return Mail.isAddress(plain) ? Optional.of(plain) : Optional.empty();
    }

    /// "Lindqvist, Sarah" is Sarah Lindqvist; "Kelder Logistics, Inc." is as it is written.
    private static String inOrder(String name) {
        var parts = name.split(",", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return name;
        }
        var second = parts[1].strip();
        var suffix = second.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return SUFFIXES.contains(suffix) || second.split("\\s+").length > 3 ? name : second + " " + parts[0].strip();
    }
}
