package baton.speech;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// As much of the protobuf wire format as it takes to add something to a model without copying the rest of it.
final class OnnxGraphPatcher {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_FIRST = 2;
    private static final int FOUR_BYTES = 5;

    private OnnxGraphPatcher() {}

    /// One field of a message.
    ///
    /// @param whole with its tag and its length
    /// @param body without
    record Field(int number, ByteBuffer whole, ByteBuffer body) {
        String text() {
            return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        }
    }

    /// Every field, in the order of the message.
    static List<Field> fields(ByteBuffer message) {
        var found = new ArrayList<Field>();
        var in = message.duplicate();
        while (in.hasRemaining()) {
            var start = in.position();
            var tag = varint(in);
            var body = in.position();
            switch ((int) (tag & 7)) {
                case VARINT -> varint(in);
                case EIGHT_BYTES -> in.position(body + Long.BYTES);
                case FOUR_BYTES -> in.position(body + Integer.BYTES);
                case LENGTH_FIRST -> {
                    var length = Math.toIntExact(varint(in));
                    body = in.position();
                    in.position(body + length);
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
            var end = in.position();
            found.add(new Field((int) (tag >>> 3), message.slice(start, end - start), message.slice(body, end - body)));
        }
        return found;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /// A message in the making: pieces of another one, and what is added.
    static final class Message {
        private final List<ByteBuffer> pieces = new ArrayList<>();
        private long size;

        Message add(ByteBuffer piece) {
            pieces.add(piece);
            size += piece.remaining();
            return this;
        }

        /// A field that holds a message.
        Message add(int number, Message body) {
            add(ByteBuffer.wrap(head(number, body.size)));
            pieces.addAll(body.pieces);
            size += body.size;
            return this;
        }

        /// A field that holds text.
        Message add(int number, String text) {
            return add(number, new Message().add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        }

        private static byte[] head(int number, long length) {
            var out = new ByteArrayOutputStream();
            write(out, (long) number << 3 | LENGTH_FIRST);
            write(out, length);
            return out.toByteArray();
        }

        private static void write(ByteArrayOutputStream out, long value) {
            var left = value;
            while (left > 0x7f) {
                out.write((int) (left & 0x7f | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }

        long size() {
            return size;
        }

        void writeTo(ByteBuffer out) {
            pieces.forEach(piece -> out.put(piece.duplicate()));
        }
    }
}
