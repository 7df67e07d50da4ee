package baton.store.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Which backups stay: the last of each of seven days, and of what is older the last of each of
/// four weeks. Days without a backup do not count: who is away for a month finds what they left.
final class BackupRotation {
    static final int DAYS = 7;
    static final int WEEKS = 4;
    /// No backup outlives this many days of daily backups.
    private static final int LONGEST_DAYS = 60;

    private BackupRotation() {}

    /// @param taken when each backup was taken
    /// @return those that stay; the newest is always among them
    static Set<Instant> keep(Collection<Instant> taken) {
        var newestFirst = new ArrayList<>(new TreeSet<>(taken));
        newestFirst.sort(Comparator.reverseOrder());
        var keep = new HashSet<Instant>();
        var days = new HashSet<LocalDate>();
        var weeks = new HashSet<Integer>();
        for (var at : newestFirst) {
            var day = at.atZone(ZoneOffset.UTC).toLocalDate();
            if (days.contains(day)) {
                continue;
            }
            if (days.size() < DAYS) {
                days.add(day);
                keep.add(at);
            } else if (weeks.size() < WEEKS && weeks.add(week(day))) {
                keep.add(at);
            }
        }
        return keep;
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /// When a backup goes by itself, if one is taken every day from now on.
    static LocalDate goes(Instant one, Collection<Instant> taken, Instant now) {
        var all = new ArrayList<>(taken);
        for (int day = 0; day < LONGEST_DAYS; day++) {
            if (!keep(all).contains(one)) {
                return now.plus(Duration.ofDays(day)).atZone(ZoneOffset.UTC).toLocalDate();
            }
            all.add(now.plus(Duration.ofDays(day + 1L)));
        }
        return now.plus(Duration.ofDays(LONGEST_DAYS)).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
