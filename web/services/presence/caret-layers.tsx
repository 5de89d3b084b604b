import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import type { LiveText } from '../draft/live-text.ts'
import type { TextField } from '../editing/use-live-field.ts'
import type { Here } from './here.ts'
import { usePeople } from './use-people.ts'
import classes from './presence.module.css'

/** What of a field's look decides where its letters stand. */
const look = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'direction',
  'tabSize',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
] as const

/** Lays the mirror over the letters of the field, as it is scrolled. */
const lay = (mirror: HTMLElement, field: TextField): void => {
  const style = getComputedStyle(field)
  for (const name of look) mirror.style[name] = style[name]
  const inside = field.clientLeft
  mirror.style.insetBlockStart = `${field.offsetTop + field.clientTop}px`
  mirror.style.left = `${field.offsetLeft + inside}px`
  mirror.style.width = `${field.clientWidth}px`
  mirror.style.height = `${field.clientHeight}px`
  const letters = mirror.firstElementChild as HTMLElement | null
  if (letters) letters.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`
}

type Caret = { person: Here; anchor: number; head: number }

const caretOf = (person: Here, text: LiveText): Caret | null => {
  const { at } = person
  const head = at?.head == null ? null : text.placeOf(at.head)
  if (head === null) return null
  return { person, head, anchor: (at?.anchor == null ? null : text.placeOf(at.anchor)) ?? head }
}

const Layer = ({
  field,
  value,
  caret,
}: {
  field: RefObject<TextField | null>
  value: string
  caret: Caret
}) => {
  const mirror = useRef<HTMLDivElement>(null)
  const { anchor, head, person } = caret
  const [start, end] = [Math.min(anchor, head), Math.max(anchor, head)]
  useLayoutEffect(() => {
    const [element, over] = [field.current, mirror.current]
    if (!element || !over) return
    const layAgain = () => lay(over, element)
    layAgain()
    const sizes = new ResizeObserver(layAgain)
    sizes.observe(element)
    element.addEventListener('scroll', layAgain)
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', layAgain)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a field grows and scrolls with its text
  }, [field, value])
  const mark = (
    <span className={classes.caret}>
      <span className={classes.caretName}>{person.who.name}</span>
    </span>
  )
  return (
    <div
      ref={mirror}
      aria-hidden
      className={classes.mirror}
      data-hue={person.hue}
      data-line={field.current?.tagName === 'INPUT' || undefined}
    >
      <div>
        {value.slice(0, start)}
        {head === start && mark}
        <span className={classes.selected}>{value.slice(start, end)}</span>
        {head !== start && mark}
        {`${value.slice(end)}\n`}
      </div>
    </div>
  )
}

type CaretLayersProps = {
  field: RefObject<TextField | null>
  text: LiveText | null
  address: string
  value: string
  children: ReactNode
}

/** A field with the carets and selections of others drawn over it. */
export const CaretLayers = ({ field, text, address, value, children }: CaretLayersProps) => {
  const inField = usePeople().filter(({ at }) => at?.address === address)
  const carets = text ? inField.flatMap((person) => caretOf(person, text) ?? []) : []
  return (
    <div className={classes.field}>
      {children}
      {carets.map((caret) => (
        <Layer key={caret.person.who.personId} field={field} value={value} caret={caret} />
      ))}
    </div>
  )
}
