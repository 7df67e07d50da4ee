package baton.ui.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void everyListOfNamesComesBack() {
        for (var names : List.of(
                List.<String>of(),
                List.of("Sarah"),
                List.of("Sarah", "James"),
                List.of("Lindqvist, Sarah"),
                List.of("Lindqvist, Sarah", "James"))) {
            assertThat(Names.split(Names.join(names))).isEqualTo(names);
        }
        assertThat(Names.split("Sarah,James , ,")).containsExactly("Sarah", "James");
    }
}
