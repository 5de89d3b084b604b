import { useTranslation } from 'react-i18next'
import type { Verdict } from '#model/checks/verdict.ts'
import { useCheckedHere } from './checked.ts'
import classes from './checks.module.css'
import { wordsOfVerdict } from './verdict-words.ts'

type Ranged = Verdict & { range: NonNullable<Verdict['range']> }

/** Whether the words of a verdict still stand where it found them: a text may have moved on since. */
const isStanding = ({ range, words }: Ranged, text: string): boolean => {
  const said = text.slice(range.start, range.end).toLowerCase()
  return (
    range.start < range.end &&
    range.end <= text.length &&
    (words.length === 0 || words.some((word) => said.includes(word.toLowerCase())))
  )
}

/** The verdicts about words of one text, from the first on; where two overlap, the first is shown. */
const standingIn = (verdicts: readonly Verdict[], { path, field, text }: Place): Ranged[] => {
  const about = verdicts.filter(
    (verdict): verdict is Ranged =>
      verdict.range !== null &&
      verdict.waiver === null &&
      verdict.path === path &&
      verdict.range.field === field,
  )
  const sorted = about
    .filter((verdict) => isStanding(verdict, text))
    .toSorted((one, other) => one.range.start - other.range.start)
  return sorted.filter((verdict, index) => {
    const before = sorted.slice(0, index)
    return before.every(({ range }) => range.end <= verdict.range.start)
  })
}

type Place = { path: string; field: string; text: string }

/** A text in the language that it was written in, with the words marked that a check stumbled over. */
export const MarkedText = (place: Place) => {
  const { t } = useTranslation()
  const checked = useCheckedHere()
  const marked = standingIn(checked?.answer?.verdicts ?? [], place)
  const ends = [0, ...marked.map(({ range }) => range.end)]
  return (
    <>
      {marked.map((verdict, index) => (
        <span key={verdict.range.start}>
          {place.text.slice(ends[index], verdict.range.start)}
          <mark
            className={classes.mark}
            data-severity={verdict.severity}
            title={wordsOfVerdict(t, verdict).title}
          >
            {place.text.slice(verdict.range.start, verdict.range.end)}
          </mark>
        </span>
      ))}
      {place.text.slice(ends.at(-1))}
    </>
  )
}

/** As much of a text as shows where its words stand. */
const around = 60

/** The words that a check stumbled over, quoted with what stands around them. */
export const Quotation = ({ verdict, text }: { verdict: Verdict; text: string }) => {
  const { range, words } = verdict
  if (range === null || !isStanding({ ...verdict, range }, text)) {
    return words.length === 0 ? null : (
      <p className={classes.quotation} data-words>
        {words.map((word) => (
          <mark key={word} className={classes.mark} data-severity={verdict.severity}>
            {word}
          </mark>
        ))}
      </p>
    )
  }
  const start = Math.max(0, range.start - around)
  const end = Math.min(text.length, range.end + around)
  return (
    <p className={classes.quotation}>
      {start > 0 && '…'}
      {text.slice(start, range.start)}
      <mark className={classes.mark} data-severity={verdict.severity}>
        {text.slice(range.start, range.end)}
      </mark>
      {text.slice(range.end, end)}
      {end < text.length && '…'}
    </p>
  )
}
