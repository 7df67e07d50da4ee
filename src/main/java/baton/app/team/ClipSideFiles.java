package baton.app.team;

import baton.store.file.PrivateFolder;
import baton.store.sidecar.Sidecars;
import baton.team.server.ServerDocument;
import baton.team.server.ServerDocument.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The picture that stands for a clip, and its captions: small files beside it, which travel before it.
record ClipSideFiles(Path recordings) {
    private static final Logger LOG = LoggerFactory.getLogger(ClipSideFiles.class);
    private static final long LARGEST = 300_000;

    private Optional<Path> place(Kind kind, UUID clip) {
        return switch (kind) {
            case POSTER -> Optional.of(recordings.resolve(clip + ".jpg"));
            case CAPTIONS -> Optional.of(recordings.resolve(clip + ".vtt"));
            default -> Optional.empty();
        };
    }

    /// What there is of a clip.
    List<ServerDocument> of(UUID clip) throws IOException {
        var found = new ArrayList<ServerDocument>();
        for (var kind : List.of(Kind.POSTER, Kind.CAPTIONS)) {
            var file = place(kind, clip).orElseThrow();
            if (Files.exists(file) && Files.size(file) <= LARGEST) {
                var bytes = Files.readAllBytes(file);
                var doc = kind == Kind.POSTER
                        ? Base64.getEncoder().encodeToString(bytes)
                        : new String(bytes, StandardCharsets.UTF_8);
                // It is put once, and never changes.
                found.add(
                        new ServerDocument(new ServerDocument.Key(kind, clip, ServerDocument.NOBODYS), 0, doc, false));
            }
        }
        return found;
    }

    /// Keeps it, if it is such a file and none is there. One that cannot be kept costs itself.
    void keep(ServerDocument document) {
        var place = place(document.kind(), document.id());
        if (place.isEmpty() || Files.exists(place.get())) {
            return;
        }
        try {
            PrivateFolder.create(recordings);
            var doc = document.doc();
            var bytes = document.kind() == Kind.POSTER
                    ? Base64.getDecoder().decode(doc)
                    : doc.getBytes(StandardCharsets.UTF_8);
            if (bytes.length <= LARGEST) {
                Files.write(place.get(), bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the {} of {} cannot be kept", document.kind(), document.id(), e);
        }
    }

    /// A transcript that was corrected here and gave way.
    void keepYours(ServerDocument transcript) {
        var file = recordings.resolve(transcript.id() + Sidecars.YOURS);
        try {
            Files.writeString(file, transcript.doc());
        } catch (IOException e) {
            LOG.warn("the transcript that gave way cannot be kept", e);
        }
    }
}
