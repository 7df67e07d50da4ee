package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.TeamRules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Where automated outreach to a contact is stopped: the address in the team's own tool, as its rules write it.
public final class OutreachTool {
    private OutreachTool() {}

    /// The team's address for the channel, with the contact in it; the contact's own page where the team has none.
    /// Empty while a field that the address names is not known: it would lead to somebody else.
    public static Optional<String> address(Content content, OutreachChannel channel, TeamRules rules) {
        var template = rules.tools().get(channel);
        if (template == null) {
            return Optional.of(content.more().account().link().strip()).filter(OutreachTool::isWeb);
        }
        var merged = new Template(template).merge(values(content));
        return merged.missing().isEmpty() ? Optional.of(merged.text()).filter(OutreachTool::isWeb) : Optional.empty();
    }

    private static Map<MergeField, String> values(Content content) {
        var values = new EnumMap<MergeField, String>(MergeField.class);
        values.put(MergeField.CONTACT, encoded(content.contact().name()));
        values.put(
                MergeField.CONTACT_FIRST,
                encoded(Wording.firstName(content.contact().name())));
        values.put(MergeField.CONTACT_EMAIL, encoded(content.contact().email()));
        values.put(MergeField.COMPANY, encoded(content.company()));
        return values;
    }

    /// Whatever was typed stays one value of the address.
    private static String encoded(String text) {
        return URLEncoder.encode(Wording.oneLine(text), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
