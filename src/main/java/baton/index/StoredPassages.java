package baton.index;

import baton.library.LibraryDocument.Passage;
import baton.library.MatchField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The passages of one handoff as the index keeps them: where each stands among its words first, the texts behind, so
/// that only those are read that are shown.
final class StoredPassages {
    /// What stands between two passages, so that no phrase reaches across.
    static final int GAP = 1;

    private static final List<MatchField> PARTS = List.of(MatchField.values());
    /// The parts are stored by their place in the list.
    static final String VERSION = PARTS.toString();

    private final byte[] bytes;
    private final int[] parts;
    private final long[] times;
    /// Place of the first word; one more than there are passages.
    private final int[] words;
    private final int[] texts;

    private StoredPassages(byte[] bytes, int count) {
        this.bytes = bytes;
        parts = new int[count];
        times = new long[count];
        words = new int[count + 1];
        texts = new int[count + 1];
    }

    /// @param lengths how many words each has
    static BytesRef write(List<Passage> passages, List<Integer> lengths) throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeVInt(passages.size());
        var texts = new ArrayList<byte[]>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var text = passage.text().getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            out.writeVInt(PARTS.indexOf(passage.where()));
            out.writeZLong(passage.at() == null ? -1 : passage.at().toNanos());
            out.writeVInt(lengths.get(i));
            out.writeVInt(text.length);
        }
        for (var text : texts) {
            out.writeBytes(text);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static StoredPassages read(BytesRef stored) throws IOException {
        var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        var read = new StoredPassages(stored.bytes, in.readVInt());
        for (int i = 0; i < read.parts.length; i++) {
            read.parts[i] = in.readVInt();
            read.times[i] = in.readZLong();
            read.words[i + 1] = read.words[i] + in.readVInt() + GAP;
            read.texts[i + 1] = read.texts[i] + in.readVInt();
        }
        for (int i = 0; i < read.texts.length; i++) {
            read.texts[i] += in.getPosition();
        }
        return read;
    }

    int count() {
        return parts.length;
    }

    /// Which passage the word at this place belongs to.
    int at(int word) {
        int low = 0;
        int high = parts.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (words[middle] <= word) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    MatchField where(int passage) {
        return PARTS.get(parts[passage]);
    }

    @Nullable
    Duration time(int passage) {
        return times[passage] < 0 ? null : Duration.ofNanos(times[passage]);
    }

    String text(int passage) {
        return new String(bytes, texts[passage], texts[passage + 1] - texts[passage], StandardCharsets.UTF_8);
    }
}
