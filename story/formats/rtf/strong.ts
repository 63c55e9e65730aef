/** The style of strong text, by which it is known also where the style of its paragraph is bold. */
export const strongStyle = { number: 33, name: 'Strong' } as const
