package baton.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who may import whom: the table is the architecture. It stands in the README in the same words.
final class ImportTable {
    static final String FEATURES = "people handoff sla brief recording playback transcript inbox library insight team";

    /// Package, its own packages it may import, the families of libraries it may import beside the plain JDK.
    static final Map<String, Row> ROWS = new LinkedHashMap<>();

    /// Rooms inside of a package, and which other rooms of the same package each may import. They share their package's
    /// row; the package itself stands here too, if it has classes of its own.
    static final Map<String, String> ROOMS = new LinkedHashMap<>();

    record Row(String own, String libraries) {}

    static {
        ROOMS.put("handoff", "handoff.record handoff.rules");
        ROOMS.put("handoff.record", "");
        ROOMS.put("handoff.rules", "handoff.record");
        ROOMS.put("handoff.past", "handoff handoff.record");
        ROOMS.put("insight", "insight.figure");
        ROOMS.put("insight.figure", "");
        ROOMS.put("insight.review", "insight.figure");
        ROOMS.put("recording", "");
        ROOMS.put("recording.capture", "recording");
        ROOMS.put("recording.take", "recording");
        ROOMS.put("recording.prompt", "recording");
        ROOMS.put("exchange", "");
        ROOMS.put("exchange.pack", "");
        ROOMS.put("exchange.pdf", "");
        ROOMS.put("media.ffmpeg", "");
        ROOMS.put("media.capture", "media.ffmpeg");
        ROOMS.put("media.clip", "media.ffmpeg media.capture");
        ROOMS.put("media.player", "media.ffmpeg");
        ROOMS.put("store.file", "");
        ROOMS.put("store.db", "store.file");
        ROOMS.put("store.sql", "store.db store.file");
        ROOMS.put("store.schema", "store.sql store.db");
        ROOMS.put("store.sidecar", "store.schema store.sql store.db store.file");
        ROOMS.put("store.backup", "store.sql store.db store.file");
        ROOMS.put("store.trash", "store.sidecar store.sql store.db store.file");
        ROOMS.put("store.privacy", "store.trash store.sidecar store.sql store.db");
        ROOMS.put("store.team", "store.sidecar store.sql store.db store.file");
        ROOMS.put("store", "store.team store.sidecar store.backup store.schema store.sql store.db store.file");
        ROOMS.put("ui.kit.keys", "");
        ROOMS.put("ui.kit.look", "");
        ROOMS.put("ui.kit", "ui.kit.keys ui.kit.look");
        ROOMS.put("ui.form.field", "");
        ROOMS.put("ui.form.draft", "ui.form.field");
        ROOMS.put("ui.form.section", "ui.form.draft ui.form.field");
        ROOMS.put("ui.form", "ui.form.section ui.form.draft ui.form.field");
        ROOMS.put("ui.handoff.delivery", "");
        ROOMS.put("ui.handoff", "ui.handoff.delivery");
        ROOMS.put("team", "");
        ROOMS.put("team.server", "team");
        ROOMS.put("app.team", "");
        ROOMS.put("app", "app.team app.table app.platform app.settings app.cli app.demo");
        ROOMS.put("app.settings", "");
        ROOMS.put("app.table", "app app.platform");
        ROOMS.put("app.cli", "app app.team app.platform");
        ROOMS.put("app.demo", "app app.platform app.team");
        ROOMS.put("app.platform", "");

        row("people", "", "");
        row("handoff", "people", "");
        row("sla", "handoff people", "");
        row("brief", "handoff people sla", "");
        row("recording", "handoff", "");
        row("playback", "recording", "");
        row("transcript", "handoff people playback recording", "");
        row("inbox", "handoff people playback recording sla team", "");
        row("library", "handoff people playback recording transcript", "");
        row("insight", "handoff people sla", "");
        row("team", "people handoff playback recording transcript", "");
        row("json", FEATURES, "json");
        row("store", FEATURES + " json", "jdbi sql migration json log");
        row("media", "recording playback", "ffmpeg sound javafx log");
        row("exchange", FEATURES + " json", "json mail calendar csv pdf yaml html letters crypto");
        row("speech", "transcript playback", "onnx log");
        row("index", "library handoff", "lucene log");
        row("vault", "team json", "json crypto keyring log");
        row("server", FEATURES + " json", "postgresql sql json crypto tls log");
        row("depot", "team", "");
        row("ui.kit", "", "javafx");
        row("ui.screen", FEATURES + " ui.kit", "javafx");
        row("ui.player", FEATURES + " ui.kit", "javafx");
        row("ui.transcript", FEATURES + " ui.kit ui.player", "javafx");
        row("ui.handoff", FEATURES + " ui.kit ui.screen ui.player ui.transcript", "javafx");
        row("ui.preferences", FEATURES + " ui.kit ui.screen ui.storage", "javafx");
        for (var screen : "form studio inbox library brief crm team storage today insight".split(" ")) {
            row("ui." + screen, FEATURES + " ui.kit ui.screen", "javafx");
        }
        row(
                "ui.shell",
                FEATURES + " ui.form ui.studio ui.inbox ui.handoff ui.player ui.transcript ui.library ui.brief ui.crm"
                        + " ui.team ui.preferences ui.storage ui.today ui.insight ui.kit ui.screen",
                "javafx");
        row("app", "*", "*");
    }

