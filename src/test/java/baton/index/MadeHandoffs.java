package baton.index;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.library.LibraryDocument;
import baton.library.LibraryDocument.Passage;
import baton.library.LibraryDocuments;
import baton.library.MatchField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A library of any size, the same every time: about 180 words of record and 450 spoken ones each. Words are as
/// frequent
/// as in real texts: few of them everywhere, most of them almost nowhere. Nothing is kept: each handoff is made when it
/// is asked for.
public final class MadeHandoffs implements LibraryDocuments {
    static final Instant FIRST = Instant.parse("2024-11-20T08:00:00Z");
    private static final String[] SMALL = words(
            "the to and of a in that is for it on we with they this are not have be at as but their from or our was"
                    + " so what there you all will can would about which when if more has one up out them who do time no"
                    + " how than then some her he she two first also after now because over only other into like just"
                    + " even where most should need want know think really maybe still before every between while since");
    private static final String[] TRADE = words(
            "forecast budget salesforce procurement migration spreadsheet contract security sandbox audit pipeline"
                    + " onboarding renewal compliance champion dashboard webinar reference integration invoice quarter"
                    + " territory discount pilot outage vendor rollout reporting manager director finance legal support"
                    + " process customer meeting price tool team call demo data reps sales week month year number answer"
                    + " question problem people work system company current decision approval calendar headcount");
    private static final String[] PHRASES = {
        "data residency", "single sign on", "audit trail", "works council", "total cost", "duplicate accounts"
    };
    private static final String[] PAINS = {
        "we lose hours every week retyping notes into the system",
        "our reps start the first call cold and the customer has to repeat everything",
        "half of our forecast is a guess because nobody updates the stage",
        "every invoice dispute costs us two weeks",
        "compliance asked for an audit trail and we had nothing to show",
        "the spreadsheet breaks every time somebody sorts a column",
        "nobody knows who owns the lead after the webinar",
        "duplicate accounts make the territory planning a nightmare"
    };
    private static final String[] NAMES = words(
            "Anna Ben Carla David Elena Farid Grace Hiro Ines Jonas Katrin Liam Marta Nils Olivia Priya Quentin Rosa"
                    + " Samir Tara Uwe Vera Wei Ximena Yusuf Zoe Adrian Bianca Emil Fatima Georg Hannah Ivan Julia Kofi");
    private static final String[] FAMILIES = words(
            "Abel Bauer Castillo Dahl Eriksson Fischer Garcia Hoffmann Ivanov Jansen Keller Lindqvist Moreau Nakamura"
                    + " Okafor Petrov Quinn Rossi Schneider Tanaka Ueda Vogel Weber Yilmaz Zimmermann Müller Sharma Dietrich"
                    + " Ito Kowalski Novak Santos Nguyen Takahashi Gonzalez");
    private static final String[] COMPANIES = words(
            "Acme Apex Atlas Aurora Beacon Cobalt Crest Delta Ember Falcon Granite Harbor Helix Horizon Juniper Lumen"
                    + " Meridian Nimbus Orion Pinnacle Quartz Sierra Summit Terra Vanguard Vertex Vista Northwind");
    private static final String[] TRADES = words(
            "Analytics Aviation Bank Biotech Capital Clinics Cloud Consulting Energy Foods Freight Health Hotels"
                    + " Insurance Labs Logistics Media Motors Networks Pharma Rail Retail Robotics Solar Steel Telecom");
    private static final String[] TAGS =
            words("urgent enterprise mid-market dach nordics renewal security pilot competitor pricing champion late");
    private static final String[] SYLLABLES = words(
            "ba co du fe gi ha lo mi nu pa ra se ti vo wa ly ker ton mar den sil ver gra pli sto nor ber cal fin dor");
    private static final int VOCABULARY = 40_000;

    private final UUID identity = new UUID(7, 7);
    private final int count;

    public MadeHandoffs(int count) {
        this.count = count;
    }

    private static String[] words(String all) {
        return all.split(" ");
    }

    /// A person of the team: 40 write, 25 receive.
    public static UUID person(int number) {
        return new UUID(0x11, number);
    }

