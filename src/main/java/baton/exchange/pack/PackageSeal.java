package baton.exchange.pack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Closes a file for one person's key: X25519 by the JDK's KEM, then AES-256-GCM in pieces of 1 MiB, whose numbers and
/// end are part of what is proved, so that none can be left out, moved or added.
public final class PackageSeal {
    static final byte[] MAGIC = "BATONSEAL1".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 20;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final int NUMBER_AT = 8;
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_ENCAPSULATION = 1_024;

    private PackageSeal() {}

    /// Whether a file that begins so is closed.
    static boolean isSealed(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// What is written to it is closed for `to`; closing it ends the last piece.
    static OutputStream sealing(OutputStream out, PublicKey to) throws IOException {
        try {
            var secret = KEM.getInstance("DHKEM").newEncapsulator(to).encapsulate(0, KEY_BYTES, "AES");
            out.write(MAGIC);
            var head = secret.encapsulation();
            out.write(head.length >> Byte.SIZE);
            out.write(head.length);
            out.write(head);
            // Nothing, closed: whoever cannot open it has another key, and whatever does not open behind it is damaged.
            out.write(cipher(Cipher.ENCRYPT_MODE, secret.key(), 0, false).doFinal());
            return new Sealing(out, secret.key());
        } catch (GeneralSecurityException e) {
            throw new IOException("this key closes nothing", e);
        }
    }

    /// What is read from it was closed for this key.
    ///
    /// @throws PackageRefusedException if it was closed for another one, or is damaged at its beginning
    static InputStream opening(InputStream in, PrivateKey mine) throws IOException, PackageRefusedException {
        var data = new DataInputStream(new BufferedInputStream(in));
        try {
            data.skipNBytes(MAGIC.length);
            var length = data.readUnsignedShort();
            if (length > LONGEST_ENCAPSULATION) {
                throw new PackageRefusedException(PackageRefusedException.Reason.DAMAGED, "its key");
            }
            var encapsulation = data.readNBytes(length);
            if (encapsulation.length < length) {
                throw new PackageRefusedException(PackageRefusedException.Reason.DAMAGED, "cut");
            }
            var key = KEM.getInstance("DHKEM").newDecapsulator(mine).decapsulate(encapsulation, 0, KEY_BYTES, "AES");
            var check = data.readNBytes(TAG_BITS / Byte.SIZE);
            if (check.length < TAG_BITS / Byte.SIZE) {
                throw new PackageRefusedException(PackageRefusedException.Reason.DAMAGED, "cut");
            }
            cipher(Cipher.DECRYPT_MODE, key, 0, false).doFinal(check);
            var opening = new Opening(data, key);
            opening.first();
            return opening;
        } catch (EOFException e) {
            throw new PackageRefusedException(PackageRefusedException.Reason.DAMAGED, "cut", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PackageRefusedException(PackageRefusedException.Reason.NOT_FOR_YOU, "another key", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, int number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE).put(0, (byte) (last ? 1 : 0)).putInt(NUMBER_AT, number);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
        return cipher;
    }

    /// Each piece is written once it is full and more comes, or as the last one.
    private static final class Sealing extends OutputStream {
        private final OutputStream out;
        private final SecretKey key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number = 1;
        private boolean closed;

        Sealing(OutputStream out, SecretKey key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var at = from;
            var left = length;
            while (left > 0) {
                if (filled == PIECE) {
                    end(false);
                }
                var now = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, now);
                filled += now;
                at += now;
                left -= now;
            }
        }

        private void end(boolean last) throws IOException {
            try {
                var closedPiece =
                        cipher(Cipher.ENCRYPT_MODE, key, number++, last).doFinal(piece, 0, filled);
                out.write(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(closedPiece.length)
                        .array());
                out.write(closedPiece);
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IOException("a piece that cannot be closed", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                end(true);
                out.close();
            }
        }
    }

    /// A piece is given out only after it was proved.
    private static final class Opening extends InputStream {
        private final DataInputStream in;
        private final SecretKey key;
        private byte[] piece = new byte[0];
        private int at;
        private int number = 1;
        private int next = -1;

        Opening(DataInputStream in, SecretKey key) {
            this.in = in;
            this.key = key;
        }

        void first() throws IOException {
            next = in.readInt();
            open();
        }

        private void open() throws IOException {
            if (next < TAG_BITS / Byte.SIZE || next > PIECE + TAG_BITS / Byte.SIZE) {
                throw new SealBrokenException(null);
            }
            var closedPiece = in.readNBytes(next);
            if (closedPiece.length < next) {
                throw new SealBrokenException(null);
            }
            var ahead = in.readNBytes(Integer.BYTES);
            if (ahead.length != 0 && ahead.length != Integer.BYTES) {
                throw new SealBrokenException(null);
            }
            var last = ahead.length == 0;
            try {
                piece = cipher(Cipher.DECRYPT_MODE, key, number++, last).doFinal(closedPiece);
            } catch (GeneralSecurityException e) {
                throw new SealBrokenException(e);
            }
            at = 0;
            next = last ? -1 : ByteBuffer.wrap(ahead).getInt();
        }

        private boolean more() throws IOException {
            while (at == piece.length) {
                if (next < 0) {
                    return false;
                }
                open();
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            var now = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, from, now);
            at += now;
            return now;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
