import { setImmediate as breathe } from 'node:timers/promises'
import { Parser } from 'saxen'

type Attributes = () => Record<string, string>
type Visitor = {
  open?: (tag: string, attributes: Attributes) => void
  close?: (tag: string) => void
  text?: (text: string) => void
}

const withoutPrefix = (tag: string): string => {
  const colon = tag.indexOf(':')
  return colon < 0 ? tag : tag.slice(colon + 1)
}

const decoded = (raw: Record<string, string>, decode: (text: string) => string): Record<string, string> => {
  for (const [key, value] of Object.entries(raw)) if (value.includes('&')) raw[key] = decode(value)
  return raw
}

/** Walks through XML; entities that a document declares itself are not expanded. Throws where it is not well formed. */
export const eachTag = (xml: string, { open, close, text }: Visitor): void => {
  const parser = new Parser()
  parser.on('openTag', (tag, attributes, decode) => {
    open?.(withoutPrefix(tag), () => decoded(attributes() as Record<string, string>, decode))
  })
  parser.on('closeTag', (tag) => close?.(withoutPrefix(tag)))
  parser.on('text', (value, decode) => text?.(decode(value)))
  parser.on('cdata', (value) => text?.(value))
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}

const pieceLength = 128 * 1024

const indexAfter = (xml: string, pattern: RegExp, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(xml) ? pattern.lastIndex : -1
}

type Cut = { tag: string; within: string }

/** The elements of one name that fill another, in pieces that are cut between two of them. */
function* piecesOf(xml: string, { tag, within }: Cut): Generator<string> {
  const end = new RegExp(`</(?:\\w+:)?${tag}>`, 'g')
  const whole = new RegExp(`</(?:\\w+:)?${within}>`, 'g')
  let at = xml.search(new RegExp(`<(?:\\w+:)?${tag}[\\s/>]`))
  while (at >= 0 && at < xml.length) {
    const next = indexAfter(xml, end, at + pieceLength)
    if (next >= 0) yield `<piece>${xml.slice(at, next)}</piece>`
    // The last piece ends where the whole does; where that never ends, the piece is broken and told of as that.
    else {
      const last = indexAfter(xml, whole, at)
      const rest = last < 0 ? xml.slice(at) : xml.slice(at, xml.lastIndexOf('<', last - 1))
      yield `<piece>${rest}</piece>`
    }
    at = next
  }
}

/** Walks through the elements of one name that fill another; other work goes on between pieces of them. */
export const eachTagOf = async (xml: string, cut: Cut, visitor: Visitor): Promise<void> => {
  for (const piece of piecesOf(xml, cut)) {
    eachTag(piece, visitor)
    await breathe()
  }
}
