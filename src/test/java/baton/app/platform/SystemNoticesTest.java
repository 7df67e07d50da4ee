package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is run to tell somebody who looks at another window. Texts come from records: they are never part of a command.
class SystemNoticesTest {
    private static final String TITLE = "-e New handoff: $(reboot) \"; rm -rf /";
    private static final String TEXT = "<b>\u201cThey\u201d & we</b>\nsecond line";

    @Test
    void linuxTakesTheTextsAsArgumentsAndNoMarkup() {
        assertThat(new SystemNotices("Linux").command(TITLE, TEXT))
                .containsExactly(
                        "notify-send",
                        "--app-name=Baton",
                        "--",
                        TITLE,
                        "&lt;b&gt;\u201cThey\u201d &amp; we&lt;/b&gt;\nsecond line");
    }

    @Test
    void macTakesTheTextsAsArguments() {
        assertThat(new SystemNotices("Mac OS X").command(TITLE, TEXT))
                .startsWith("osascript")
                .endsWith(TITLE, TEXT);
    }

    @Test
    void windowsTakesTheTextsFromTheEnvironment() {
        assertThat(new SystemNotices("Windows 11").command(TITLE, TEXT))
                .startsWith("powershell")
                .noneMatch(part -> part.contains(TITLE) || part.contains("They"));
    }
}
