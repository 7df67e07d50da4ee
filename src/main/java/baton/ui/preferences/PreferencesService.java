package baton.ui.preferences;

import baton.people.Person;
import baton.recording.DeviceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is set on this computer. Asked off the screen's thread.
public interface PreferencesService {
    /// A camera or a microphone.
    ///
    /// @param id the stable one, by which it is remembered
    record Device(String id, String name) {}

    /// Everything but the devices, which are asked for by themselves: a driver may take its time.
    ///
    /// @return a value for each that has one: what was set, or the usual one
    Map<Preference, String> read();

    void put(Preference preference, String value);

    /// @throws DeviceException if this computer cannot be asked
    List<Device> cameras() throws DeviceException;

    /// @throws DeviceException if this computer cannot be asked
    List<Device> microphones() throws DeviceException;

    /// Whoever sits here.
    Optional<Person> me();
}
