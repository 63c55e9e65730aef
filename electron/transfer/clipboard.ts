/** The clipboard, as both the Electron that users get and the oldest that the app runs on have it. */
import { ClipboardItem, clipboard } from 'electron'

/** Puts text on the clipboard; HTML also as what other programs paste with its form. */
export async function writeClipboard(text: string, isHtml: boolean): Promise<void> {
  if (!isHtml) return clipboard.writeText(text)
  if (ClipboardItem) return clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': text })])
  // before clipboard items there was one object with a key for each form
  Reflect.apply(clipboard.write, clipboard, [{ text, html: text }])
}
