/// Cameras, microphones, the encoder and the player, on FFmpeg and the system's sound. The only package that names a
/// driver or a codec.
///
/// # Native memory
///
/// Everything here that lies outside of the Java heap, by the class that owns it. Nothing of it is freed by two
/// threads, and nothing is touched after its owner has freed it.
///
/// | Owner | What | Written by | Freed by |
/// |---|---|---|---|
/// | `FfmpegCameraFeed` | the driver's context (`AVFormatContext`) and its mapped buffers | thread `camera` | thread
/// `camera`, at its end: closing unmaps what packets refer to |
/// | `FfmpegCameraFeed` | waiting packets: copies with `AV_INPUT_BUFFER_PADDING_SIZE` (64) bytes behind them, 96 MB at
/// most | thread `camera` | whoever takes them out of the queue: thread `pictures`, after decoding or at its end, when
/// `camera` has ended |
/// | `FfmpegCameraFeed` | decoder and decoded frame | thread `pictures` | thread `pictures` |
/// | `FramePicture` | BGRA copies for preview and posters, through its own `BgraScaler` | the thread that calls it
/// within `CameraListener.picture` | `close`, by thread `pictures`; a picture is valid only within that call |
/// | `CameraSystem` | lists of devices | the caller | the caller, before it returns |
/// | `PulseMicrophone` | the server's context and a packet | thread `microphone` | thread `microphone`; sound is copied
/// to the heap before anybody sees it |
/// | `BgraScaler` | scaling context, pointers | one thread at a time | `close`; the memory it writes to belongs to the
/// caller, see below |
/// | `VideoEncoder`, `AudioEncoder` | encoder, frame, packet, scaling context, filters | whoever holds the writer's
/// lock for frames, or the one for sound | `close`, under both locks (`Mp4TakeWriter`) |
/// | `Muxer` | the file's context | under its own monitor | `end`, once; whoever writes later writes nothing |
/// | `ClipStream` | demuxer, decoder, packet, frame; one each for frames and for sound | threads `player picture` and
/// `player sound`, one each | `Session.close`, when both have ended |
/// | `SoundGraph`, `TempoFilter` | filter graph and frame; made anew when the sound changes its form | the thread of
/// its stream | that thread |
/// | `PictureQueue` | slots of `PictureMemory` | thread `player picture`, through its `BgraScaler` | `close` gives them
/// back; one that is lent stays valid until the second loan after it |
/// | `PictureMemory` | direct memory for frames, reused from clip to clip, 64 MB kept at most | its taker | the
/// collector, when it is not kept |
///
/// # What native code may touch beyond its due
///
/// - libswscale writes in blocks of 16 pixels: rows are a multiple of 16 pixels long and one row of room lies behind
/// the
///   last (`BgraScaler.room`). Only `BgraScaler` and `VideoEncoder` (into frames that FFmpeg itself has allocated, with
///   its own padding) call it. Formats of floating point are refused: it reads beyond them.
/// - Decoders read up to 64 bytes behind a packet: every packet is FFmpeg's own or a copy with that padding.
/// - `avcodec_free_context` takes a Java null for an address and ends the process: asked only for what was allocated.
/// - `sws_freeContext` leaves the pointer as it was: it is forgotten together with it.
///
/// `BgraScalerTest` lays a guard behind every even width from 16 to 1,930 in 14 formats (`-Dbaton.soak=60` tries
/// sizes by chance for an hour more); `CameraFaultsTest` unplugs, closes and records on a loaded machine.
@NullMarked
package baton.media;

import org.jspecify.annotations.NullMarked;
