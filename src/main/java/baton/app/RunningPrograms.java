package baton.app;

import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import java.time.Instant;

/// Which programs run on this machine: a take whose program is gone was interrupted.
final class RunningPrograms {
    static final TakeRepository.Programs SYSTEM = new TakeRepository.Programs(
            identity(ProcessHandle.current()),
            process -> ProcessHandle.of(process.number())
                    .filter(p -> p.isAlive() && identity(p).equals(process))
                    .isPresent());

    private RunningPrograms() {}

    /// A number is given anew after a while; with the moment of its start it is one program's.
    private static Take.Program identity(ProcessHandle program) {
        var started = program.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Take.Program(program.pid(), started);
    }
}
