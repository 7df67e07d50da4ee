package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A code that two reports of one fault share, whatever build they come from; and no work that ends in silence.
class ErrorCodeTest {
    private static Throwable with(Throwable error, StackTraceElement... trace) {
        error.setStackTrace(trace);
        return error;
    }

    private static StackTraceElement at(String type, String method, int line) {
        return new StackTraceElement(type, method, "X.java", line);
    }

    @Test
    void linesAndNumbersOfACompilerDoNotCount() {
        var one = with(new IllegalStateException("a"), at("baton.ui.form.FormView$3", "lambda$save$12", 40));
        var other = with(new IllegalStateException("b"), at("baton.ui.form.FormView$5", "lambda$save$9", 44));
        assertThat(ErrorCode.of(one)).isEqualTo(ErrorCode.of(other)).matches("[0-9A-F]{4}:[0-9A-F]{4}");
    }

    @Test
    void theOwnMethodAndTheChainCount() {
        var library = at("java.util.List", "of", 1);
        var one = with(new IllegalStateException(), library, at("baton.a.A", "x", 1));
        assertThat(ErrorCode.of(one))
                .isNotEqualTo(ErrorCode.of(with(new IllegalStateException(), library, at("baton.a.A", "y", 1))));
        assertThat(ErrorCode.of(one))
                .isNotEqualTo(ErrorCode.of(with(new IllegalArgumentException(), library, at("baton.a.A", "x", 1))));
        var caused = new IllegalStateException(with(new IOException(), at("baton.a.A", "x", 1)));
        assertThat(ErrorCode.of(caused)).isNotEqualTo(ErrorCode.of(one));
        assertThat(ErrorCode.of(new StackOverflowError())).isNotEmpty();
    }

    /// An Error in background work is an outcome like any other: a screen that waits does not wait for ever.
    @Test
    void backgroundWorkThatEndsWithAnErrorIsTold() throws Exception {
        FxToolkit.registerPrimaryStage();
        var told = new ArrayList<Throwable>();
        var done = new CountDownLatch(1);
        Background.threads()
                .run(
                        () -> {
                            throw new StackOverflowError("deep");
                        },
                        _ -> done.countDown(),
                        problem -> {
                            told.add(problem);
                            assertThat(Platform.isFxApplicationThread()).isTrue();
                            done.countDown();
                        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told)
                .singleElement()
                .satisfies(t -> assertThat(t.getCause()).isInstanceOf(StackOverflowError.class));
    }
}
