package baton.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.store.file.Sha256;
import baton.team.server.ClipDepot;
import baton.team.server.ServerException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What every place for clips does, whatever it is.
@Timeout(60)
abstract class ClipDepotContract {
    private static final int BYTES = 20 << 20;

    @TempDir
    Path folder;

    /// The same place, by another attempt, as after a restart.
    abstract ClipDepot depot() throws Exception;

    /// A clip that may be brought there.
    abstract UUID clip() throws Exception;

    /// The handoff that it belongs to is erased, where somebody asks for that.
    abstract void erased(UUID clip) throws Exception;

    private Path video(int bytes) throws IOException {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve("video" + bytes), content);
    }

    @Test
    void whatWasBroughtIsFetched() throws Exception {
        var clip = clip();
        var video = video(BYTES);
        var told = new ArrayList<Long>();
        depot().send(clip, video, told::add);
        assertThat(told).isSorted().endsWith((long) BYTES);
        var part = folder.resolve("here.part");
        depot().fetch(clip, BYTES, part, _ -> {});
        assertThat(Sha256.of(part)).isEqualTo(Sha256.of(video));
    }

    @Test
    void aSecondTimeChangesNothing() throws Exception {
        var clip = clip();
        var video = video(1000);
        depot().send(clip, video, _ -> {});
        depot().send(clip, video, _ -> {});
        var part = folder.resolve("here.part");
        depot().fetch(clip, 1000, part, _ -> {});
        assertThat(Sha256.of(part)).isEqualTo(Sha256.of(video));
    }

    @Test
    void anInterruptedFetchGoesOnWhereItWas() throws Exception {
        var clip = clip();
        var video = video(BYTES);
        depot().send(clip, video, _ -> {});
        var part = folder.resolve("here.part");
        assertThatThrownBy(() -> depot().fetch(clip, BYTES, part, done -> {
                    if (done > BYTES / 2) {
                        throw new CancellationException("the line is cut");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        var before = Files.size(part);
        assertThat(before).isBetween(1L, (long) BYTES - 1);
        var told = new ArrayList<Long>();
        depot().fetch(clip, BYTES, part, told::add);
        assertThat(told.getFirst()).as("nothing comes twice").isGreaterThan(before);
        assertThat(Sha256.of(part)).isEqualTo(Sha256.of(video));
    }

    @Test
    void anInterruptedSendGoesOn() throws Exception {
        var clip = clip();
        var video = video(BYTES);
        assertThatThrownBy(() -> depot().send(clip, video, done -> {
                    if (done > BYTES / 2) {
                        throw new CancellationException("the line is cut");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> depot().fetch(clip, BYTES, folder.resolve("half.part"), _ -> {}))
                .as("nobody sees half of it")
                .isInstanceOf(FileNotFoundException.class);
        depot().send(clip, video, _ -> {});
        var part = folder.resolve("here.part");
        depot().fetch(clip, BYTES, part, _ -> {});
        assertThat(Sha256.of(part)).isEqualTo(Sha256.of(video));
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (var clip : List.of(UUID.randomUUID())) {
            assertThatThrownBy(() -> depot().fetch(clip, 10, folder.resolve("none.part"), _ -> {}))
                    .isInstanceOfAny(FileNotFoundException.class, ServerException.class);
        }
    }

    @Test
    void whatIsThrownAwayIsThereNoMore() throws Exception {
        var clip = clip();
        depot().send(clip, video(1000), _ -> {});
        erased(clip);
        depot().delete(clip);
        depot().delete(clip);
        assertThatThrownBy(() -> depot().fetch(clip, 1000, folder.resolve("none.part"), _ -> {}))
                .isInstanceOfAny(FileNotFoundException.class, ServerException.class);
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws Exception {
        var clip = clip();
        var video = video(1000);
        depot().send(clip, video, _ -> {});
        var part = Files.write(folder.resolve("here.part"), new byte[5000]);
        depot().fetch(clip, 1000, part, _ -> {});
        assertThat(Sha256.of(part)).isEqualTo(Sha256.of(video));
    }
}
