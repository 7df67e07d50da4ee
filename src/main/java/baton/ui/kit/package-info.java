/// What every screen is made with: loading views, background work, words, theme, shortcuts. Knows no feature.
///
/// Native memory: `FrameView` shows frames out of direct memory of exactly width x height x 4 bytes, which the source
/// lends or the view allocates; the toolkit reads it on its render thread for as long as the image is shown, so it is
/// never freed by hand.
@NullMarked
package baton.ui.kit;

import org.jspecify.annotations.NullMarked;
