package baton.app.platform;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.util.Optional;

/// What Windows keeps of its settings for one user, as far as Baton has a part in it. Needs no administrator.
public interface UserRegistry {
    /// @param key below the user's own part, with backslashes
    /// @param name empty for what has no name
    /// @return empty if there is none, or none that is a text
    Optional<String> get(String key, String name) throws IOException;

    /// Makes the key if it is not there.
    void set(String key, String name, String value) throws IOException;

    /// What is not there stays away.
    void delete(String key, String name) throws IOException;

    /// The one of this Windows. On another system nothing of it can be called.
    static UserRegistry ofWindows() {
        return new OfWindows();
    }

    /// By the system's own library, advapi32.
    final class OfWindows implements UserRegistry {
        private OfWindows() {}

        @Override
        public Optional<String> get(String key, String name) throws IOException {
            try {
                return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, name)
                        ? Optional.of(Advapi32Util.registryGetStringValue(WinReg.HKEY_CURRENT_USER, key, name))
                        : Optional.empty();
            } catch (Win32Exception e) {
                throw new IOException(e);
            }
        }

        @Override
        public void set(String key, String name, String value) throws IOException {
            try {
                Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, key);
                Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, key, name, value);
            } catch (Win32Exception e) {
                throw new IOException(e);
            }
        }

        @Override
        public void delete(String key, String name) throws IOException {
            try {
                if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, name)) {
                    Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, key, name);
                }
            } catch (Win32Exception e) {
                throw new IOException(e);
            }
        }
    }
}
