package baton.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import baton.exchange.ImportNote;
import baton.ui.kit.Strings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a note is about is text, also where it is a number: its sentence takes it as that.
class ImportNoteWordsTest {
    @ParameterizedTest
    @EnumSource(ImportNote.Kind.class)
    void everyNoteHasASentence(ImportNote.Kind kind) {
        assertThat(Strings.load().of(kind, "3")).isNotBlank().doesNotContain("{");
    }
}