    private ImportTable() {}

    private static void row(String name, String own, String libraries) {
        ROWS.put(name, new Row(own, libraries));
    }

    /// Every package there is, whether or not it is listed.
    static Set<String> packages(JavaClasses classes, String base) {
        return classes.stream().map(c -> area(c, base)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every arrow that the table does not have, as "from -> to (class)".
    static Set<String> violations(JavaClasses classes, String base, Map<String, Row> table) {
        var found = new TreeSet<String>();
        for (var from : classes) {
            var name = area(from, base);
            var row = table.getOrDefault(name, new Row("", ""));
            var allowed = new TreeSet<>(
                    Arrays.asList((row.own() + " " + row.libraries()).trim().split(" ")));
            if (allowed.contains("*")) {
                continue;
            }
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = area(dependency.getTargetClass(), base);
                if (!to.isEmpty() && !to.equals(name) && !allowed.contains(to)) {
                    found.add(name + " -> " + to + " (" + from.getSimpleName() + ")");
                }
            }
        }
        return found;
    }

    /// Every arrow between the rooms of one package that its row does not have.
    static Set<String> innerViolations(JavaClasses classes, String base, Map<String, String> rooms) {
        var found = new TreeSet<String>();
        for (var from : classes) {
            var name = room(from, base);
            if (name.equals(house(name)) && !rooms.containsKey(name)) {
                continue;
            }
            var allowed = Set.of(rooms.getOrDefault(name, "?").split(" "));
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = room(dependency.getTargetClass(), base);
                if (!to.equals(name) && house(to).equals(house(name)) && !to.isEmpty() && !allowed.contains(to)) {
                    found.add(name + " -> " + to + " (" + from.getSimpleName() + ")");
                }
            }
        }
        return found;
    }

    private static String room(JavaClass c, String base) {
        var p = c.getPackageName();
        return p.startsWith(base + ".") ? p.substring(base.length() + 1) : "";
    }

    /// The package in whose row a room stands: its first part, or the first two of a screen.
    private static String house(String room) {
        var parts = room.split("\\.");
        return parts[0].equals("ui") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    /// Our own package without its base, or the family of a library; the plain JDK and null contracts are open to all.
    private static String area(JavaClass c, String base) {
        var p = c.getPackageName();
        if (p.startsWith(base + ".")) {
            return house(p.substring(base.length() + 1));
        }
        var families = new LinkedHashMap<String, String>();
        families.put("javafx", "javafx. atlantafx. org.kordamp. org.controlsfx. com.sun.javafx.");
        families.put("jdbi", "org.jdbi. org.h2.");
        families.put("sql", "java.sql javax.sql");
        families.put("postgresql", "org.postgresql");
        families.put("tls", "javax.net.ssl");
        families.put("migration", "org.flywaydb.");
        families.put("json", "com.fasterxml.jackson.");
        families.put("mail", "jakarta.mail jakarta.activation");
        families.put("calendar", "net.fortuna.ical4j.");
        families.put("csv", "org.apache.commons.csv");
        families.put("pdf", "com.openhtmltopdf org.apache.pdfbox org.apache.fontbox");
        families.put("html", "org.jsoup");
        families.put("letters", "com.ibm.icu.");
        families.put("yaml", "org.snakeyaml.");
        families.put("ffmpeg", "org.bytedeco.");
        families.put("sound", "javax.sound.");
        families.put("onnx", "ai.onnxruntime");
        families.put("lucene", "org.apache.lucene.");
        families.put("log", "org.slf4j");
        families.put("crypto", "javax.crypto");
        families.put("keyring", "com.github.javakeyring");
        families.put("awt", "java.awt javax.swing");
        for (var family : families.entrySet()) {
            for (var prefix : family.getValue().split(" ")) {
                if (p.startsWith(prefix)) {
                    return family.getKey();
                }
            }
        }
        return p.startsWith("java.") || p.startsWith("org.jspecify") || p.isEmpty() ? "" : p;
    }
}
