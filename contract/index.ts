/**
 * Every message between the window and main: the one place where they meet. A new call is declared in the file of its
 * domain, and answered in main.
 */
import { abbreviationCalls } from './abbreviations'
import { backupCalls } from './backups'
import type { Asked } from './call'
import { editingCalls } from './editing'
import { externalCalls } from './external'
import { findCalls } from './find'
import { houseCalls } from './houses'
import { listCalls } from './list'
import { pictureCalls } from './pictures'
import { recoveryCalls } from './recovery'
import { settingsCalls } from './settings'
import { spellingCalls } from './spelling'
import { stageCalls } from './stages'
import { storyCalls } from './stories'
import { preloadCalls, transferCalls } from './transfer'
import { versionCalls } from './version'
import { windowCalls } from './window'

/** The calls that the window may make. */
export const calls = {
  ...windowCalls,
  ...listCalls,
  ...findCalls,
  ...storyCalls,
  ...editingCalls,
  ...versionCalls,
  ...externalCalls,
  ...recoveryCalls,
  ...transferCalls,
  ...pictureCalls,
  ...houseCalls,
  ...stageCalls,
  ...abbreviationCalls,
  ...backupCalls,
  ...settingsCalls,
  ...spellingCalls,
}

/** All calls that main answers. */
export const answeredCalls = { ...calls, ...preloadCalls }

export type Desk = { [Name in keyof typeof calls]: Asked<(typeof calls)[Name]> }
export type Answers = { [Name in keyof typeof answeredCalls]: Asked<(typeof answeredCalls)[Name]> }
