package baton.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What was seen and heard while a clip played on.
///
/// @param rate distinct frames per second
/// @param offset milliseconds that the sound comes after the picture it belongs to, on average; negative if before
/// @param deviation of single beeps
/// @param drift milliseconds a minute
/// @param longest milliseconds that one picture stood
/// @param speed seconds of the clip a second
record SyncFigures(
        double rate,
        double offset,
        double deviation,
        double drift,
        double longest,
        double speed,
        int beeps,
        int silence) {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    private static final long AROUND = TimeUnit.SECONDS.toNanos(1);

    static SyncFigures of(PlayerLab lab, CodedClip clip, long from, long until) {
        var pictures = lab.screen.between(from, until);
        double longest = 0;
        for (int i = 1; i < pictures.size(); i++) {
            longest = Math.max(
                    longest, (pictures.get(i).at() - pictures.get(i - 1).at()) / MILLI);
        }
        var at = new ArrayList<double[]>();
        for (long beep : lab.sound.beeps(from + AROUND, until - AROUND)) {
            var line = line(lab.screen.between(beep - AROUND, beep + AROUND).stream()
                    .map(s -> new double[] {clip.seconds(s.code()), (s.at() - beep) / MILLI})
                    .toList());
            // Where the clip is when the beep is heard, then when its own picture is seen.
            var middle = CodedClip.beepNear(-line[0] / line[1]);
            at.add(new double[] {(beep - from) / SECOND / 60, -(line[0] + line[1] * middle)});
        }
        var trend = line(at);
        var mean = at.stream().mapToDouble(a -> a[1]).average().orElse(Double.NaN);
        var spread = Math.sqrt(at.stream()
                .mapToDouble(a -> (a[1] - mean) * (a[1] - mean))
                .average()
                .orElse(0));
        var whole = line(pictures.stream()
                .map(s -> new double[] {(s.at() - from) / SECOND, clip.seconds(s.code())})
                .toList());
        return new SyncFigures(
                pictures.size() / ((until - from) / SECOND),
                mean,
                spread,
                trend[1],
                longest,
                whole[1],
                at.size(),
                lab.sound.silence(from, until));
    }

    /// The straight line through these points: its height at zero and its slope.
    private static double[] line(List<double[]> points) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (var point : points) {
            x += point[0];
            y += point[1];
        }
        x /= points.size();
        y /= points.size();
        for (var point : points) {
            xx += (point[0] - x) * (point[0] - x);
            xy += (point[0] - x) * (point[1] - y);
        }
        var slope = xy / xx;
        return new double[] {y - slope * x, slope};
    }
}
