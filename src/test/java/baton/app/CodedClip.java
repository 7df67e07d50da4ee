package baton.app;

import baton.media.ffmpeg.FfmpegTool;
import baton.recording.DeviceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A clip whose every picture carries its number in a strip of black and white cells along its lower edge, and whose
/// sound beeps at known moments. Encoded as the recorder does it, with as much movement as a webcam's bit rate holds.
record CodedClip(Path file, int seconds, int firstCode) {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    static final int RATE = 30;
    static final int CELLS = 20;
    static final int STRIP = 24;
    /// Louder than silence, softer than the beep.
    static final double TONE = 0.05;
    static final double BEEP = 0.45;
    static final double BEEP_SECONDS = 0.06;
    static final double BEEP_EVERY = 2;

    private static final int NUMBER_BITS = 14;
    private static final int CHECK_BITS = 4;

    /// The number that these cells show: one white cell, the number from its lowest bit on, its lowest bits again
    /// turned
    /// round, one black cell.
    ///
    /// @return -1 if they show none
    static int read(boolean[] white) {
        if (!white[0] || white[CELLS - 1]) {
            return -1;
        }
        int number = 0;
        for (int bit = 0; bit < NUMBER_BITS; bit++) {
            number |= white[1 + bit] ? 1 << bit : 0;
        }
        for (int bit = 0; bit < CHECK_BITS; bit++) {
            if (white[1 + NUMBER_BITS + bit] == white[1 + bit]) {
                return -1;
            }
        }
        return number;
    }

    /// Seconds of the clip at which a picture is due.
    double seconds(int code) {
        return (code - firstCode) / (double) RATE;
    }

    int code(double seconds) {
        return firstCode + (int) Math.round(seconds * RATE);
    }

    boolean holds(int code) {
        return code >= firstCode && code < firstCode + seconds * RATE;
    }

    /// The middle of the beep nearest to this moment of the clip.
    static double beepNear(double seconds) {
        var middle = BEEP_EVERY / 2 + BEEP_SECONDS / 2;
        return Math.rint((seconds - middle) / BEEP_EVERY) * BEEP_EVERY + middle;
    }

    /// @param firstCode of its first picture, at least 1
    static CodedClip make(Path file, int seconds, int firstCode)
            throws IOException, InterruptedException, DeviceException {
        var number = "mod(floor((N+" + firstCode + ")/pow(2\\,%s))\\,2)";
        var cells = "if(eq(X\\,0)\\,255\\,if(eq(X\\," + (CELLS - 1) + ")\\,0\\,if(lt(X\\," + (NUMBER_BITS + 1)
                + ")\\,255*" + number.formatted("X-1") + "\\,255-255*"
                + number.formatted("X-" + (NUMBER_BITS + 1)) + ")))";
        var strip =
                "color=c=black:s=" + CELLS + "x2:r=" + RATE + ":d=" + seconds + ",format=gray,geq=lum='" + cells + "'";
        var scene = "testsrc2=s=" + WIDTH + "x" + (HEIGHT - STRIP) + ":r=" + RATE + ":d=" + seconds
                + ",noise=alls=8:allf=t";
        var sound = String.format(
                Locale.ROOT,
                "aevalsrc=exprs='%f*sin(2*PI*440*t)+%f*sin(2*PI*1000*t)*lt(mod(t+%f\\,%f)\\,%f)':s=48000:d=%d",
                TONE,
                BEEP,
                BEEP_EVERY / 2,
                BEEP_EVERY,
                BEEP_SECONDS,
                seconds);
        var both = "[0:v]scale=" + WIDTH + "x" + STRIP + ":flags=neighbor,format=yuv420p[strip];"
                + "[1:v]format=yuv420p[scene];[scene][strip]vstack[picture]";
        var program = new ProcessBuilder(command(strip, scene, sound, both, file))
                .inheritIO()
                .start();
        if (program.waitFor() != 0) {
            throw new IOException("the clip could not be made");
        }
        return new CodedClip(file, seconds, firstCode);
    }

    private static List<String> command(String strip, String scene, String sound, String both, Path file)
            throws DeviceException {
        var words = "-nostdin -v error -y -f lavfi -i STRIP -f lavfi -i SCENE -f lavfi -i SOUND -filter_complex BOTH"
                + " -map [picture] -map 2:a -c:v libopenh264 -b:v 2500000 -maxrate 4000000 -rc_mode bitrate"
                + " -allow_skip_frames 0 -profile:v high -g 60 -pix_fmt yuv420p -c:a aac -b:a 128k -ac 1 -ar 48000"
                + " -movflags +faststart";
        var command = new java.util.ArrayList<>(List.of(FfmpegTool.path()));
        for (var word : words.split(" ")) {
            command.add(
                    switch (word) {
                        case "STRIP" -> strip;
                        case "SCENE" -> scene;
                        case "SOUND" -> sound;
                        case "BOTH" -> both;
                        default -> word;
                    });
        }
        command.add(file.toString());
        return command;
    }
}
