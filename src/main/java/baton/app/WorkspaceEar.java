package baton.app;

import baton.library.TranscriberException;
import baton.library.Transcript;
import baton.recording.Take;
import baton.ui.studio.TakeEar;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Listens to takes with whatever writes down briefings.
record WorkspaceEar(Workspace workspace) implements TakeEar {
    @Override
    public boolean isReady() {
        return workspace.transcriber.isInstalled();
    }

    @Override
    public Transcript listen(Take take, BooleanSupplier stop) throws TranscriberException {
        return workspace.transcriber.transcribe(take.id(), take.file(), stop);
    }

    @Override
    public void keep(Transcript words, UUID clip) {
        workspace.transcripts.save(words.of(clip));
    }
}
