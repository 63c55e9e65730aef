declare module 'electron-installer-debian' {
  interface Options {
    src: string
    dest: string
    arch: string
    options?: Record<string, string | string[] | Record<string, string>>
  }
  /** Makes a Debian package of a packaged app. */
  export default function installer(options: Options): Promise<{ packagePaths: string[] }>
}
