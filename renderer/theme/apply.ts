/** Light or dark, as the editor or the system wants it. */
import { useDesk } from '../desk/desk-store'

export function startTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme } = useDesk.getState().settings
    document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
  }
  system.addEventListener('change', apply)
  useDesk.subscribe(apply)
  apply()
}
