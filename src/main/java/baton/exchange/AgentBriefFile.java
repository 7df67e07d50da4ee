package baton.exchange;

import baton.brief.AgentBrief;
import baton.json.Records;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/// The agent brief as JSON, for whatever agent takes it.
public final class AgentBriefFile {
    private static final ObjectMapper JSON = Records.strict();
    private static final int VERSION = 1;

    private AgentBriefFile() {}

    public static String write(AgentBrief brief) {
        var root = JSON.createObjectNode();
        root.put("format", "baton-agent-brief");
        root.put("version", VERSION);
        root.put("goal", brief.goal());
        root.put("company", brief.company());
        root.put("contact", brief.contact());
        var facts = root.putArray("facts");
        brief.facts().forEach(f -> facts.addObject().put("label", f.label()).put("value", f.value()));
        fill(root.putArray("quotes"), brief.quotes());
        fill(root.putArray("constraints"), brief.constraints());
        fill(root.putArray("do_not"), brief.doNot());
        fill(root.putArray("open_questions"), brief.openQuestions());
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void fill(ArrayNode array, List<String> lines) {
        lines.forEach(array::add);
    }
}
