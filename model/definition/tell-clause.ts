import { detailsOf } from './entry-sentences.ts'
import type { Definition } from './definition.ts'
import { phrase, speak, type Speaker, type TermKind } from './phrase.ts'

const termKinds: Record<string, TermKind> = {
  'value.consumerGroups': 'consumer-group',
  'use.channels': 'channel',
}

const isEntry = (content: unknown): content is { id: string } & Record<string, unknown> =>
  typeof content === 'object' && content !== null && 'id' in content

/** What a clause says, in full and in the speaker's language; empty where it says nothing. */
export const tellClause = (
  speaker: Speaker,
  { path, content }: { path: string; content: unknown },
  definition: Definition,
): string => {
  if (path === 'cost.charged' && content)
    return speak(speaker, phrase(`sentences.charged.${String(content)}`))
  if (typeof content === 'string') return content
  const kind = termKinds[path]
  if (Array.isArray(content)) {
    if (kind === undefined) return ''
    return content.map((key) => speaker.nameOfTerm(kind, String(key))).join(', ')
  }
  if (!isEntry(content)) return ''
  const [list = ''] = path.split('/')
  const details = detailsOf(list, content, { before: definition, after: definition })
  const lines = [
    String(content['statement'] ?? ''),
    details.map((detail) => speak(speaker, detail)).join(' '),
  ]
  return lines.filter((line) => line !== '').join('\n')
}
