package baton.app.settings;

import baton.handoff.HandoffStore;
import baton.people.Person;
import baton.store.db.MachineSettings;
import baton.ui.form.GuideMemory;

/// Who has been led through their first handoff on this machine, in its settings.
public record SettingsGuide(MachineSettings settings, HandoffStore handoffs) implements GuideMemory {
    private static String name(Person person) {
        return "guide-over-" + person.id();
    }

    @Override
    public boolean isNew(Person person) {
        return settings.get(name(person)).isEmpty()
                && handoffs.sentBy(person.id()).stream().allMatch(h -> h.handedOffAt() == null);
    }

    @Override
    public void over(Person person) {
        settings.put(name(person), "true");
    }
}
