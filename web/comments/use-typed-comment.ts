import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { keptFrom, labelsOf, mentionedIn, typedFrom } from '#model/comments/mentions.ts'
import { useComments } from './comments.ts'

/** `@` and the letters of a name right before the caret; null where no name is being typed. */
const nameBefore = (text: string, caret: number): string | null =>
  /(?:^|\s)@([^@\n]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null

/** As many names as can be read at a glance. */
const atOnce = 8

/** A comment as it is typed, who was picked in it, and the names that fit what stands before the caret. */
export const useTypedComment = (initial: string) => {
  const { people } = useComments()
  const [typed, setTyped] = useState(() => typedFrom(initial, people))
  const [picked, setPicked] = useState(() => people.filter(({ id }) => mentionedIn(initial).includes(id)))
  const [name, setName] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const labels = labelsOf(people)
  const isMeant = ({ label }: { label: string }): boolean =>
    name !== null && label.toLocaleLowerCase().includes(name.toLocaleLowerCase())
  const caret = (): number => field.current?.selectionStart ?? typed.length
  const put = (text: string, at: number): void => {
    // The caret can only be set once the text is there.
    flushSync(() => {
      setTyped(text)
      setName(nameBefore(text, at))
    })
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
  }
  return {
    field,
    typed,
    name,
    found: labels.filter(isMeant).slice(0, atOnce),
    forget: () => setName(null),
    type: (text: string, at: number) => {
      setTyped(text)
      setName(nameBefore(text, at))
    },
    /** Begins to call somebody at the caret. */
    call: () => {
      const before = typed.slice(0, caret())
      const sign = /(^|\s)$/u.test(before) ? '@' : ' @'
      put(`${before}${sign}${typed.slice(before.length)}`, before.length + sign.length)
    },
    pick: (id: string) => {
      const at = caret()
      const label = labels.find((one) => one.id === id)?.label ?? ''
      const before = typed.slice(0, at - (name ?? '').length)
      setPicked((all) => [...all, ...people.filter((one) => one.id === id)])
      put(`${before}${label} ${typed.slice(at)}`, before.length + label.length + 1)
      setName(null)
    },
    kept: () => keptFrom(typed, picked, people),
  }
}
