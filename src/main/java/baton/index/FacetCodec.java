package baton.index;

import baton.library.LibraryDocument;
import baton.library.SearchResult.Facet;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// What a handoff is filtered, counted and ordered by, in the forms in which it is kept.
final class FacetCodec {
    /// Kept beside the facets, as if they were one.
    static final String EXEMPLAR = "exemplar";

    static final String BRIEFING = "briefing";
    private static final String FLAG = "FLAG";
    private static final String BREAK = ":";
    /// Lucene refuses facts of more than 32,766 bytes; no tag is meant to be that long.
    private static final int LONGEST = 8_000;

    private static final Map<String, Facet> FACETS =
            Arrays.stream(Facet.values()).collect(Collectors.toMap(Enum::name, f -> f));

    private FacetCodec() {}

    /// Every facet's value as one word: facet, colon, value.
    static List<String> of(LibraryDocument document) {
        var all = new ArrayList<String>();
        add(all, Facet.TYPE, document.type().name());
        add(all, Facet.STATE, document.status().name());
        add(all, Facet.SENDER, document.sender().toString());
        add(all, Facet.MONTH, day(document.handedOffAt()).toString().substring(0, 7));
        if (document.receiver() != null) {
            add(all, Facet.RECEIVER, document.receiver().toString());
        }
        if (document.outcome() != null) {
            add(all, Facet.OUTCOME, document.outcome().name());
        }
        if (document.score() != null) {
            add(all, Facet.SCORE, document.score().toString());
        }
        if (document.source() != null) {
            add(all, Facet.SOURCE, document.source().name());
        }
        document.tags().stream().filter(tag -> tag.length() <= LONGEST).forEach(tag -> add(all, Facet.TAG, tag));
        if (document.exemplar()) {
            all.add(flag(EXEMPLAR));
        }
        if (document.clip() != null) {
            all.add(flag(BRIEFING));
        }
        return all;
    }

    private static void add(List<String> all, Facet facet, String value) {
        all.add(of(facet, value));
    }

    static String of(Facet facet, String value) {
        return facet.name() + BREAK + value;
    }

    static String flag(String name) {
        return FLAG + BREAK + name;
    }

    /// The facet of such a word; null for a flag.
    static @Nullable Facet facet(String fact) {
        return FACETS.get(fact.substring(0, fact.indexOf(BREAK)));
    }

    static String value(String fact) {
        return fact.substring(fact.indexOf(BREAK) + 1);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// Microseconds, as fine as every database keeps it.
    static long micros(Instant moment) {
        return TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + moment.getNano() / 1000;
    }

    static long micros(LocalDate day) {
        return micros(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// Amounts keep their order; those that differ behind the fifteenth digit only are the same.
    static long amount(BigDecimal value) {
        return NumericUtils.doubleToSortableLong(value.doubleValue());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
