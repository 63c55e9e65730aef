/** What can be taken in a merge. */
export type MergeSide = 'mine' | 'theirs'

/** One side, both one after the other, or the changes of both in one text. */
export type MergeChoice = MergeSide | 'both' | 'together'
