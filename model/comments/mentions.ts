import { isWritable } from '../text.ts'

/** The most people that one comment mentions. */
export const mostMentions = 20

// Somebody mentioned is kept by id, as names change: `@` and the id between braces.
const mention = /@\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}/g

/** How somebody is mentioned in the text of a comment. */
export const mentionOf = (personId: string): string => `@{${personId}}`

/** The ids of all who are mentioned in a comment, each once. */
export const mentionedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mention)].map(([, id = '']) => id)),
]

/** A comment cut where it mentions somebody: pieces of text, and ids of people. */
export type CommentPiece = { text: string } | { personId: string }

/** The pieces of a comment, in order. */
export const piecesOf = (text: string): CommentPiece[] =>
  text
    .split(mention)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { personId: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '')

/** Somebody who may be mentioned. */
export type Named = { id: string; name: string }

/** What each is called while a comment is typed: the name, with a number where two share it. */
export const labelsOf = (people: readonly Named[]): { id: string; label: string }[] => {
  const taken = new Map<string, number>()
  return people.map(({ id, name }) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return { id, label: count === 1 ? name : `${name} (${count})` }
  })
}

/** The comment as it is typed: `@` and a name for everybody mentioned. */
export const typedFrom = (text: string, people: readonly Named[]): string => {
  const labels = new Map(labelsOf(people).map(({ id, label }) => [id, label]))
  return text.replaceAll(mention, (token, id: string) => (labels.has(id) ? `@${labels.get(id)}` : token))
}

/** The comment as it is kept: the names of those who were picked become their ids. Longer names go first, as one may begin another. */
export const keptFrom = (typed: string, picked: readonly Named[], people: readonly Named[]): string => {
  const ids = new Set(picked.map(({ id }) => id))
  return labelsOf(people)
    .filter(({ id, label }) => ids.has(id) && isWritable(label))
    .toSorted((one, other) => other.label.length - one.label.length)
    .reduce((text, { id, label }) => text.replaceAll(`@${label}`, () => mentionOf(id)), typed)
}
