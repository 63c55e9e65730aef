/** The forms in which a word may stand in a dictionary: without what its sentence adds to it. */
import { baseOf } from '../languages/base'

/** Vowel signs and the like of Arabic, and the tatweel: they change nothing in how a word is spelt. */
const unspelt = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu

/** What stands before an apostrophe for an article or a pronoun. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|dall|quest|un)'(?=\p{L}{2})/iu

/**
 * The forms of a word that make it right where a dictionary has any of them, the plainest first.
 * @param language BCP 47
 */
export function readingsOf(word: string, language: string): string[] {
  const plain = word.replaceAll('’', "'").replace(unspelt, '')
  const readings = [plain]
  const base = baseOf(language)
  if (base === 'en') {
    const owner = plain.replace(/'(?:s|ll|d|ve|re)?$/iu, '')
    if (owner !== plain) readings.push(owner)
    // façade and naïve are English with and without
    const bare = owner.normalize('NFD').replace(/\p{M}/gu, '')
    if (bare !== owner) readings.push(bare)
  } else {
    const rest = plain.replace(elided, '')
    if (rest !== plain) readings.push(rest)
    // endings after a name: Erbil'de
    const [stem = ''] = plain.split("'")
    if (base === 'tr' && stem !== plain) readings.push(stem)
  }
  return readings
}

/** What stands before a name in Arabic, and after one in Kurdish and Persian, written as one word with it; in order. */
const particlesOf: Readonly<Record<string, readonly RegExp[]>> = {
  ar: [/^[وف](?=\p{L}{4})/u, /^[بلك](?=\p{L}{4})/u],
  ckb: [/(?<=\p{L}{3})(?:ەوە|وە|یە|دا|یش|ش|ی)$/u],
  fa: [/(?<=\p{L}{3})(?:\u200c?(?:ها|ای)|ی)$/u],
}

/** The readings of a word as the name of a place: without what is written as one word with a name. */
export function nameReadingsOf(word: string, language: string): string[] {
  const readings = readingsOf(word, language)
  const particles = particlesOf[baseOf(language)] ?? []
  const bare = readings.flatMap((each) => {
    let rest = each
    return particles.map((particle) => {
      rest = rest.replace(particle, '')
      return rest
    })
  })
  return [...readings, ...bare]
}

/** What is put before English words as the news needs it, more often than a dictionary can tell: reoffend, underbidder. */
const prefix =
  /^(?:anti|counter|cyber|electro|extra|hydro|hyper|inter|intra|macro|mega|micro|mid|mini|mono|multi|nano|non|out|over|petro|photo|poly|post|pre|pseudo|quasi|re|semi|socio|sub|super|techno|tele|thermo|trans|ultra|under|un|bio|co|de|eco|geo)(?=\p{Ll}{4})/u

/** What an English word is made of after a prefix; null where it is not. */
export function stemOf(word: string, language: string): string | null {
  const small = word.toLowerCase()
  const stem = small.replace(prefix, '')
  return baseOf(language) === 'en' && stem !== small ? stem : null
}

/** Words that have no plural: what ends in them and an s has lost an apostrophe, or has a letter too many. */
const noSingular = /(?:^(?:that|what|when|where|here|there|with|from|your|their)|men|children|people|s)$/u

/** The singular of an English plural, which a dictionary may have alone: of gamers, gamer. */
function singularsOf(small: string): string[] {
  const stem = small.slice(0, -1)
  return /^\p{Ll}{5,}s$/u.test(small) && !noSingular.test(stem) ? [stem] : []
}

/**
 * What an English word may be made of by an ending, where a dictionary need not have it itself: gamers, and as the last part
 * of what hyphens join cold-hearted and add-ons.
 * @param compound what hyphens join the word to
 */
export function endlessOf(word: string, compound: string, language: string): string[] {
  if (baseOf(language) !== 'en') return []
  const small = word.toLowerCase()
  if (!compound.endsWith(`-${word}`)) return singularsOf(small)
  const [ending = ''] = /(?<=^\p{Ll}{2,20})(?:ed|d|ers?|rs?|s|ly|ness)$/u.exec(small) ?? []
  const stem = small.slice(0, small.length - ending.length)
  return ending === '' ? [] : [stem, `${stem}e`]
}
