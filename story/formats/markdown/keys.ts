/** The keys of front matter, by what they mean; systems differ in how they write them, and in what language. */
import { type Part, partNamed } from '../parts/labelled'

/** A key as it compares: `Sub_Title` is `subtitle`. */
export function nameOfKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const titles = ['title', 'headline', 'heading', 'posttitle']
const standfirsts = [
  ...['customexcerpt', 'description', 'subtitle', 'standfirst', 'summary', 'excerpt', 'abstract'],
  ...['deck', 'dek', 'strapline', 'teaser', 'subheadline', 'subhead'],
]
const authors = [
  ...[
    'author',
    'authors',
    'by',
    'byline',
    'bylines',
    'primaryauthor',
    'postauthor',
    'writer',
    'writers',
    'writtenby',
    'reporter',
    'reporters',
  ],
  ...['contributor', 'contributors', 'creator', 'creators', 'journalist', 'journalists'],
]
/** What systems keep keys of their users in. */
const holders = ['params', 'extra', 'taxonomies', 'meta', 'metadata', 'frontmatter', 'data']

const embargoes = [
  ...['embargo', 'embargoed', 'embargoeduntil', 'embargountil', 'embargodate', 'embargotime', 'embargoends'],
  ...[
    'sperrfrist',
    'gesperrtbis',
    'publishafter',
    'releaseafter',
    'notbefore',
    'donotpublishbefore',
    'holduntil',
  ],
]

const statuses = [
  ...['status', 'state', 'pubstatus', 'publishstatus', 'publicationstatus', 'publishingstatus', 'poststatus'],
  ...['workflowstatus', 'storystatus', 'usage', 'availability'],
]
/** Keys that say it by themselves, where they are true. */
const holds = [
  'killed',
  'kill',
  'withdrawn',
  'retracted',
  'withheld',
  'hold',
  'onhold',
  'donotpublish',
  'donotuse',
]

/** Tests a key, which may also be what copy in any language calls a part. */
const isKeyOf = (keys: readonly string[], part: Part) => (key: string) =>
  keys.includes(nameOfKey(key)) || partNamed(key.trim().toLowerCase()) === part

export const isStatusKey = (key: string) => statuses.includes(nameOfKey(key))
export const isHoldKey = (key: string) => holds.includes(nameOfKey(key))
export const isEmbargoKey = (key: string) => embargoes.includes(nameOfKey(key))
export const isTitleKey = isKeyOf(titles, 'headline')
export const isStandfirstKey = isKeyOf(standfirsts, 'standfirst')
export const isAuthorKey = isKeyOf(authors, 'byline')
export const isHolderKey = (key: string) => holders.includes(nameOfKey(key))
