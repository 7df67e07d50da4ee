package baton.ui.kit;

import java.time.ZoneId;
import java.util.List;

/// The zones to choose from: places, without the abbreviations that mean several.
public final class Zones {
    private Zones() {}

    public static List<ZoneId> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("Etc/UTC")
                        || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }
}
