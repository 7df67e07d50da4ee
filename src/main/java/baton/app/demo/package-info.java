/// The demo library: six people and forty handoffs in every state, told by the acts that real ones are made by.
@NullMarked
package baton.app.demo;

import org.jspecify.annotations.NullMarked;
