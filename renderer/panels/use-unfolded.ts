/** Fields that stand in a panel only where they have a value, or while they are asked for. */
import { useState } from 'react'

interface Unfolded<Name> {
  /** The fields that are shown, in their order. */
  shown: Name[]
  /** Those that can be added. */
  folded: Name[]
  /** Whether a field was asked for, and takes the focus when it comes. */
  isAdded(name: Name): boolean
  add(name: Name): void
}

/** @param hasValue whether the story has a value for a field */
export function useUnfolded<Name>(names: readonly Name[], hasValue: (name: Name) => boolean): Unfolded<Name> {
  const [added, setAdded] = useState<readonly Name[]>([])
  const isShown = (name: Name) => hasValue(name) || added.includes(name)
  return {
    shown: names.filter(isShown),
    folded: names.filter((name) => !isShown(name)),
    isAdded: (name) => added.includes(name),
    add: (name) => setAdded((before) => [...before, name]),
  }
}
