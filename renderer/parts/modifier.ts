const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** Whether a key does nothing by itself. @param key as events of the keyboard name it */
export function isModifier(key: string): boolean {
  return modifiers.has(key)
}
