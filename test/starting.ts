/** How tests start the app, and how long they wait for it. */

/**
 * An argument with which the app compiles the index's SQLite once, for a quick start: compiling its busy parts again for
 * speed takes a third of all that a start costs, and no test's desk is so full that it would gain by it.
 */
export const quickStart = '--js-flags=--liftoff-only'

/** Milliseconds that the window may take for anything: a busy machine takes ten times as long, and no test is about a time. */
export const patienceMs = 180_000
