/** An answer that is kept until another question is asked. */
export class Last<T> {
  #known: { question: string; answer: T } | null = null

  get(question: string, answer: () => T): T {
    if (this.#known?.question !== question) this.#known = { question, answer: answer() }
    return this.#known.answer
  }

  forget(): void {
    this.#known = null
  }
}
