package baton.ui.crm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where nobody may bring a past in.
final class NoPast implements PastTables {
    @Override
    public boolean mayBringIn(UUID person) {
        return false;
    }

    @Override
    public boolean isPast(Map<Integer, String> mapping) {
        return false;
    }

    @Override
    public Tables.Outcome tryOut(Tables.Opened opened, Map<Integer, String> mapping, UUID person) {
        throw new IllegalStateException("nobody may");
    }

    @Override
    public String bringIn(Tables.Opened opened, Map<Integer, String> mapping, UUID person) {
        throw new IllegalStateException("nobody may");
    }

    @Override
    public List<Imported> imports(UUID person) {
        return List.of();
    }

    @Override
    public String takeBack(UUID imported, UUID person) {
        throw new IllegalStateException("nobody may");
    }
}
