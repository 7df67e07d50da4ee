package baton.exchange.pack;

import baton.exchange.pack.PackageRefusedException.Reason;
import baton.json.Records;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.PublicKeys;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Reads packages. Nothing outside of the given folder is written, and nothing in it is believed before the signature
/// and every hash are proved.
public final class PackageReader {
    private static final ObjectMapper JSON = Records.guarded();
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int LONGEST_SIGNATURE = 64;
    private static final int BUFFER = 1 << 16;

    private final Identity me;
    private final Function<UUID, Optional<PublicKeys>> known;

    /// @param me opens what is closed for them
    /// @param known by which keys somebody is known
    public PackageReader(Identity me, Function<UUID, Optional<PublicKeys>> known) {
        this.me = me;
        this.known = known;
    }

    /// Who made a file, and what they say about themselves; only the signature by those keys is proved.
    ///
    /// @param to for whom; null for whoever gets it
    public record Author(
            UUID id, UUID person, PublicKeys keys, @Nullable UUID to) {}

    /// A package that was proved.
    ///
    /// @param files in the folder that was given
    public record Read(HandoffPackage pack, PackageFiles files) {}

    /// Looks who made it. Nothing is written.
    public Author author(Path file) throws IOException, PackageRefusedException {
        try (var zip = open(file)) {
            var manifest = manifest(zip);
            return new Author(manifest.id(), manifest.from(), manifest.keys(), manifest.to());
        } catch (ZipException | EOFException | SealBrokenException | IllegalArgumentException e) {
            throw new PackageRefusedException(Reason.DAMAGED, "cut or changed", e);
        }
    }

    /// Reads it whole.
    ///
    /// @param folder where its files go; empty again if it is refused
    public Read read(Path file, Path folder) throws IOException, PackageRefusedException {
        try (var zip = open(file)) {
            var manifest = manifest(zip);
            var keys = known.apply(manifest.from())
                    .orElseThrow(() -> new PackageRefusedException(
                            Reason.UNKNOWN_AUTHOR, manifest.from().toString()));
            if (!keys.equals(manifest.keys())) {
                throw new PackageRefusedException(
                        Reason.OTHER_KEY, manifest.from().toString());
            }
            return read(zip, manifest, folder);
        } catch (ZipException | EOFException | SealBrokenException | IllegalArgumentException e) {
            throw new PackageRefusedException(Reason.DAMAGED, "cut or changed", e);
        }
    }

    private ZipInputStream open(Path file) throws IOException, PackageRefusedException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        var opened = false;
        try {
            in.mark(PackageSeal.MAGIC.length);
            var head = in.readNBytes(PackageSeal.MAGIC.length);
            in.reset();
            if (PackageSeal.isSealed(head)) {
                var unsealed = PackageSeal.opening(in, me.seal().getPrivate());
                opened = true;
                return new ZipInputStream(unsealed);
            }
            if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
                throw new PackageRefusedException(Reason.NO_PACKAGE, "neither open nor closed");
            }
            opened = true;
            return new ZipInputStream(in);
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static PackageManifest manifest(ZipInputStream zip) throws IOException, PackageRefusedException {
        var bytes = small(zip, "manifest.json", LONGEST_MANIFEST);
        var signature = small(zip, "signature", LONGEST_SIGNATURE);
        var manifest = PackageManifest.read(bytes);
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(manifest.keys().signKey());
            check.update(bytes);
            if (check.verify(signature)) {
                return manifest;
            }
            throw new PackageRefusedException(Reason.FORGED, "its signature");
        } catch (GeneralSecurityException e) {
            throw new PackageRefusedException(Reason.FORGED, "its signature", e);
        }
    }

    private static byte[] small(ZipInputStream zip, String name, int longest)
            throws IOException, PackageRefusedException {
        next(zip, name);
        var bytes = zip.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new PackageRefusedException(Reason.TOO_LARGE, name);
        }
        return bytes;
    }

    private static void next(ZipInputStream zip, String name) throws IOException, PackageRefusedException {
        var entry = zip.getNextEntry();
        if (entry == null) {
            throw new PackageRefusedException(Reason.DAMAGED, "without " + name);
        }
        if (!entry.getName().equals(name)) {
            throw new PackageRefusedException(Reason.HOSTILE, "another entry than " + name);
        }
    }

    private Read read(ZipInputStream zip, PackageManifest manifest, Path folder)
            throws IOException, PackageRefusedException {
        HandoffPackage pack = null;
        var files = new Path[PackageManifest.NAMES.size()];
        var whole = false;
        try {
            for (var entry : manifest.entries()) {
                next(zip, entry.name());
                var place = PackageManifest.NAMES.indexOf(entry.name());
                if (place == 0) {
                    var text = new ByteArrayOutputStream();
                    copy(zip, entry, text);
                    pack = pack(text.toByteArray(), manifest);
                } else {
                    files[place] = folder.resolve(entry.name());
                    try (var out = Files.newOutputStream(files[place])) {
                        copy(zip, entry, out);
                    }
                }
            }
            if (zip.getNextEntry() != null) {
                throw new PackageRefusedException(Reason.HOSTILE, "more than the manifest says");
            }
            if (pack == null) {
                throw new PackageRefusedException(Reason.HOSTILE, "no handoff in it");
            }
            whole = true;
            return new Read(pack, new PackageFiles(files[1], files[2], files[3]));
        } finally {
            if (!whole) {
                for (var file : files) {
                    if (file != null) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static void copy(InputStream in, PackageManifest.Entry entry, OutputStream out)
            throws IOException, PackageRefusedException {
        var digest = PackageWriter.sha256();
        var buffer = new byte[BUFFER];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            // A bomb is over as soon as it is longer than it says.
            if (bytes > entry.bytes()) {
                throw new PackageRefusedException(Reason.DAMAGED, "longer than it says");
            }
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        if (bytes != entry.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw new PackageRefusedException(Reason.DAMAGED, entry.name());
        }
    }

    private static HandoffPackage pack(byte[] text, PackageManifest manifest) throws PackageRefusedException {
        try {
            var pack = JSON.readValue(text, HandoffPackage.class);
            if (pack == null
                    || !pack.id().equals(manifest.id())
                    || !pack.author().equals(manifest.from())) {
                throw new PackageRefusedException(Reason.HOSTILE, "it speaks for somebody else");
            }
            return pack;
        } catch (IOException | IllegalArgumentException e) {
            throw new PackageRefusedException(Reason.NOT_UNDERSTOOD, "the handoff", e);
        }
    }
}
