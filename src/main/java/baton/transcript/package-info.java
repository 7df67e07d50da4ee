/// What is said in a briefing: the transcript, who writes it down and in which order, and how a person puts it right.
///
/// # How it works
///
/// A `transcript/Transcript` is words with times. Who opens a handoff reads it beside the player
/// (`ui/transcript/TranscriptView`), finds words in it, puts lines right (`transcript/Corrections`: words that
/// stay keep their times), and says that it is right; until then it is marked as a machine's word, and it never
/// goes into the fields. `transcript/NameSuggestions` suggests names of the record, `QuoteAligner` finds the
/// prospect's quotes, `CaptionFiles` reads and writes WebVTT and SubRip, `SpeechFigures` tells a sender alone
/// how they speak (`ui/studio/OwnSpeech`). The English words in `src/main/resources/words` are made from SCOWL,
/// whose licence lies beside them.
@NullMarked
package baton.transcript;

import org.jspecify.annotations.NullMarked;
