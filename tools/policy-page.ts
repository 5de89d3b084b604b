import {
  type Policy,
  type Thing,
  things,
  thingWords,
  type Who,
  whos,
  whoWords,
} from '#model/policy/policy.ts'
import { policies } from '#model/policy/table.ts'

const introduction = `# Who may see and do what

Every route of the interface states who may call it, in one table. It is what the server holds to: a server that has a
route without a line here does not start, and \`npm run test:policy\` compares the real interface with a model of this
table in plain code, on random workspaces and random requests.

- One column that fits a person is enough. What a person may not know of is answered exactly like what does not exist;
  what they may know of and may not do is refused.
- Administrators see everything of their workspace. Signing, proposing, publishing and speaking for others stay with
  those who answer for it: being an administrator is no role in a service.
- Lists, counts, search and exports hold only what the person could also read by itself.
- Workspaces know nothing of each other.

<!-- Written by tools/policy-page.ts from model/policy/: change that, then run its test with UPDATE_DOCS=1. -->
`

const entries = Object.values(policies)

const columnTitles: Record<Who, string> = {
  anyone: 'anybody',
  linkHolder: 'holds the link',
  account: 'signed in',
  installer: 'installer',
  member: 'member',
  administrator: 'administrator',
  ofProvider: 'of the provider',
  ofProviderUnowned: 'of the provider, unowned',
  reader: 'reader',
  readerOfPublished: 'reader, if published',
  owner: 'owner',
  roleHolder: 'role holder',
  colleague: 'colleague',
  roleHolderOfProvider: 'role holder of the provider',
  namedRole: 'that very role',
  writer: 'writer',
  author: 'whose own',
  decider: 'said to decide',
  asked: 'addressed',
  asker: 'asker',
  facilitator: 'facilitator',
  ofSide: 'of a side',
  ofThatSide: 'of that side',
  ownsAll: 'owns all',
  takesPart: 'takes part',
  readerOfTie: 'reader of a tie',
}

const centred = (text: string, width: number): string =>
  text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width)

/** A table as the formatter writes it: the first column to the left, the others centred. */
const tableOf = (rows: readonly Policy[]): string[] => {
  const columns = whos.filter((who) => rows.some(({ allowed }) => allowed.includes(who)))
  const widths = columns.map((who) => columnTitles[who].length)
  const first = Math.max(...rows.map(({ action }) => action.length))
  const row = (title: string, cells: readonly string[]): string =>
    `| ${[title.padEnd(first), ...cells.map((cell, at) => centred(cell, widths[at] ?? 0))].join(' | ')} |`
  return [
    row(
      '',
      columns.map((who) => columnTitles[who]),
    ),
    row(
      '-'.repeat(first),
      widths.map((width) => `:${'-'.repeat(width - 2)}:`),
    ),
    ...rows.map(({ action, allowed }) =>
      row(
        action,
        columns.map((who) => (allowed.includes(who) ? '✓' : '')),
      ),
    ),
  ]
}

const sectionOf = (thing: Thing): string[] => {
  const rows = entries.filter((policy) => policy.thing === thing)
  return [
    `### ${thingWords[thing]}`,
    '',
    `There for: ${things[thing].map((who) => columnTitles[who]).join(', ')}.`,
    '',
    ...tableOf(rows),
    '',
  ]
}

/** The page of the manual that tells who may do what, in Markdown. */
export const policyPage = (): string =>
  [
    introduction,
    '## The words',
    '',
    ...whos.map((who) => `- **${columnTitles[who]}**: ${whoWords[who]}`),
    '',
    '## By kind of thing',
    '',
    ...(Object.keys(things) as Thing[]).flatMap(sectionOf),
  ].join('\n')
