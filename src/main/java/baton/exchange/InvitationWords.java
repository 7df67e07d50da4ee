package baton.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// What an invitation's free texts say: where one joins, and what is to be talked about. Meeting programs write both
/// into the description, with telephone numbers and help around them.
final class InvitationWords {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'|\\\\^`{}]+", Pattern.CASE_INSENSITIVE);
    /// Where meetings are held, by the address they are joined by.
    private static final Pattern HOSTS = Pattern.compile(
            "(?:[a-z0-9-]+\\.)*(?:teams\\.microsoft\\.com|teams\\.live\\.com|meet\\.google\\.com|zoom\\.us|zoomgov\\.com"
                    + "|webex\\.com|gotomeeting\\.com|gotomeet\\.me|whereby\\.com|meet\\.jit\\.si|bluejeans\\.com|chime\\.aws"
                    + "|ringcentral\\.com|8x8\\.vc|demodesk\\.com|livestorm\\.co|join\\.skype\\.com|meet\\.goto\\.com)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(?<![\\w/@.-])" + HOSTS.pattern() + "/[^\\s<>\"']+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAP = Pattern.compile(
            "(?i)^https?://(maps\\.|[^/]*goo\\.gl/|[^/]*(openstreetmap|bing|here)\\.[^/]*/|[^/]*/maps(/|\\?|$))");
    /// Below such a host, pages that are no meeting.
    private static final Pattern HELP = Pattern.compile(
            "(?i)/(meetingoptions|meetingsettings|dialin|tel/|joinhelp|u/[a-z0-9]+$|calendar|account|l/meeting-options)");

    private static final Pattern TAGS =
            Pattern.compile("(?i)<(p|br|div|ul|ol|li|a|b|i|u|span|html|body|table|strong|em)(\\s[^>]*)?/?>");
    private static final Pattern PHONE =
            Pattern.compile("(?i)(tel:|phone:?|telefon:?|call( \\p{L}+){0,3}:?)?\\s*\\+?[0-9][0-9 ()/.-]{6,20}"
                    + "|(by |per |via )?(phone( call)?|telephone( call)?|telefon(at|isch|termin|anruf|gespr\u00e4ch)?|anruf)"
                    + "|integrations:phone");
    /// What stands where nobody has said yet where one meets, or a program writes its own word for it.
    private static final Pattern OPEN = Pattern.compile(
            "(?i)(tb[acd]\\.?|to be (confirmed|announced|decided|determined|defined)|n/a|none|-+|offen|folgt|unknown"
                    + "|noch offen|wird (noch )?(bekannt ?gegeben|mitgeteilt)|integrations:.*)");
    private static final Pattern ONLINE = Pattern.compile(
            "(?i).*(teams|zoom|google meet|webex|gotomeeting|whereby|skype|online|video|virtual|besprechung).*");
    /// A line from which on a meeting program speaks, in the languages that were seen.
    private static final Pattern PROGRAM = Pattern.compile("(?i)^\\W*("
            + "microsoft teams( need help.*| meeting.*|[- ]besprechung.*)?"
            + "|join (on your computer|the meeting now|zoom meeting|with google meet|microsoft teams|by phone|webex|from).*"
            + "|join:.*|join by .*|click here to join.*|hier klicken.*|.*teilnehmen:?.*https?://.*"
            + "|nehmen sie .*teil.*|an der besprechung teilnehmen.*|jetzt an der besprechung teilnehmen.*"
            + "|mit google meet teilnehmen.*|zoom[- ]meeting beitreten.*|teilnahme .*meeting.*"
            + "|.*is inviting you to a scheduled zoom meeting.*|.*l(\u00e4|ae)dt sie zu einem (geplanten )?zoom[- ]meeting ein.*"
            + "|dial in by phone.*|dial by your location.*|one tap mobile.*|einwahl.*|per telefon.*"
            + "|meeting[- ]?id:.*|besprechungs-id:.*|passcode:.*|kenncode:.*|kennung:.*|meeting url:.*"
            + "|want to dial in.*|learn more about meet.*|learn more about teams.*"
            + ")$");
    /// A telephone number, a meeting's number or time, or what only names one.
    private static final Pattern NUMBERS =
            Pattern.compile("(?i)\\+?[0-9][0-9 ()/,#-]{6,}|^(topic|time|thema|zeit|uhrzeit|meeting id|passcode):");
    /// Lines that only draw: Teams' underscores, Google's tildes, Zoom's dashes.
    private static final Pattern RULE = Pattern.compile("^\\s*([_=~*.\u2500-]\\s*){8,}$|^\\s*-::~.*");

    private InvitationWords() {}

