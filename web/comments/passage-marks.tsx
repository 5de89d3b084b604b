import { useEffect, useMemo } from 'react'
import { contentsByPath } from '#model/comments/address.ts'
import type { TextRange } from '#model/comments/map-range.ts'
import { placeOfThread } from '#model/comments/thread-place.ts'
import { useCheckedHere } from '#web/services/checks/checked.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { useComments } from './comments.ts'
import './passage-marks.css'

const highlight = 'covalence-comment'

/** The places in the page's text nodes at which a passage begins and ends; null where the page shows another text. */
const rangeIn = (element: Element, text: string, { from, to }: TextRange): Range | null => {
  if (element.textContent !== text) return null
  const range = document.createRange()
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let start = 0
  let begun = false
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const end = start + (node.textContent ?? '').length
    if (!begun && from < end) {
      range.setStart(node, from - start)
      begun = true
    }
    if (begun && to <= end) {
      range.setEnd(node, to - start)
      return range
    }
    start = end
  }
  return null
}

/** Marks the passages that open threads are about, where the browser can mark text without changing the page. */
export const PassageMarks = () => {
  const { threads } = useComments()
  const { definition } = useDocument()
  // Drawn anew when the checks mark words: that moves the text into other nodes.
  useCheckedHere()
  const passages = useMemo(() => {
    const contents = contentsByPath(definition)
    return threads.flatMap((thread) => {
      const place = thread.state === 'open' ? placeOfThread(thread, contents) : null
      return place?.kind === 'passage'
        ? [{ address: thread.address, text: place.text, range: place.range }]
        : []
    })
  }, [threads, definition])
  // After every drawing: what is marked are places in the page as it stands.
  useEffect(() => {
    if (!('highlights' in CSS)) return
    const ranges = passages.flatMap(({ address, text, range }) =>
      [...document.querySelectorAll(`[data-address="${CSS.escape(address)}"]`)].flatMap(
        (element) => rangeIn(element, text, range) ?? [],
      ),
    )
    CSS.highlights.set(highlight, new Highlight(...ranges))
  })
  useEffect(() => () => void ('highlights' in CSS && CSS.highlights.delete(highlight)), [])
  return null
}
