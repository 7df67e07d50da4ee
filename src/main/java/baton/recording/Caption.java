package baton.recording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// One line of what is said in a clip, with its time on the whole file.
public record Caption(Duration from, Duration to, String text) {
    /// Bytes of a captions file that is read.
    public static final int LARGEST = 2_000_000;

    /// Reads WebVTT and SubRip, as the programs of the wild write them; see [CaptionReader].
    public static List<Caption> read(String file) {
        return CaptionReader.read(file);
    }

    /// The text of a captions file that somebody put beside a clip: with a byte order mark what it says, else UTF-8,
    /// else the letters that Windows writes in western Europe.
    public static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16LE).substring(1);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, StandardCharsets.UTF_16BE).substring(1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
