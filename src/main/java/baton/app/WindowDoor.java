package baton.app;

import java.util.List;

final class WindowDoor {
    static void open(List<String> a) {}
}
