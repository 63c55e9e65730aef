/** What can be taken in a merge. */
export type Side = 'mine' | 'theirs'

/** One side, both one after the other, or the changes of both in one text. */
export type Choice = Side | 'both' | 'together'
