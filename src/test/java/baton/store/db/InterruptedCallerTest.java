package baton.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// H2 closes its file for everybody when a thread that reads it is interrupted (h2database #227 and #1076,
/// AniLinkService
/// #37): no caller's thread may be the one that reads.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InterruptedCallerTest {
    @TempDir
    Path folder;

    @Test
    void aCallerThatIsInterruptedLeavesTheLibraryOpen() throws Exception {
        var database = Database.connect(folder, _ -> {});
        try {
            database.write(h -> h.execute("create table note (id int primary key, words varchar(2000))"));
            for (int round = 0; round < 20; round++) {
                var from = round * 100;
                var caller = Thread.ofPlatform().start(() -> {
                    Thread.currentThread().interrupt();
                    for (int i = 0; i < 100; i++) {
                        var id = from + i;
                        var thrown = catchThrowable(() ->
                                database.write(h -> h.execute("insert into note values (?, ?)", id, "x".repeat(2000))));
                        // An answer that is there before anybody waits for it is no interrupted one.
                        assertThat(thrown)
                                .satisfiesAnyOf(
                                        t -> assertThat(t).isNull(),
                                        t -> assertThat(t).isInstanceOf(StoreException.class));
                    }
                });
                TimeUnit.MILLISECONDS.sleep(round);
                caller.interrupt();
                caller.join();
                int known = database.read(h -> h.createQuery("select count(*) from note")
                        .mapTo(Integer.class)
                        .one());
                // What was asked for is done, though nobody waited for the answer.
                assertThat(known).isEqualTo(from + 100);
            }
            database.write(h -> h.execute("insert into note values (-1, 'after')"));
            String last = database.read(h -> h.createQuery("select words from note where id = -1")
                    .mapTo(String.class)
                    .one());
            assertThat(last).isEqualTo("after");
        } finally {
            database.abandon();
        }
    }
}
