/// Cameras, microphones, the encoder and the player, on FFmpeg and the system's sound. The only package that names a
/// driver or a codec.
///
/// # Native memory
///
/// Everything here that lies outside of the Java heap, by the class that owns it. Nothing of it is freed by two
/// threads, and nothing is touched after its owner has freed it.
///
/// - `FfmpegCameraFeed`: the driver's context (`AVFormatContext`) and its mapped buffers. Written by: thread
///   `camera`. Freed by: thread `camera`, at its end: closing unmaps what packets refer to.
/// - `FfmpegCameraFeed`: waiting packets: copies with `AV_INPUT_BUFFER_PADDING_SIZE` (64) bytes behind them, 96 MB at
///   most. Written by: thread `camera`. Freed by: whoever takes them out of the queue: thread `frames`, after
///   decoding or at its end, when `camera` has ended.
/// - `FfmpegCameraFeed`: decoder and decoded frame. Written by: thread `frames`. Freed by: thread `frames`.
/// - `DecodedFrame`: BGRA copies for preview and posters, through its own `BgraScaler`. Written by: the thread that
///   calls it within `CameraListener.picture`. Freed by: `close`, by thread `frames`; a picture is valid only
///   within that call.
/// - `CameraSystem`: lists of devices. Written by: the caller. Freed by: the caller, before it returns.
/// - `PulseMicrophone`: the server's context and a packet. Written by: thread `microphone`. Freed by: thread
///   `microphone`; sound is copied to the heap before anybody sees it.
/// - `BgraScaler`: scaling context, pointers. Written by: one thread at a time. Freed by: `close`; the memory it
///   writes to belongs to the caller, see below.
/// - `VideoEncoder`, `AudioEncoder`: encoder, frame, packet, scaling context, filters. Written by: whoever holds the
///   writer's lock for frames, or the one for sound. Freed by: `close`, under both locks (`Mp4TakeWriter`).
/// - `Muxer`: the file's context. Written by: under its own monitor. Freed by: `end`, once; whoever writes later
///   writes nothing.
/// - `ClipStream`: demuxer, decoder, packet, frame; one each for frames and for sound. Written by: threads `player
///   picture` and `player sound`, one each. Freed by: `PlaybackSession.close`, when both have ended.
/// - `SoundGraph`, `TempoFilter`: filter graph and frame; made anew when the sound changes its form. Written by: the
///   thread of its stream. Freed by: that thread.
/// - `VideoFrameQueue`: slots of `FrameMemory`. Written by: thread `player picture`, through its `BgraScaler`. Freed
///   by: `close` gives them back; one that is lent stays valid until the second loan after it.
/// - `FrameMemory`: direct memory for frames, reused from clip to clip, 64 MB kept at most. Written by: its taker.
///   Freed by: the collector, when it is not kept.
///
/// # What native code may touch beyond its due
///
/// - libswscale writes in blocks of 16 pixels: rows are a multiple of 16 pixels long and one row of room lies behind
///   the last (`BgraScaler.room`). Only `BgraScaler` and `VideoEncoder` (into frames that FFmpeg itself has
///   allocated, with its own padding) call it. Formats of floating point are refused: it reads beyond them.
/// - Decoders read up to 64 bytes behind a packet: every packet is FFmpeg's own or a copy with that padding.
/// - `avcodec_free_context` takes a Java null for an address and ends the process: asked only for what was allocated.
/// - `sws_freeContext` leaves the pointer as it was: it is forgotten together with it.
///
/// `BgraScalerTest` lays a guard behind every even width from 16 to 1,930 in 14 formats (`-Dbaton.soak=60` tries
/// sizes by chance for an hour more); `CameraFaultsTest` unplugs, closes and records on a loaded machine;
/// `PlayerCyclesTest` opens, jumps, switches and closes there while the screen is slow.
@NullMarked
package baton.media;

import org.jspecify.annotations.NullMarked;
