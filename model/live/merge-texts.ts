import { diffChars } from 'diff'
import * as Y from 'yjs'

/** A change of a text: at `at`, so many characters go, and this comes. In UTF-16 units, as in a text of Yjs. */
type Step = { at: number; gone: number; come: string }

/** Beyond this many characters of difference letters are not worth being told apart. */
const mostLetters = 2000

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const differing = (before: string, after: string) => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  // A character of two units is never cut in two.
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1
  return {
    start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}

const stepsBetween = (before: string, after: string): Step[] => {
  const middle = differing(before, after)
  if (
    middle.before === '' ||
    middle.after === '' ||
    middle.before.length + middle.after.length > mostLetters
  ) {
    return [{ at: middle.start, gone: middle.before.length, come: middle.after }]
  }
  const steps: Step[] = []
  let at = middle.start
  for (const { added, removed, value } of diffChars(middle.before, middle.after)) {
    if (removed) steps.push({ at, gone: value.length, come: '' })
    else {
      if (added) steps.push({ at, gone: 0, come: value })
      at += value.length
    }
  }
  return steps
}

/** Makes a live text say what `text` says, by the least that has to change: what others type around it stays. */
export const retype = (live: Y.Text, text: string): void => {
  const before = live.toString()
  if (before === text) return
  for (const { at, gone, come } of stepsBetween(before, text)) {
    if (gone > 0) live.delete(at, gone)
    if (come !== '') live.insert(at, come)
  }
}

/** What a text says after two people changed it at once, each from `base`: the edits of both survive. */
export const mergeTexts = ({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', string>): string => {
  if (theirs === base || mine === theirs) return mine
  if (mine === base) return theirs
  const here = new Y.Doc()
  here.clientID = 1
  here.getText().insert(0, base)
  const there = new Y.Doc()
  there.clientID = 2
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  retype(here.getText(), mine)
  retype(there.getText(), theirs)
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  return here.getText().toString()
}
