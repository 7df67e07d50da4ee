package baton.index;

import baton.library.LibraryDocument;
import baton.library.LibraryDocuments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// A library in memory that tests change as they like. Any thread.
final class ManyHandoffs implements LibraryDocuments {
    UUID identity = new UUID(1, 1);
    private final Map<UUID, LibraryDocument> all = new HashMap<>();
    private final Map<UUID, Long> gone = new HashMap<>();
    private long newest;
    /// How many were read.
    int read;

    synchronized long next() {
        return ++newest;
    }

    /// With the next number: as in a database, the number is there once the handoff is.
    synchronized void putNext(LongFunction<LibraryDocument> handoff) {
        put(handoff.apply(next()));
    }

    synchronized void put(LibraryDocument handoff) {
        all.put(handoff.handoff(), handoff);
        gone.remove(handoff.handoff());
        newest = Math.max(newest, handoff.change());
    }

    synchronized void remove(UUID handoff) {
        all.remove(handoff);
        gone.put(handoff, next());
    }

    /// As it was before everything after this number.
    synchronized void goBack(long number) {
        all.values().removeIf(h -> h.change() > number);
        newest = number;
    }

    synchronized List<LibraryDocument> all() {
        return List.copyOf(all.values());
    }

    @Override
    public synchronized UUID identity() {
        return identity;
    }

    @Override
    public synchronized long newest() {
        return newest;
    }

    @Override
    public synchronized List<LibraryDocument> changedAfter(long number, int most) {
        var changed = all.values().stream()
                .filter(h -> h.change() > number)
                .sorted(Comparator.comparingLong(LibraryDocument::change))
                .limit(most)
                .toList();
        read += changed.size();
        return changed;
    }

    @Override
    public synchronized Map<UUID, Long> numbersAfter(long number) {
        return all.values().stream()
                .filter(h -> h.change() > number)
                .collect(Collectors.toMap(LibraryDocument::handoff, LibraryDocument::change));
    }

    @Override
    public synchronized List<UUID> goneAfter(long number) {
        return gone.entrySet().stream()
                .filter(e -> e.getValue() > number)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized long count() {
        return all.size();
    }
}
