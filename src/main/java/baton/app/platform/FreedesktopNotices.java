package baton.app.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notifications of a Linux desktop over its session bus. What is not to be disturbed is the desktop's to decide.
///
/// The bus is asked for at the first notification, and again at the next where it was not there. Any thread.
public final class FreedesktopNotices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotices.class);
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    /// What a press on the notification itself is called.
    private static final String PRESS = "default";

    /// Notifications whose press is still waited for.
    private static final int KEPT = 50;

    private final @Nullable String address;
    private @Nullable DBusConnection bus;
    private final Map<Long, Runnable> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Runnable> eldest) {
            return size() > KEPT;
        }
    };

    /// As the desktop's specification has it.
    @DBusInterfaceName(NAME)
    public interface Notifications extends DBusInterface {
        /// @param replaces the number of one that this one replaces; 0 for none
        /// @param actions pairs of a name and what stands on the button
        /// @param expires milliseconds; -1 for what the desktop thinks right
        UInt32 Notify(
                String app,
                UInt32 replaces,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expires);

        List<String> GetCapabilities();

        /// Somebody has pressed a notification, or a button of it.
        class ActionInvoked extends DBusSignal {
            private final long id;
            private final String action;

            public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
                super(path, id, action);
                this.id = id.longValue();
                this.action = action;
            }
        }

        /// One is gone, for whatever reason.
        class NotificationClosed extends DBusSignal {
            private final long id;

            public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
                super(path, id, reason);
                this.id = id.longValue();
            }
        }
    }

    public FreedesktopNotices() {
        this(null);
    }

    /// @param address of a bus; null for the session's
    public FreedesktopNotices(@Nullable String address) {
        this.address = address;
    }

    /// @param onClick called on a thread of its own
    /// @return false if this desktop has no such service
    public synchronized boolean show(String title, String text, Runnable onClick) {
        try {
            var service = connection().getRemoteObject(NAME, PATH, Notifications.class);
            var markup = service.GetCapabilities().contains("body-markup");
            var id = service.Notify(
                    "Baton",
                    new UInt32(0),
                    "baton",
                    title,
                    markup ? escaped(text) : text,
                    List.of(PRESS, "Open"),
                    Map.of("desktop-entry", new Variant<>("baton")),
                    -1);
            waiting.put(id.longValue(), onClick);
            return true;
        } catch (DBusException | DBusExecutionException | IllegalArgumentException | IllegalStateException e) {
            LOG.debug("this desktop shows no notifications over its bus", e);
            close();
            return false;
        }
    }

    /// The body is markup where the desktop says so.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private DBusConnection connection() throws DBusException {
        var open = bus;
        if (open == null || !open.isConnected()) {
            open = (address == null ? DBusConnectionBuilder.forSessionBus() : DBusConnectionBuilder.forAddress(address))
                    .withShared(false)
                    .build();
            bus = open;
            waiting.clear();
            open.addSigHandler(Notifications.ActionInvoked.class, this::pressed);
            open.addSigHandler(Notifications.NotificationClosed.class, closed -> forget(closed.id));
        }
        return open;
    }

    private void pressed(Notifications.ActionInvoked signal) {
        var act = forget(signal.id);
        if (act != null && signal.action.equals(PRESS)) {
            Thread.startVirtualThread(act);
        }
    }

    private synchronized @Nullable Runnable forget(long id) {
        return waiting.remove(id);
    }

    @Override
    public synchronized void close() {
        var open = bus;
        bus = null;
        if (open != null) {
            open.disconnect();
        }
    }
}
