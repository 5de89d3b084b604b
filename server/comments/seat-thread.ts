import {
  contentsByPath,
  type Contents,
  partedAddress,
  quotationOf,
  textAtAddress,
} from '#model/comments/address.ts'
import { mapRange, type TextRange } from '#model/comments/map-range.ts'
import type { Passage } from '#model/comments/thread.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import { textsOf } from '#model/contract/service-texts.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { AppError, invalid } from '#server/kernel/errors.ts'

/** The text that a thread is begun on, as it is kept, and the passage of it. */
export type Seat = { text: string; range: TextRange | null }

// What is worked on goes before what holds.
const order: readonly TextKind[] = ['draft', 'open', 'published', 'listed']

const contentsOfTexts = (page: ServicePage): Contents[] =>
  textsOf(page)
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map(({ definition }) => contentsByPath(definition))

const gone = (): AppError =>
  new AppError('precondition_failed', 'The words that you comment on have changed: look at them again.', {
    reason: 'thread-text-gone',
  })

/** On the text that was seen, where one of the service's texts says it; else where its words went in the newest one. */
const seatOfPassage = (texts: readonly string[], { from, to, text }: Passage): Seat | null => {
  if (texts.includes(text)) return { text, range: { from, to } }
  const seats = texts.flatMap((now) => {
    const range = mapRange(text, now, { from, to })
    return range ? [{ text: now, range }] : []
  })
  return seats[0] ?? null
}

/**
 * Finds the text that a new thread hangs on among those that the service has; somebody may be typing in it at this
 * moment. Throws `precondition_failed` where the clause or the passage is not there any more.
 */
export const seatThread = (
  page: ServicePage,
  { address, passage }: { address: string; passage: Passage | null },
): Seat => {
  const [path, field] = partedAddress(address)
  const contents = contentsOfTexts(page)
  if (passage === null) {
    if (field !== undefined) throw invalid('passage', 'is needed where the address names a field')
    const [text] = contents.flatMap((one) => quotationOf(one, path) ?? [])
    if (text === undefined) throw gone()
    return { text, range: null }
  }
  const texts = contents.flatMap((one) => textAtAddress(one, address) ?? [])
  const seat = seatOfPassage(texts, passage)
  if (seat === null) throw gone()
  return seat
}
