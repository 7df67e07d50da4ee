package baton.transcript;

import java.util.List;

/// How like one word is to another, by its letters and by its sound.
final class WordSimilarity {
    private static final double SHARE = 0.34;
    private static final double SOUND_SHARE = 0.45;
    private static final int LETTERS_FOR_SOUND = 4;

    /// Two letters that are one sound, and how it is written here. Voiced and unvoiced ones are not told apart: that is
    /// what a listener mistakes first.
    private record Sound(String letters, char sound) {}

    private static final List<Sound> PAIRS = List.of(
            new Sound("sch", 'S'),
            new Sound("tch", 'K'),
            new Sound("ph", 'F'),
            new Sound("sh", 'S'),
            new Sound("ch", 'K'),
            new Sound("ck", 'K'),
            new Sound("th", 'T'),
            new Sound("wh", 'W'),
            new Sound("qu", 'K'),
            new Sound("dg", 'K'));

    private WordSimilarity() {}

    /// How far a heard word is from a name: 0 for the same letters, more for less like, infinite for not alike.
    ///
    /// @param heard plain, as [WordForm#plain] makes it
    /// @param name plain
    static double distance(String heard, String name) {
        var length = Math.min(heard.length(), name.length());
        int letters = edits(heard, name);
        if (letters == 0) {
            return 0;
        }
        var heardSound = sound(heard);
        var nameSound = sound(name);
        int sounds = edits(heardSound, nameSound);
        var soundLength = Math.max(heardSound.length(), nameSound.length());
        var alike = sounds == 0 && soundLength > 1 && letters <= Math.max(1, Math.ceil(SOUND_SHARE * length))
                || sounds == 1 && soundLength >= LETTERS_FOR_SOUND && letters <= Math.floor(SHARE * length)
                || letters == 1 && length >= LETTERS_FOR_SOUND;
        return alike ? (double) letters / length + (double) sounds / soundLength : Double.POSITIVE_INFINITY;
    }

    /// Its consonants by their classes; a vowel counts at the beginning only.
    static String sound(String word) {
        var sound = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            int used = pair(word, i, sound);
            if (used == 0) {
                add(sound, single(word, i));
                used = 1;
            }
            i += used;
        }
        return sound.toString();
    }

    private static int pair(String word, int at, StringBuilder sound) {
        for (var pair : PAIRS) {
            if (word.startsWith(pair.letters(), at)) {
                add(sound, pair.sound());
                return pair.letters().length();
            }
        }
        return 0;
    }

    private static void add(StringBuilder sound, char next) {
        var vowel = next == 'A';
        var again = !sound.isEmpty() && sound.charAt(sound.length() - 1) == next;
        if (next != ' ' && !again && (!vowel || sound.isEmpty())) {
            sound.append(next);
        }
    }

    private static char single(String word, int at) {
        var letter = word.charAt(at);
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'A';
            case 'b', 'p' -> 'P';
            case 'd', 't' -> 'T';
            case 'f', 'v' -> 'F';
            case 'g', 'k', 'q', 'x' -> 'K';
            case 'c' -> at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0 ? 'S' : 'K';
            case 's', 'z' -> 'S';
            // Heard at the beginning only, if at all.
            case 'h' -> at == 0 ? 'H' : ' ';
            default -> Character.toUpperCase(letter);
        };
    }

    /// Letters that are put in, left out, exchanged, or stand the other way round.
    static int edits(String one, String other) {
        var before = new int[other.length() + 1];
        var above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[other.length()];
    }
}
