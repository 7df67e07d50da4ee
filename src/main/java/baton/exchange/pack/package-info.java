/// A handoff as one file: written, signed, closed for whom it is meant; hostile until its signature and every hash are
/// proved.
///
/// A `.handoff` file is a ZIP of exactly these entries in this order: `manifest.json` (who made it for whom, and every
/// other entry with its length and SHA-256), `signature` (Ed25519 over the manifest), `handoff.json`
/// ([baton.team.HandoffPackage]), and where there is a briefing `clip.mp4` (stored, not compressed), `poster.jpg`,
/// `captions.vtt`. Closed for somebody's key ([PackageSeal]) it is that ZIP in pieces of 1 MiB.
@NullMarked
package baton.exchange.pack;

import org.jspecify.annotations.NullMarked;
