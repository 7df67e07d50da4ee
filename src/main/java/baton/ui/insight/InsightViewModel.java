package baton.ui.insight;

import baton.insight.GapDecision;
import baton.insight.Pattern;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Measures over many handoffs, as far as the current user may see them.
public final class InsightViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private final InsightServices services;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Supplier<UUID> ids;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Person me;
    private Background.@Nullable Waiting next;

    public InsightViewModel(
            InsightServices services, Background background, Notices notices, Supplier<UUID> ids, Strings strings) {
        this.services = services;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
        this.ids = ids;
        this.strings = strings;
    }

    /// Null until the first look.
    ReadOnlyObjectProperty<@Nullable Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    public void setPerson(Person person) {
        asking.cancel();
        me = person;
        findings.set(null);
    }

    /// Looks now, and again while the screen is open.
    void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        stop();
        asking.run(
                () -> Findings.read(services, person),
                found -> {
                    problem.set("");
                    findings.set(found);
                },
                error -> problem.set(notices.sentence(error)));
        next = background.after(LOOK_AGAIN, this::refresh);
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    /// Logs what is done about a gap that keeps coming back.
    void decide(Pattern pattern, GapDecision.Measure measure, String words) {
        var person = me;
        if (person == null) {
            return;
        }
        var decision = new GapDecision(
                ids.get(),
                pattern.sender(),
                pattern.field(),
                measure,
                words.strip(),
                person.id(),
                services.clock().instant(),
                pattern.reports().size());
        background.run(
                () -> {
                    services.store().decide(decision);
                    return true;
                },
                _ -> {
                    notices.tell(strings.get("insight.decided"));
                    refresh();
                },
                notices.orTell());
    }
}
