package baton.ui.form;

import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.Gate;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Leads through a real handoff step by step, each with the reason for its rule: whoever is new begins with it by
/// itself, anybody may ask for it.
public final class GuideViewModel {
    private final FormViewModel form;
    private final GuideMemory memory;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable GuideStep> step = new ReadOnlyObjectWrapper<>();
    private @Nullable Person me;

    public GuideViewModel(FormViewModel form, GuideMemory memory, Background background, Notices notices) {
        this.form = form;
        this.memory = memory;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
    }

    /// Where it is; null while nobody is led.
    ReadOnlyObjectProperty<@Nullable GuideStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// A form is begun: whoever has handed nothing off yet is led through it.
    void enter(Person person) {
        me = person;
        step.set(null);
        if (person.role() == Role.SDR) {
            asking.run(
                    () -> memory.isNew(person),
                    isNew -> {
                        if (isNew) {
                            begin();
                        }
                    },
                    notices.orTell());
        }
    }

    /// A draft is opened: whoever was led through it just now, and has recorded its briefing meanwhile, goes on.
    ///
    /// @param same whether it is the one that was shown last
    void goOn(Person person, boolean same) {
        asking.cancel();
        if (!same || me == null || !person.id().equals(me.id())) {
            step.set(null);
        }
        me = person;
    }

    void begin() {
        step.set(GuideStep.WHO);
    }

    /// The steps that this kind of handoff has.
    List<GuideStep> steps() {
        var content = form.content();
        var all = new ArrayList<>(List.of(GuideStep.values()));
        if (content.type() != HandoffType.SDR_TO_AE) {
            all.remove(GuideStep.OUTREACH);
        }
        return all;
    }

    void move(boolean on) {
        var now = step.get();
        if (now != null) {
            // The kind of handoff may have changed: the step that one is at may be none any more.
            var others = steps().stream()
                    .filter(s -> on ? s.compareTo(now) > 0 : s.compareTo(now) < 0)
                    .toList();
            if (!others.isEmpty()) {
                step.set(on ? others.getFirst() : others.getLast());
            }
        }
    }

    /// Whether nothing of a step is missing.
    boolean isDone(GuideStep asked) {
        var content = form.content();
        return switch (asked) {
            case OUTREACH -> content.qualification().stopped().size() == OutreachChannel.values().length;
            case BRIEFING ->
                content.format() != HandoffFormat.VIDEO
                        || form.briefingProperty().get() != null;
            case HAND_OFF -> false;
            default ->
                Gate.gaps(content, form.rules()).stream()
                        .noneMatch(gap -> asked.parts().contains(gap.part()));
        };
    }

    /// Left, or gone through to its end: it does not come again by itself.
    void close() {
        asking.cancel();
        var led = step.get() != null;
        step.set(null);
        var person = me;
        if (led && person != null) {
            background.run(
                    () -> {
                        memory.over(person);
                        return true;
                    },
                    _ -> {},
                    notices.orTell());
        }
    }
}
