/** Files of Word that are no zip: the old ones, and new ones that are locked (MS-CFB, MS-OFFCRYPTO 2.3). */
import { ReadError } from '../format'
import { binaryText } from './bytes'
import { isZip } from './directory'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes begin as a compound file does. */
export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Whether a stream of a name may be in a compound file; its directory has names in UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return binaryText(bytes).includes([...name].map((character) => `${character}\0`).join(''))
}

/** Whether bytes are a Word file of the old kind or a locked one. */
export function isOldWord(bytes: Uint8Array): boolean {
  return isCompound(bytes) && (hasStream(bytes, 'WordDocument') || hasStream(bytes, 'EncryptedPackage'))
}

/** @throws ReadError that says why, where bytes are no zip file */
export function whyNoZip(bytes: Uint8Array): void {
  if (isZip(bytes)) return
  if (!isCompound(bytes)) throw new ReadError('damaged')
  if (hasStream(bytes, 'EncryptedPackage')) throw new ReadError('locked')
  throw new ReadError('oldWord')
}
