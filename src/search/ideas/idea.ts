/**
 * One idea of working life: words by which people name the same matter, good or bad, since praise and complaint about
 * one thing are one topic. English stands before the stroke, German after it; a phrase may have several words.
 */
export type Idea = string;

/** Ideas that lie close together, so that a word of one is a faint sign of another. */
export type Field = readonly Idea[];
