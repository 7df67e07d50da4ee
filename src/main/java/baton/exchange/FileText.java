package baton.exchange;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a file from outside, whatever it is encoded in. UTF-8 and every file with a byte order mark are read for
/// certain; for everything else the encoding is told by its letters, and said.
///
/// @param text without byte order marks
/// @param guessed the encoding that the letters look like; null if it is certain
public record FileText(String text, @Nullable String guessed) {
    private static final byte[] CALENDAR = "BEGIN:VCALENDAR".getBytes(StandardCharsets.US_ASCII);
    private static final int UTF_8_MARK = 3;
    /// What browsers, too, take the older name for: it has the same letters and more.
    private static final String LATIN_1 = "ISO-8859-1";

    private static final String WINDOWS = "windows-1252";
    /// Bytes at which the encoding is looked at.
    private static final int LOOK = 1 << 20;

    /// @throws FileRefusedException if it cannot be read, is too large, or is no text
    public static FileText read(Path file, long largest) throws FileRefusedException {
        return of(bytes(file, largest));
    }

    /// @throws FileRefusedException if it cannot be read, or is too large
    static byte[] bytes(Path file, long largest) throws FileRefusedException {
        try {
            if (Files.size(file) > largest) {
                throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, file.toString(), "too large");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FileRefusedException(FileRefusedException.Reason.UNREADABLE, file.toString(), e.toString());
        }
    }

    static FileText of(byte[] bytes) throws FileRefusedException {
        var kind = BinaryKind.of(bytes);
        if (kind.isPresent()) {
            throw new FileRefusedException(kind.get(), "line 1", "binary");
        }
        var marked = marked(bytes);
        if (marked != null) {
            return new FileText(bare(marked), null);
        }
        var whole = isCalendar(bytes) ? unfolded(bytes) : bytes;
        var utf8 = decoded(whole, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return new FileText(bare(utf8.get()), null);
        }
        return guessed(whole);
    }

    private static @Nullable String marked(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            var rest = ByteBuffer.wrap(bytes, UTF_8_MARK, bytes.length - UTF_8_MARK)
                    .slice();
            var content = new byte[rest.remaining()];
            rest.get(content);
            return decoded(isCalendar(content) ? unfolded(content) : content, StandardCharsets.UTF_8)
                    .orElse(null);
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Some programs put a mark in front of what has one already.
    private static String bare(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\ufeff') {
            from++;
        }
        return text.substring(from);
    }

    private static boolean isCalendar(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        if (bytes.length - from < CALENDAR.length) {
            return false;
        }
        for (int i = 0; i < CALENDAR.length; i++) {
            if ((bytes[from + i] & ~0x20) != (CALENDAR[i] & ~0x20) && bytes[from + i] != CALENDAR[i]) {
                return false;
            }
        }
        return true;
    }

    /// A calendar's long lines are folded after 75 bytes, by some programs in the middle of a character: lines are put
    /// together before bytes become letters.
    private static byte[] unfolded(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            var end = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n' ? 2 : bytes[i] == '\n' ? 1 : 0;
            if (end > 0 && i + end < bytes.length && (bytes[i + end] == ' ' || bytes[i + end] == '\t')) {
                i += end;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static FileText guessed(byte[] bytes) throws FileRefusedException {
        var detector = new CharsetDetector();
        detector.setText(bytes.length > LOOK ? java.util.Arrays.copyOf(bytes, LOOK) : bytes);
        for (var match : detector.detectAll()) {
            var text = decoded(bytes, match);
            if (text.isPresent() && text.get().indexOf('\0') < 0) {
                // Many encodings share these letters: it is called by the one that most of its kind have.
                var usual = decoded(bytes, Charset.forName(WINDOWS)).equals(text);
                return new FileText(bare(text.get()), usual ? WINDOWS : name(match));
            }
        }
        throw new FileRefusedException(FileRefusedException.Reason.ENCODING, "line 1", "no known encoding");
    }

    private static Optional<String> decoded(byte[] bytes, CharsetMatch match) {
        try {
            return decoded(bytes, Charset.forName(name(match)));
        } catch (UnsupportedCharsetException notHere) {
            return Optional.empty();
        }
    }

    private static String name(CharsetMatch match) {
        return match.getName().equals(LATIN_1) ? WINDOWS : match.getName();
    }
}
