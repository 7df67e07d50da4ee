package baton.recording;

import baton.handoff.record.RecordField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One thing the receiver wants to hear.
///
/// @param title short: it names the chapter
/// @param question what to answer
/// @param budget how long it may take; it drains, it never cuts
/// @param mustCover whether the briefing is incomplete without it
/// @param fact the field that already says it: once that is filled, the prompt is skipped; null for judgment
/// and texture, which are always spoken
public record Prompt(
        String title,
        String question,
        Duration budget,
        boolean mustCover,
        @Nullable RecordField fact) {}