    /// The address one joins by: what is meant for it first, then what stands in the texts.
    ///
    /// @param meant of properties that hold nothing else
    /// @param texts place, then description
    static Optional<String> link(List<String> meant, List<String> texts) {
        var known = Stream.concat(meant.stream(), texts.stream())
                .flatMap(InvitationWords::links)
                .filter(InvitationWords::isMeeting)
                .findFirst();
        return known.or(() -> meant.stream().flatMap(InvitationWords::links).findFirst())
                .or(() -> alone(texts.getFirst()));
    }

    /// A place that is an address and nothing else is where one joins, whoever runs it; a map is where one goes.
    private static Optional<String> alone(String place) {
        return Optional.of(place.strip())
                .filter(p -> LINK.matcher(p).matches())
                .filter(p -> !MAP.matcher(p).find());
    }

    /// Every address in a text, without what belongs to the sentence around it.
    static Stream<String> links(String text) {
        var found = new ArrayList<String>();
        var matcher = LINK.matcher(text);
        while (matcher.find()) {
            found.add(trimmed(matcher.group()));
        }
        var bare = BARE.matcher(LINK.matcher(text).replaceAll(" "));
        while (bare.find()) {
            found.add("https://" + trimmed(bare.group()));
        }
        return found.stream();
    }

    private static String trimmed(String link) {
        var end = link.length();
        while (end > 0 && ".,;:!?)]>".indexOf(link.charAt(end - 1)) >= 0) {
            // A bracket that was opened inside the address belongs to it.
            if (link.charAt(end - 1) == ')' && link.substring(0, end).indexOf('(') >= 0) {
                break;
            }
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isMeeting(String link) {
        var rest = link.replaceFirst("(?i)^https?://", "");
        var slash = rest.indexOf('/');
        return slash > 0
                && slash < rest.length() - 1
                && HOSTS.matcher(rest.substring(0, slash)).matches()
                && !HELP.matcher(rest).find();
    }

    /// Whether a place is a telephone number.
    static boolean isPhone(String place) {
        return PHONE.matcher(place.strip()).matches();
    }

    /// Whether a place says nothing of where one meets.
    static boolean isOpen(String place) {
        return place.isBlank() || OPEN.matcher(place.strip()).matches();
    }

    /// Whether a place says that one meets on a screen.
    static boolean isOnline(String place) {
        return ONLINE.matcher(place.strip().replace('\n', ' ')).matches();
    }

    /// What is to be talked about: the description as plain text, without what the meeting program wrote into it.
    static String agenda(String description) {
        var plain = BookingForm.withoutForm(TAGS.matcher(description).find() ? plain(description) : description);
        var lines = List.of(plain.split("\\r\\n|\\n|\\r", -1));
        var kept = new ArrayList<String>();
        var talking = false;
        for (var line : lines) {
            if (RULE.matcher(line).matches()) {
                // Google draws the same line around its block; behind the second one a person goes on.
                talking = talking && !line.strip().startsWith("-::~");
            } else if (PROGRAM.matcher(line.strip()).matches()) {
                talking = true;
            } else if (!talking) {
                kept.add(line.stripTrailing());
            }
        }
        if (kept.stream().allMatch(String::isBlank)) {
            // The program spoke first: what a person wrote may stand anywhere below.
            kept.clear();
            lines.stream()
                    .filter(InvitationWords::isAPersons)
                    .map(String::stripTrailing)
                    .forEach(kept::add);
        }
        return String.join("\n", kept).strip().replaceAll("\n{3,}", "\n\n");
    }

    private static boolean isAPersons(String line) {
        var bare = line.strip();
        return !RULE.matcher(line).matches()
                && !PROGRAM.matcher(bare).matches()
                && !NUMBERS.matcher(bare).find()
                && links(bare).findAny().isEmpty();
    }

    /// HTML as the text one sees.
    private static String plain(String html) {
        var out = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            out.append(text.text());
                        } else if (node instanceof Element element) {
                            switch (element.normalName().toLowerCase(Locale.ROOT)) {
                                case "br" -> out.append('\n');
                                case "li" -> line("- ");
                                case "p", "div", "ul", "ol", "tr", "h1", "h2", "h3" -> line("");
                                default -> {}
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && List.of("p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3")
                                        .contains(element.normalName())) {
                            line("");
                        }
                    }

                    private void line(String begin) {
                        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                            out.append('\n');
                        }
                        out.append(begin);
                    }
                },
                // Line breaks that stand beside the tags are meant as such.
                Jsoup.parse(html.replaceAll("\\r\\n|\\n|\\r", "<br>")).body());
        return out.toString();
    }
}
