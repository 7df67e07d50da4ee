package baton.depot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.team.server.ClipDepot;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FolderDepotTest extends ClipDepotContract {
    private final UUID device = UUID.randomUUID();

    @Override
    ClipDepot depot() throws Exception {
        return new FolderDepot(Files.createDirectories(folder.resolve("shared")), device);
    }

    @Override
    UUID clip() {
        return UUID.randomUUID();
    }

    @Override
    void erased(UUID clip) {}

    @Test
    void aDriveThatIsNotThereIsNotMade() throws Exception {
        var away = new FolderDepot(folder.resolve("not mounted"), device);
        var video = Files.write(folder.resolve("video"), new byte[10]);
        assertThatThrownBy(() -> away.send(UUID.randomUUID(), video, _ -> {})).isInstanceOf(NoSuchFileException.class);
    }
}
