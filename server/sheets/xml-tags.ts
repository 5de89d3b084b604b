import { Parser } from 'saxen'

type Attributes = () => Record<string, string>
type Visitor = {
  open?: (tag: string, attributes: Attributes) => void
  close?: (tag: string) => void
  text?: (text: string) => void
}

const withoutPrefix = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

/** Walks through XML; entities that a document declares itself are not expanded. Throws where it is not well formed. */
export const eachTag = (xml: string, { open, close, text }: Visitor): void => {
  const parser = new Parser()
  parser.on('openTag', (tag, attributes, decode) => {
    open?.(withoutPrefix(tag), () => {
      const raw = attributes() as Record<string, string>
      return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decode(value)]))
    })
  })
  parser.on('closeTag', (tag) => close?.(withoutPrefix(tag)))
  parser.on('text', (value, decode) => text?.(decode(value)))
  parser.on('cdata', (value) => text?.(value))
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}
