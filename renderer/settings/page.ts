/** A page of Settings. */
import type { ComponentType } from 'react'
import type { Key } from '../../catalogue'

export interface SettingsPage {
  name: string
  title: Key
  Content: ComponentType
}
