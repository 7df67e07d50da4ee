package baton.app.platform;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets everything else on the machine go before the calling thread. Java's own priorities do nothing on Linux.
public final class ThreadPriority {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPriority.class);
    /// Linux: the lowest of all, for "process" zero, which is the calling thread.
    private static final int PRIO_PROCESS = 0;

    private static final int LOWEST = 19;
    /// macOS: a thread in the background.
    private static final int PRIO_DARWIN_THREAD = 3;

    private static final int PRIO_DARWIN_BG = 0x1000;

    private ThreadPriority() {}

    /// Where the system does not let us, nothing happens.
    public static void here() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return;
        }
        var mac = system.startsWith("mac");
        var linker = Linker.nativeLinker();
        var number = ValueLayout.JAVA_INT;
        linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(number, number, number, number)))
                .map(call -> MethodHandles.insertArguments(call, 0, mac ? PRIO_DARWIN_THREAD : PRIO_PROCESS))
                .map(call -> MethodHandleProxies.asInterfaceInstance(IntBinaryOperator.class, call))
                .map(call -> call.applyAsInt(0, mac ? PRIO_DARWIN_BG : LOWEST))
                .ifPresent(result -> LOG.debug("priority: {}", result));
    }
}