    /// The word of this rank; words of a higher one are rarer.
    static String word(int rank) {
        if (rank < SMALL.length) {
            return SMALL[rank];
        }
        if (rank < SMALL.length + TRADE.length) {
            return TRADE[rank - SMALL.length];
        }
        var made = new StringBuilder();
        for (int rest = rank; made.length() < 4 || rest > 0; rest /= SYLLABLES.length) {
            made.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return made.toString();
    }

    private static String words(SplittableRandom random, int number) {
        var all = new StringJoiner(" ");
        for (int i = 0; i < number; i++) {
            // Zipf: as many words of the ranks 10 to 100 as of those from 100 to 1,000.
            all.add(
                    random.nextInt(600) == 0
                            ? pick(random, PHRASES)
                            : word((int) Math.pow(VOCABULARY, random.nextDouble()) - 1));
        }
        return all.toString();
    }

    private static <T> T pick(SplittableRandom random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static <T> @Nullable T maybe(SplittableRandom random, T[] all, double share) {
        var picked = pick(random, all);
        return random.nextDouble() < share ? picked : null;
    }

    private static String name(SplittableRandom random) {
        return pick(random, NAMES) + " " + pick(random, FAMILIES);
    }

    /// @param number 0 for the first
    public LibraryDocument handoff(int number) {
        var random = new SplittableRandom(number * 2_654_435_761L + 17);
        var done = random.nextDouble() < 0.6;
        var tags = new HashSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.add(pick(random, TAGS));
        }
        var exemplar = random.nextInt(50) == 0;
        var passages = written(random, done);
        tags.forEach(tag -> passages.add(new Passage(MatchField.TAG, tag, null)));
        if (exemplar) {
            passages.add(new Passage(MatchField.EXEMPLAR, "Good: " + words(random, 8), null));
        }
        speak(random, passages);
        return new LibraryDocument(
                id(number),
                number + 1L,
                random.nextInt(4) == 0 ? pick(random, HandoffType.values()) : HandoffType.SDR_TO_AE,
                done ? HandoffStatus.FEEDBACK_GIVEN : pick(random, HandoffStatus.values()),
                person(random.nextInt(40)),
                person(100 + random.nextInt(25)),
                random.nextInt(10) == 0 ? null : new UUID(0x33, number),
                // Over two years, in order.
                FIRST.plus(Duration.ofDays(728).dividedBy(count).multipliedBy(number)),
                done ? pick(random, MeetingOutcome.values()) : null,
                done ? Integer.valueOf(1 + random.nextInt(5)) : null,
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(1000L + random.nextInt(90_000)),
                maybe(random, LeadSource.values(), 0.9),
                tags,
                exemplar,
                passages);
    }

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L | number);
    }

    private static List<Passage> written(SplittableRandom random, boolean done) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(MatchField.COMPANY, pick(random, COMPANIES) + " " + pick(random, TRADES), null));
        for (int i = 0; i < 5; i++) {
            passages.add(new Passage(MatchField.PEOPLE, name(random), null));
        }
        passages.add(new Passage(MatchField.QUOTE, pick(random, PAINS) + ", and " + pick(random, PAINS), null));
        passages.add(new Passage(MatchField.FIELD, words(random, 30), null));
        for (int i = 0; i < 3; i++) {
            passages.add(new Passage(MatchField.OBJECTION, words(random, 14), null));
        }
        passages.add(new Passage(MatchField.CONTEXT, words(random, 45), null));
        if (done) {
            passages.add(new Passage(MatchField.FEEDBACK, words(random, 18), null));
        }
        return passages;
    }

    private static void speak(SplittableRandom random, List<Passage> passages) {
        var said = 400 + random.nextInt(100);
        for (int i = 0; i < 4; i++) {
            passages.add(new Passage(MatchField.CHAPTER, pick(random, TRADE), Duration.ofSeconds(40L * i)));
        }
        for (int at = 0; at < said; ) {
            var breath = 6 + random.nextInt(14);
            passages.add(new Passage(MatchField.SPOKEN, words(random, breath), Duration.ofMillis(380L * at)));
            at += breath;
        }
    }

    @Override
    public UUID identity() {
        return identity;
    }

    @Override
    public long newest() {
        return count;
    }

    @Override
    public List<LibraryDocument> changedAfter(long number, int most) {
        return LongStream.range(number, Math.min(count, number + most))
                .mapToObj(i -> handoff((int) i))
                .toList();
    }

    @Override
    public Map<UUID, Long> numbersAfter(long number) {
        return LongStream.range(number, count).boxed().collect(Collectors.toMap(i -> id(i.intValue()), i -> i + 1));
    }

    @Override
    public List<UUID> goneAfter(long number) {
        return List.of();
    }

    @Override
    public long count() {
        return count;
    }

    /// Words from the middle of the list, each of which few handoffs have.
    static List<String> rareWords(int number) {
        var random = new Random(3);
        return random.ints(number, VOCABULARY / 4, VOCABULARY)
                .mapToObj(MadeHandoffs::word)
                .toList();
    }
}
