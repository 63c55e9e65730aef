/** What the app remembers of how an editor likes the desk. */
import { z } from 'zod'
import { mostAbbreviations } from '../story/abbreviations/file'
import { abbreviationSchema } from '../story/abbreviations/schema'
import { formatNames } from '../story/formats/format'
import { headlineLimitSchema, mostLimits } from '../story/houses/headline-limits'
import { newDetails } from '../story/schema/values'
import { type TypingRule, usualRules } from '../story/typing'
import { mostRates, rateSchema } from '../story/units/money'
import { call } from './call'
import { listOrders } from './list'

/** A search that is kept under a name, with the order that its stories are listed in. */
export const savedSearchSchema = z.object({
  name: z.string().min(1).max(100),
  text: z.string().max(1000),
  order: z.enum(listOrders),
})
export type SavedSearch = z.infer<typeof savedSearchSchema>

/** How much room a row of the list has. */
export const listDensities = ['compact', 'roomy'] as const

/** What a row of the list can tell beside its title, in the order in which it does. */
export const listFields = [
  'stage',
  'urgency',
  'slug',
  'place',
  'language',
  'words',
  'findings',
  'time',
] as const
export type ListField = (typeof listFields)[number]

/** How many searches can be saved. */
export const mostSearches = 50

/** The rules of typing, and whether a web address becomes a link. */
const typingSwitches = {
  quotes: z.boolean(),
  dashes: z.boolean(),
  ellipses: z.boolean(),
  spaces: z.boolean(),
  punctuation: z.boolean(),
  letters: z.boolean(),
  fractions: z.boolean(),
  ordinals: z.boolean(),
  links: z.boolean(),
} satisfies Record<TypingRule | 'links', z.ZodBoolean>

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** The language of the screens (BCP 47), or `''` for the system's. */
  uiLanguage: z.string().max(35),
  /** The house of a new story. */
  house: z.string().max(100),
  /** The language of a new story (BCP 47), or `''` for that of the story before it. */
  language: z.string().max(35),
  /** The language that was written in last (BCP 47). */
  lastLanguage: z.string().max(35),
  /** The time zone of the desk (IANA), or `''` for the system's. */
  zone: z.string().max(64),
  /** Who edits here, or `''` for the system's own name of the user. */
  editor: z.string().max(100),
  openStory: z.uuid().nullable(),
  /** Widths of the panes beside the story, in CSS pixels. */
  panes: z.object({ stories: z.number().min(0).max(4000), panels: z.number().min(0).max(4000) }),
  showStories: z.boolean(),
  showPanels: z.boolean(),
  /** The panels that are folded. */
  folded: z.array(z.string().max(50)).max(20),
  showToolbar: z.boolean(),
  showPreview: z.boolean(),
  /** Whether all but the block with the cursor is dimmed. */
  focusMode: z.boolean(),
  /** Whether the line that is typed stays in the middle of the page. */
  typewriter: z.boolean(),
  /** Whether desk notes are folded to a sign. */
  foldNotes: z.boolean(),
  previewFormat: z.enum(['html', 'md']),
  /** The folder that is watched for new files, or null. */
  inbox: z.string().max(4000).nullable(),
  /** Whether stories that come in are edited by suggestions. */
  suggestImported: z.boolean(),
  /** Whether the desk is backed up each day. */
  backup: z.boolean(),
  /** Where the automatic backups go, or null for beside the desk. */
  backupFolder: z.string().max(4000).nullable(),
  /** The format that was exported in last. */
  exportFormat: z.enum([...formatNames, 'pdf']),
  /** Whether pictures of exported HTML and Markdown are files beside it. */
  picturesBeside: z.boolean(),
  /** How much the page is enlarged. */
  textSize: z.number().min(0.7).max(2),
  /** How much the whole window is enlarged, the page with it. */
  zoom: z.number().min(0.5).max(3),
  samplesOffered: z.boolean(),
  /** Of stories whose house has none. */
  headlineLimits: z.array(headlineLimitSchema).max(mostLimits),
  /** How many characters a line of a printed column has. */
  columnWidth: z.int().min(5).max(200),
  /** Whether words that are misspelt are found. */
  spelling: z.boolean(),
  /** What is put right as it is typed. */
  typing: z.object(typingSwitches),
  /** What the list is ordered by. */
  listOrder: z.enum(listOrders),
  /** How much room a row of the list has. */
  listDensity: z.enum(listDensities),
  /** What a row of the list tells beside its title. */
  listFields: z.array(z.enum(listFields)).max(listFields.length),
  savedSearches: z.array(savedSearchSchema).max(mostSearches),
  /** What expands as it is typed, beside what the house has. */
  abbreviations: z.array(abbreviationSchema).max(mostAbbreviations),
  /** Rates of currencies as they were given, the last one first. */
  rates: z.array(rateSchema).max(mostRates),
})
export type Settings = z.infer<typeof settingsSchema>

/** What each window has for itself; of a window for one story it is not kept. */
export const settingsOfWindow = ['openStory', 'panes', 'showStories', 'showPanels', 'showPreview'] as const

export const defaultSettings: Settings = {
  theme: 'system',
  uiLanguage: '',
  house: newDetails.house,
  language: '',
  lastLanguage: 'en',
  zone: '',
  editor: '',
  openStory: null,
  panes: { stories: 288, panels: 304 },
  showStories: true,
  showPanels: true,
  folded: [],
  showToolbar: true,
  showPreview: false,
  focusMode: false,
  typewriter: false,
  foldNotes: false,
  previewFormat: 'html',
  inbox: null,
  suggestImported: false,
  backup: true,
  backupFolder: null,
  exportFormat: 'html',
  picturesBeside: false,
  textSize: 1,
  zoom: 1,
  samplesOffered: false,
  headlineLimits: [
    { name: 'alert', most: 60 },
    { name: 'web', most: 70 },
    { name: 'print', most: 80 },
  ],
  columnWidth: 36,
  spelling: true,
  typing: { ...usualRules, links: true },
  listOrder: 'newest',
  listDensity: 'roomy',
  listFields: ['stage', 'place', 'time'],
  savedSearches: [],
  abbreviations: [],
  rates: [],
}

/** Settings as the window may change them: a folder it can only give up, as main alone asks for one. */
const ofWindowSchema = settingsSchema.extend({ inbox: z.null(), backupFolder: z.null() })
export type SettingsPatch = Partial<z.infer<typeof ofWindowSchema>>

/** zod’s own type of it lets a value be `undefined`. */
const patchSchema = z.custom<SettingsPatch>(
  (patch) => ofWindowSchema.partial().strict().safeParse(patch).success,
)

export const settingsCalls = {
  setSettings: call(z.tuple([patchSchema])).answers(),
  /** Asks for the folder that is watched for new files, and watches it; every window hears of it (`settings`). */
  chooseInbox: call(z.tuple([])).answers(),
  /** Asks for the folder of the automatic backups; every window hears of it. */
  chooseBackups: call(z.tuple([])).answers(),
}
