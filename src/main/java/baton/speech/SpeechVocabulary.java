package baton.speech;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What each number that the model writes stands for: pieces of words, and single bytes for what has no piece.
final class SpeechVocabulary {
    /// Ends what is said.
    static final int END = 2;
    /// Begins it.
    static final int START = 1;

    private static final int SIZE = 32_000;
    private static final int FIRST_BYTE = 3;
    private static final int FIRST_PIECE = FIRST_BYTE + 256;
    /// Stands for the space before a word.
    private static final char SPACE = '\u2581';

    private final List<String> pieces;

    SpeechVocabulary() {
        // By this one kind of line end and no other: one of the pieces is another kind.
        pieces = List.of(SpeechModel.resource("vocabulary.txt").split("\n", -1));
        if (pieces.size() != SIZE) {
            throw new IllegalStateException("the vocabulary has " + pieces.size() + " pieces");
        }
    }

    /// What is written, without the spaces around it; what stands for nothing is passed over.
    String text(List<Integer> ids) {
        var bytes = new ByteArrayOutputStream();
        for (int id : ids) {
            if (id >= FIRST_PIECE && id < SIZE) {
                bytes.writeBytes(pieces.get(id).replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8));
            } else if (id >= FIRST_BYTE && id < FIRST_PIECE) {
                bytes.write(id - FIRST_BYTE);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    boolean beginsWord(int id) {
        return id >= FIRST_PIECE && id < SIZE && pieces.get(id).charAt(0) == SPACE;
    }
}
