// How electron-builder packs the app. Everything is bundled in out/, so no node_modules goes along.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { electronFolder, electronVersion } from './electron.mjs'

/** @type {import('electron-builder').Configuration} */
export const packaging = {
  appId: 'io.github.copydesk',
  productName: 'Copydesk',
  copyright: 'The Copydesk contributors',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: ['package.json', 'out/{main,preload,renderer,cli}/**', '!node_modules'],
  extraResources: [
    { from: 'seeds', to: 'seeds' },
    { from: 'out/notices.txt', to: 'notices.txt' },
  ],
  extraFiles: ['LICENSE'],
  extraMetadata: { devDependencies: {}, scripts: {} },
  npmRebuild: false,
  // A ready folder of Electron still holds the app that it shows when it has none.
  afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources/default_app.asar'), { force: true }),
  asar: true,
  electronDist: electronFolder() ?? null,
  electronVersion: electronVersion(),
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  linux: {
    executableName: 'copydesk',
    category: 'Office',
    icon: 'build/icons',
    synopsis: 'Draft, revise and file a news story, offline',
    maintainer: 'The Copydesk contributors',
  },
  mac: { category: 'public.app-category.news', icon: 'build/icons/1024x1024.png' },
  win: { icon: 'build/icons/256x256.png' },
  publish: null,
}
