package baton.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/// Tells devices of one name apart: two webcams of one make are called the same by every system.
public final class DeviceNames {
    private DeviceNames() {}

    /// Names that occur more than once get a number, by the order of the ids, so that a device keeps its number while
    /// the same ones are plugged in. Everything else stays as the system has it.
    public static List<CameraSystem.Found> apart(List<CameraSystem.Found> found) {
        return found.stream()
                .map(device -> {
                    var twins = found.stream()
                            .filter(f -> f.name().equals(device.name()))
                            .map(CameraSystem.Found::id)
                            .distinct()
                            .sorted()
                            .toList();
                    return twins.size() < 2
                            ? device
                            : new CameraSystem.Found(
                                    device.id(),
                                    device.name() + " (" + (twins.indexOf(device.id()) + 1) + ")",
                                    device.isDefault());
                })
                .toList();
    }

    /// Ids where the system has no more than a name: the second of a name gets a number behind it.
    ///
    /// @return as many as names, all different
    public static List<String> ids(List<String> names) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            var id = name;
            for (int n = 2; ids.contains(id); n++) {
                id = name + " #" + n;
            }
            ids.add(id);
        }
        return ids;
    }
}
