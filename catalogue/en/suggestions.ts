/** What is suggested in a story. */
export const suggestions = {
  panel: 'Suggestions',
  open_one: '{{count}} suggestion',
  open_other: '{{count}} suggestions',
  isOn: 'Suggesting',
  isOnWith_one: 'Suggesting, {{count}} open',
  isOnWith_other: 'Suggesting, {{count}} open',
  nobody: 'somebody unknown',
  by: {
    inserted: 'Inserted by {{by}}, {{when}}',
    deleted: 'Deleted by {{by}}, {{when}}',
    moved: 'Moved by {{by}}, {{when}}',
    split: 'Paragraph split by {{by}}, {{when}}',
    joined: 'Paragraphs joined by {{by}}, {{when}}',
    look: 'Formatting changed by {{by}}, {{when}}',
    frame: 'Kind of paragraph changed by {{by}}, {{when}}',
  },
} as const
