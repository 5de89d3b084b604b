import { splitsCharacter } from '#model/comments/splits-character.ts'
import type { Target } from './comments.ts'

/** A selection in a text of the definition, and where on the screen it ends. */
export type Selected = { target: Target; place: { left: number; top: number } }

/** The passage without spaces at its ends and with whole characters; null where it says nothing. */
const passageOf = (text: string, from: number, to: number) => {
  const said = text.slice(from, to)
  let start = from + said.length - said.trimStart().length
  let end = from + said.trimEnd().length
  if (splitsCharacter(text, start)) start -= 1
  if (splitsCharacter(text, end)) end += 1
  return end > start ? { from: start, to: end, text } : null
}

const selectedInField = (field: HTMLTextAreaElement | HTMLInputElement): Selected | null => {
  const address = field.dataset['address']
  const passage = passageOf(field.value, field.selectionStart ?? 0, field.selectionEnd ?? 0)
  if (address === undefined || passage === null) return null
  const { right, bottom } = field.getBoundingClientRect()
  return { target: { address, passage }, place: { left: right, top: bottom } }
}

const textOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-address]') ??
  null

const offsetIn = (element: HTMLElement, node: Node, offset: number): number => {
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(node, offset)
  return before.toString().length
}

/** A selection that reaches beyond its text, as three clicks make it, ends with the text. */
const selectedInPage = (selection: Selection): Selected | null => {
  if (selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const element = textOf(range.startContainer) ?? textOf(range.endContainer)
  const address = element?.dataset['address']
  if (!element || address === undefined) return null
  const text = element.textContent ?? ''
  const from = element.contains(range.startContainer)
    ? offsetIn(element, range.startContainer, range.startOffset)
    : 0
  const to = element.contains(range.endContainer)
    ? offsetIn(element, range.endContainer, range.endOffset)
    : text.length
  const passage = passageOf(text, from, to)
  const { right, bottom } = range.getBoundingClientRect()
  return passage && { target: { address, passage }, place: { left: right, top: bottom } }
}

const isField = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

/** What is selected now in a text of the definition, read or edited; null where nothing is. */
export const selectedPassage = (): Selected | null => {
  const { activeElement } = document
  // A copy that somebody writes a suggestion in is not the text that people speak about.
  if (activeElement?.closest('[data-apart]')) return null
  if (isField(activeElement)) return selectedInField(activeElement)
  const selection = document.getSelection()
  return selection && selectedInPage(selection)
}
