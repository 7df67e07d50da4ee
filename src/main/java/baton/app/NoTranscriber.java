package baton.app;

import baton.library.Transcriber;
import baton.library.TranscriberException;
import baton.library.Transcript;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Where nothing can write down what is said: everything else works.
final class NoTranscriber implements Transcriber {
    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException {
        throw new TranscriberException(TranscriberException.Reason.NOT_INSTALLED, "no model");
    }
}
