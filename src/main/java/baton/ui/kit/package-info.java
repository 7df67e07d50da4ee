/// What every screen is made with: loading views, background work, words, theme, shortcuts. Knows no feature.
@NullMarked
package baton.ui.kit;

import org.jspecify.annotations.NullMarked;
