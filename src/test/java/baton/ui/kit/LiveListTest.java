package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A list is asked for again when something has changed, and now and then all the same.
class LiveListTest {
    private final Background.Immediate background = Background.immediate();
    private final LiveList list = new LiveList(background, new Notices(Throwable::getMessage), Duration.ofSeconds(2));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong number = new AtomicLong();
    private Callable<Integer> question = asked::incrementAndGet;

    private void ask() {
        list.ask(question, _ -> list.shows(true), this::ask);
    }

    private void pass(int pauses) {
        for (int i = 0; i < pauses; i++) {
            background.passTime();
        }
    }

    @Test
    void withoutANumberEveryPauseEndsWithAQuestion() {
        ask();
        pass(3);
        assertThat(asked).hasValue(4);
    }

    @Test
    void aNumberThatStaysAsksSeldom() {
        list.whenChanged(number::get);
        ask();
        pass(4);
        assertThat(asked).hasValue(1);
        pass(1);
        assertThat(asked).as("not every disk tells").hasValue(2);
        number.incrementAndGet();
        pass(1);
        assertThat(asked).hasValue(3);
    }

    /// What is written while it is read may not be in the answer.
    @Test
    void whatChangesDuringTheQuestionIsAskedForAgain() {
        list.whenChanged(number::get);
        question = () -> {
            number.incrementAndGet();
            return asked.incrementAndGet();
        };
        ask();
        pass(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatFailedIsAskedForAtTheNextPause() {
        list.whenChanged(number::get);
        question = () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("the library is closed");
        };
        ask();
        assertThat(list.isBroken()).isTrue();
        question = asked::incrementAndGet;
        pass(1);
        assertThat(asked).hasValue(2);
        assertThat(list.isBroken()).isFalse();
    }

    @Test
    void nothingIsAskedOnceNobodyLooks() {
        list.whenChanged(number::get);
        ask();
        list.stop();
        number.incrementAndGet();
        pass(6);
        assertThat(asked).hasValue(1);
    }
}
