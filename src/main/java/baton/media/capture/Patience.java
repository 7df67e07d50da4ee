package baton.media.capture;

import baton.recording.DeviceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Asks something of native code that may never answer, on a thread of its own, and waits only for so long.
final class Patience {
    private Patience() {}

    /// What is asked.
    interface Question<T> {
        T ask() throws DeviceException;
    }

    /// @param late gets an answer that came when nobody waited any more, to close it
    /// @return empty if there was no answer in time
    static <T> Optional<T> within(Duration time, Question<T> question, Consumer<T> late) throws DeviceException {
        var answer = new CompletableFuture<T>();
        Thread.ofPlatform()
                .daemon()
                .name("device question")
                .uncaughtExceptionHandler((_, why) -> answer.completeExceptionally(why))
                .start(() -> {
                    try {
                        var given = question.ask();
                        if (!answer.complete(given)) {
                            late.accept(given);
                        }
                    } catch (DeviceException e) {
                        answer.completeExceptionally(e);
                    }
                });
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // From now on an answer is late; one that came this very moment still counts.
            return answer.completeExceptionally(e) ? Optional.empty() : Optional.of(answer.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(false);
            return Optional.empty();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DeviceException known -> throw known;
                case Error fatal -> throw fatal;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
