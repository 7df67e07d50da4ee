package baton.app;

import baton.recording.take.Take;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import baton.ui.studio.TakeTranscriptionPort;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Transcribes takes on the transcription worker's thread, before queued briefings; only one transcription runs at
/// a time.
record TakeTranscription(Workspace workspace) implements TakeTranscriptionPort {
    /// Milliseconds after which whoever waits looks whether it is still wanted.
    private static final long LOOK = 200;

    @Override
    public boolean isReady() {
        return workspace.transcriptionWorker.isInstalled();
    }

    @Override
    public Transcript listen(Take take, BooleanSupplier stop) throws TranscriberException {
        var answer = new CompletableFuture<Optional<Transcript>>();
        workspace.transcriptionWorker.listenTo(take.id(), take.file(), answer::complete);
        while (!stop.getAsBoolean()) {
            try {
                return answer.get(LOOK, TimeUnit.MILLISECONDS)
                        .orElseThrow(() -> new TranscriberException(
                                TranscriberException.Reason.FAILED, "not written down, or overtaken"));
            } catch (TimeoutException stillListening) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (ExecutionException e) {
                throw new TranscriberException(TranscriberException.Reason.FAILED, "nobody answered", e);
            }
        }
        workspace.transcriptionWorker.forget(take.id());
        throw new TranscriberException(TranscriberException.Reason.STOPPED, "not wanted any more");
    }

    @Override
    public void keep(Transcript words, UUID clip) {
        if (!workspace.transcriptionWorker.keep(words.clip(), clip)) {
            workspace.stores.transcripts.save(words.of(clip));
        }
    }
}
