package baton.app.platform;

import baton.recording.SleepInhibitor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the operating system not to sleep: through a helper program of the system on Linux and macOS, which ends with
/// this one whatever happens to it; through a call on Windows.
public final class SystemSleepInhibitor implements SleepInhibitor {
    private static final Logger LOG = LoggerFactory.getLogger(SystemSleepInhibitor.class);
    /// ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED.
    private static final int CONTINUOUS = 0x80000000;

    private static final int AWAKE = CONTINUOUS | 0x1 | 0x2;

    @Override
    public Awake hold() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsAwake();
        }
        var own = Long.toString(ProcessHandle.current().pid());
        return helper(
                system.startsWith("mac")
                        ? List.of("caffeinate", "-d", "-i", "-m", "-s", "-w", own)
                        : List.of(
                                "systemd-inhibit",
                                "--what=idle:sleep:handle-lid-switch",
                                "--who=Baton",
                                "--why=Recording a briefing",
                                "--mode=block",
                                "cat"));
    }

    /// `cat` ends when its input does, and its input is ours.
    static Awake helper(List<String> command) {
        try {
            var program = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return () -> {
                try {
                    program.getOutputStream().close();
                } catch (IOException alreadyEnded) {
                    LOG.debug("the guard against sleep had ended", alreadyEnded);
                }
                program.destroy();
            };
        } catch (IOException notHere) {
            LOG.info("this computer cannot be kept awake: {}", notHere.toString());
            return () -> {};
        }
    }

    /// The call counts for the thread that makes it, so that thread lives as long as the take.
    private static final class WindowsAwake implements Awake {
        private final Thread thread = Thread.ofPlatform().daemon().name("awake").start(this::stay);

        private void stay() {
            set(AWAKE);
            try {
                Thread.currentThread().join();
            } catch (InterruptedException over) {
                set(CONTINUOUS);
            }
        }

        private static void set(int flags) {
            SymbolLookup.libraryLookup("kernel32", Arena.global())
                    .find("SetThreadExecutionState")
                    .map(address -> Linker.nativeLinker()
                            .downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                    .map(call -> MethodHandleProxies.asInterfaceInstance(IntUnaryOperator.class, call))
                    .ifPresent(call -> LOG.debug("execution state was {}", call.applyAsInt(flags)));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
