package baton.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The folder that the model lies in. Its files are used only if they are the ones that were measured: each has its
/// SHA-256 in `speech/model.sha256`, which what fetches them reads too.
public final class SpeechModel {
    static final String ENCODER = "encoder_model.onnx";
    static final String DECODER = "decoder_model_merged.onnx";
    static final String VOICE_ACTIVITY = "silero_vad_v6.onnx";

    /// As the engine itself reads it.
    private static final String ENGINE_FOLDER = "onnxruntime.native.path";

    private final Path folder;

    /// @param folder need not be there
    public SpeechModel(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// Whether its files are there, and what runs them; what is in them is looked at when they are used.
    public boolean isThere() {
        return hasEngine() && digests().keySet().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /// In a package the engine's library is a file, which may belong to a package of its own.
    private static boolean hasEngine() {
        var folder = System.getProperty(ENGINE_FOLDER, "");
        if (folder.isEmpty()) {
            return true;
        }
        try (var files = Files.newDirectoryStream(Path.of(folder), "*onnxruntime*")) {
            return files.iterator().hasNext();
        } catch (IOException none) {
            return false;
        }
    }

    /// One of its files, mapped into memory.
    ///
    /// @throws IOException if it is not there, or is not the one that it should be
    ByteBuffer file(String name) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var digest = sha256();
            digest.update(bytes.duplicate());
            if (!HexFormat.of().formatHex(digest.digest()).equals(digests().get(name))) {
                throw new IOException(name + " is not the file that was measured");
            }
            return bytes;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Lower-case hexadecimal digits by name.
    private static Map<String, String> digests() {
        var found = new LinkedHashMap<String, String>();
        for (var line : resource("model.sha256").split("\n", -1)) {
            var gap = line.indexOf("  ");
            if (gap > 0) {
                found.put(line.substring(gap + 2), line.substring(0, gap));
            }
        }
        return found;
    }

    /// A text that ships beside this package.
    static String resource(String name) {
        try (InputStream in = SpeechModel.class.getResourceAsStream("/speech/" + name)) {
            if (in == null) {
                throw new IllegalStateException("it ships: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("it ships: " + name, e);
        }
    }
}
