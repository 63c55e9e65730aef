/** Who may import whom. The folders say it; this keeps it so. */
module.exports = {
  forbidden: [
    {
      name: 'story-is-pure',
      comment: 'story/ holds the rules of the trade: no Electron, Node, DOM, React or views',
      severity: 'error',
      from: { path: '^story/' },
      to: {
        path: '^(contract|catalogue|electron|renderer|build|test)/|^node_modules/(electron|react|react-dom|prosemirror-view|zustand)/',
      },
    },
    {
      name: 'story-uses-no-node',
      severity: 'error',
      from: { path: '^story/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-meets-main-in-the-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'only-main-uses-electron',
      severity: 'error',
      from: { path: '^(contract|catalogue|renderer)/' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'only-main-uses-node',
      severity: 'error',
      from: { path: '^(contract|catalogue|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-knows-no-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|test)/|^node_modules/(react|react-dom|prosemirror-view)/' },
    },
    {
      name: 'contract-knows-only-story',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(catalogue|electron|renderer|build|test)/' },
    },
    {
      name: 'catalogue-knows-only-story',
      comment: 'what users are told is looked up by keys and values; it knows nobody who asks',
      severity: 'error',
      from: { path: '^catalogue/' },
      to: { path: '^(contract|electron|renderer|build|test)/' },
    },
    {
      name: 'the-document-stands-alone',
      comment: 'the open story knows no view, no message and no window; what it needs of others is handed in',
      severity: 'error',
      from: { path: '^renderer/document/' },
      to: {
        path: '^renderer/(?!document/)|^catalogue/|^node_modules/(react|react-dom|prosemirror-view|zustand|sonner)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycles-of-rooms',
      comment: 'of two folders of main, or of the renderer, at most one uses the other',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(electron|renderer)/' },
      to: { circular: true },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|build/default-app|test/bench/bare)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
}
