package baton.brief;

import java.util.List;

/// A text with its structure, before it is Markdown, plain text or pages: one layout, however it leaves.
public record Document(String title, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /// One piece of the text.
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /// @param by who said it; may be empty
        record Quote(String words, String by) implements Block {}

        record Bullets(List<String> lines) implements Block {
            public Bullets {
                lines = List.copyOf(lines);
            }
        }

        /// Lines of the form "Label: value".
        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        record Checks(List<Check> checks) implements Block {
            public Checks {
                checks = List.copyOf(checks);
            }
        }

        record Picture(Drawing drawing) implements Block {}

        record Table(List<String> head, List<List<String>> rows) implements Block {
            public Table {
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    public record Fact(String label, String value) {}

    /// @param before words in front of the box; may be empty
    public record Check(boolean done, String before, String words) {}
}
