import { type RegisteredRule, register } from '#model/checks/register.ts'
import type { CheckNeed } from '#model/checks/verdict.ts'
import { checks } from '#model/wording/en/checks.ts'
import { waitingChecks } from '#model/wording/en/waiting-checks.ts'
import { words } from '#model/wording/en/words.ts'

type Texts = { title: string; why: string; fix: string }
type Decided = Extract<RegisteredRule, { state: 'decided' }>
type Waiting = Extract<RegisteredRule, { state: 'waits' }>

const introduction = `# The checks

Covalence reads a definition as a consumer would, and says what is missing, why that matters to them, and what to do. It
says the same on the page, over HTTP and on the command line.

- An **error** keeps a revision from being published, unless the workspace allows publishing without agreement. A
  **warning** and a **note** keep nothing from happening.
- Anybody who holds the role named under "May be waived by" can let a finding stay, with a reason and a last day. It is
  shown with the finding. While nobody holds the role, nobody can.
- A workspace can give a check another severity, or switch it off.
- What a check must know and cannot know in a place is _not decidable there_: never a pass. Under "Needs" stands what it
  has to know.
- There is no grade. What counts is what stands between a definition and its being agreed: roles that nobody holds,
  errors, and sign-offs that are missing.

<!-- Written by tools/checks-page.ts from the register and its wording: change those, then run its test with UPDATE_DOCS=1. -->
`

const needs: Record<CheckNeed, string> = {
  document: 'the definition',
  roles: 'who owns, provides and consumes the service',
  record: 'who worded, confirmed, signed and reviewed it, and which conflicts were decided',
  catalogue: 'the other services of the workspace',
  relationships: 'what both sides say of their relationship, as far as the reader may know',
  judgements: 'whether it is worth it to those who hold its roles, as far as the reader may know',
  restsOn: 'what the service rests on',
  measurements: 'what was measured',
}

const listed = (all: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(all)

const withoutBlanks = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, '…')

const roleName = (role: keyof typeof words.role): string => `the ${words.role[role].toLowerCase()}`

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'title' in value && 'fix' in value

const decidedEntry = ({ id, severity, concerns, waivedBy, ...rule }: Decided): string[] => {
  const texts: Texts = checks[id as keyof typeof checks]
  const finds = Object.values<unknown>({ ...texts }).filter(isTexts)
  return [
    `### ${id}: ${withoutBlanks(texts.title)}`,
    '',
    `_${severity.charAt(0).toUpperCase()}${severity.slice(1)}._ ${withoutBlanks(texts.why)}`,
    '',
    ...(finds.length > 0 ? ['- Finds:', ...finds.map(({ title }) => `  - ${withoutBlanks(title)}`)] : []),
    `- What to do: ${withoutBlanks(texts.fix)}`,
    `- Who cares most: ${listed(concerns.map(roleName))}`,
    `- May be waived by: ${roleName(waivedBy)}`,
    `- Needs: ${listed(rule.needs.map((need) => needs[need]))}`,
    '',
  ]
}

const waitingEntry = ({ id, waitsFor }: Waiting): string => {
  const { title, why } = waitingChecks[id as Exclude<keyof typeof waitingChecks, 'until'>]
  const awaited = listed(waitsFor.map((capability) => waitingChecks.until[capability]))
  return `- **${id}: ${title}.** ${why} Waits for: ${awaited}.`
}

/** The page of the manual that tells of all checks, in Markdown. */
export const checksPage = (): string =>
  [
    introduction,
    '## What is checked',
    '',
    ...register.flatMap((rule) => (rule.state === 'decided' ? decidedEntry(rule) : [])),
    '## What is not checked yet',
    '',
    'These wait for something that Covalence does not keep yet. They find nothing, and nothing passes them.',
    '',
    ...register.flatMap((rule) => (rule.state === 'waits' ? [waitingEntry(rule)] : [])),
    '',
  ].join('\n')
