package baton.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/// Moments and days of files from outside: as text only, and in the years in which people live.
final class TextualMoments extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    TextualMoments() {
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse, LocalDate::getYear));
        addDeserializer(
                Instant.class,
                new Text<>(
                        Instant.class,
                        Instant::parse,
                        i -> i.atOffset(ZoneOffset.UTC).getYear()));
        addDeserializer(LocalTime.class, new Text<>(LocalTime.class, LocalTime::parse, _ -> FIRST_YEAR));
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> parse;
        private final transient Function<T, Integer> year;

        Text(Class<T> type, Function<String, T> parse, Function<T, Integer> year) {
            super(type);
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.hasTextCharacters() ? parser.getText().strip() : "";
            try {
                var read = parse.apply(text);
                if (year.apply(read) >= FIRST_YEAR && year.apply(read) <= LAST_YEAR) {
                    return read;
                }
            } catch (DateTimeException none) {
                // Refused with its line, like a year in which nobody lives.
            }
            throw JsonMappingException.from(parser, "no day or moment: " + text);
        }
    }
}
