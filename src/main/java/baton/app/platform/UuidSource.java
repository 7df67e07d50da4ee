package baton.app.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes the keys of all rows: UUID version 7, which sort by the moment they were made.
public final class UuidSource implements Supplier<UUID> {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID get() {
        return generator.generate();
    }
}
