package baton.exchange.pack;

import baton.json.Records;
import baton.team.PublicKeys;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a package says it holds; the signature is over its bytes.
///
/// @param to for whom it was made; null for whoever gets it
record PackageManifest(
        String format,
        int version,
        UUID id,
        UUID from,
        PublicKeys keys,
        @Nullable UUID to,
        List<Entry> entries) {
    static final String FORMAT = "baton-package";
    static final int VERSION = 1;
    /// Names in the order in which they stand; only the first is always there.
    static final List<String> NAMES = List.of("handoff.json", "clip.mp4", "poster.jpg", "captions.vtt");

    private static final long LONGEST_TEXT = 16L << 20;
    private static final long LONGEST_CLIP = 4L << 30;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON = Records.guarded();

    record Entry(String name, long bytes, String sha256) {
        Entry {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }

        long longest() {
            return name.equals("clip.mp4") ? LONGEST_CLIP : LONGEST_TEXT;
        }
    }

    PackageManifest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(from);
        Objects.requireNonNull(keys);
        entries = List.copyOf(entries);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest always fits JSON", e);
        }
    }

    static PackageManifest read(byte[] bytes) throws PackageRefusedException {
        try {
            var tree = JSON.readTree(bytes);
            if (tree == null || !FORMAT.equals(tree.path("format").asText())) {
                throw new PackageRefusedException(PackageRefusedException.Reason.NO_PACKAGE, "another format");
            }
            if (tree.path("version").asLong() > VERSION) {
                throw new PackageRefusedException(
                        PackageRefusedException.Reason.TOO_NEW,
                        tree.path("version").asText());
            }
            var manifest = manifest(tree);
            check(manifest.entries());
            return manifest;
        } catch (IOException | IllegalArgumentException e) {
            throw new PackageRefusedException(PackageRefusedException.Reason.DAMAGED, "the manifest", e);
        }
    }

    private static PackageManifest manifest(JsonNode tree) throws IOException {
        var manifest = JSON.treeToValue(tree, PackageManifest.class);
        if (manifest == null) {
            throw new IOException("no manifest");
        }
        return manifest;
    }

    private static void check(List<Entry> entries) throws PackageRefusedException {
        var last = -1;
        for (var entry : entries) {
            var place = NAMES.indexOf(entry.name());
            if (place <= last || !SHA256.matcher(entry.sha256()).matches() || entry.bytes() < 0) {
                throw new PackageRefusedException(PackageRefusedException.Reason.HOSTILE, "an entry of no package");
            }
            if (entry.bytes() > entry.longest()) {
                throw new PackageRefusedException(PackageRefusedException.Reason.TOO_LARGE, entry.name());
            }
            last = place;
        }
        if (entries.isEmpty() || !entries.getFirst().name().equals(NAMES.getFirst())) {
            throw new PackageRefusedException(PackageRefusedException.Reason.HOSTILE, "no handoff in it");
        }
    }
}
