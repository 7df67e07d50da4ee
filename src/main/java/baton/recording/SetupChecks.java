package baton.recording;

import java.util.List;

/// Looks at everything a recording needs. Takes seconds: cameras are really opened.
public interface SetupChecks {
    List<SetupCheck> check();
}
