import { vi } from 'vitest'

const asked = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'PluralRules'] as const

/** Has the engine without Kurdish, on a machine that speaks Arabic: it writes Arabic then. `vi.restoreAllMocks()` ends it. */
export function engineWithoutKurdish(): void {
  for (const name of asked) {
    const whole = Intl[name]
    vi.spyOn(Intl, name).mockImplementation(function (
      this: unknown,
      language: unknown,
      ...others: unknown[]
    ) {
      const known = /^(?:ckb|kmr|ku)\b/.test(String(language)) ? 'ar-EG' : language
      return Reflect.construct(whole, [known, ...others])
    })
  }
}
