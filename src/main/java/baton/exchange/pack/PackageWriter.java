package baton.exchange.pack;

import baton.json.Records;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.PublicKeys;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes packages. What is not whole has a name that ends in `.part`.
public final class PackageWriter {
    private static final ObjectMapper JSON = Records.guarded();
    private static final int BUFFER = 1 << 16;

    private PackageWriter() {}

    /// @param author signs it
    /// @param to for whom it is; null for whoever gets it
    /// @param keys closed for them; null to leave it open, so that whoever has the file can read it
    public static void write(
            Path file,
            HandoffPackage pack,
            PackageFiles files,
            Identity author,
            @Nullable UUID to,
            @Nullable PublicKeys keys)
            throws IOException {
        var text = json(pack);
        var entries = new ArrayList<PackageManifest.Entry>();
        entries.add(new PackageManifest.Entry("handoff.json", text.length, hash(text)));
        for (var more : files.byName().entrySet()) {
            entries.add(new PackageManifest.Entry(more.getKey(), Files.size(more.getValue()), hash(more.getValue())));
        }
        var manifest = new PackageManifest(
                        PackageManifest.FORMAT,
                        PackageManifest.VERSION,
                        pack.id(),
                        pack.author(),
                        author.publicKeys(),
                        to,
                        entries)
                .bytes();
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var plain = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                var out = keys == null ? plain : PackageSeal.sealing(plain, keys.sealKey());
                var zip = new ZipOutputStream(out);
                put(zip, "manifest.json", manifest);
                put(zip, "signature", sign(manifest, author));
                put(zip, "handoff.json", text);
                // A video does not get smaller.
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (var more : files.byName().entrySet()) {
                    zip.putNextEntry(new ZipEntry(more.getKey()));
                    Files.copy(more.getValue(), zip);
                    zip.closeEntry();
                }
                zip.finish();
                if (keys == null) {
                    plain.flush();
                    channel.force(true);
                } else {
                    zip.close();
                }
            }
            if (keys != null) {
                try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] json(HandoffPackage pack) {
        try {
            return JSON.writeValueAsBytes(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a package always fits JSON", e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] sign(byte[] manifest, Identity author) throws IOException {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(author.sign().getPrivate());
            signature.update(manifest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException("this key signs nothing", e);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
