import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { entryFields, type EntryField, type ListPath } from '#web/services/document/entry-fields.ts'
import { fieldText } from '#web/services/document/field-text.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './suggestions.module.css'

/** Beyond this many changed words a text is shown as gone and the other as come. */
const mostEdits = 1000

/** A text with the words marked that go and that come. */
const MarkedText = ({ before, after }: { before: string; after: string }) => {
  const pieces = useMemo(
    () =>
      diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [
        { removed: true, added: false, value: before },
        { removed: false, added: true, value: after },
      ],
    [before, after],
  )
  return pieces.map(({ added, removed, value }, at) => {
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
    if (removed) return <del key={at}>{value}</del>
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
    return added ? <ins key={at}>{value}</ins> : <span key={at}>{value}</span>
  })
}

type Row = { name: string; label: string; text: string }

const innerOf = (entry: object, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : '',
      entry,
    )

const single = (text: string): Row[] => [{ name: '', label: '', text }]

/** What a clause says, field by field, in words. */
const useRows = (path: string) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { definition, nameOfTerm } = useDocument()
  const [list = path] = path.split('/')
  const textOf = (field: EntryField, value: unknown): string => {
    if (Array.isArray(value)) {
      const chosen = definition.value.outcomes.filter(({ id }) => value.includes(id))
      return formats.list(chosen.map(({ statement }) => `“${statement}”`))
    }
    if (typeof value !== 'string' || value === '' || !field.words)
      return typeof value === 'string' ? value : ''
    const words = t(`words.${field.words}`, { returnObjects: true }) as Record<string, string>
    return words[value] ?? value
  }
  return (content: ClauseContent | null): Row[] => {
    if (content === null) return []
    if (Array.isArray(content)) {
      const kind = path === 'use.channels' ? 'channel' : 'consumer-group'
      return single(formats.list(content.map((key) => nameOfTerm(kind, key))))
    }
    if (typeof content === 'string') {
      const isChoice = path === 'cost.charged' && (content === 'yes' || content === 'no')
      return single(isChoice ? t(`service.charged.${content}`) : content)
    }
    const fields: readonly EntryField[] = entryFields[list as ListPath] ?? []
    return fields.map((field) => ({
      name: field.name,
      label: field.name === 'statement' ? '' : fieldText(t, `${list}.${field.name}`, 'label'),
      text: textOf(field, innerOf(content, field.name)),
    }))
  }
}

const at = (rows: Row[], name: string) => rows.find((row) => row.name === name)

type MarkedDifferenceProps = { path: string; before: ClauseContent | null; after: ClauseContent | null }

/** What of a clause goes and what comes, marked in its words; of an entry the statement, and the fields that change. */
export const MarkedDifference = ({ path, before, after }: MarkedDifferenceProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const rowsOf = useRows(path)
  const [earlier, later] = [rowsOf(before), rowsOf(after)]
  const names = (later.length > 0 ? later : earlier).map(({ name }) => name)
  const shown = names
    .map((name) => ({
      name,
      label: (at(later, name) ?? at(earlier, name))?.label ?? '',
      from: at(earlier, name)?.text ?? '',
      to: at(later, name)?.text ?? '',
    }))
    .filter(({ label, from, to }) => (label === '' ? from !== '' || to !== '' : from !== to))
  return (
    <div className={classes.difference} dir="auto">
      {before === null && <p className={classes.kind}>{t('suggestions.kind.added')}</p>}
      {after === null && <p className={classes.kind}>{t('suggestions.kind.removed')}</p>}
      {shown.map(({ name, label, from, to }) => (
        <p key={name}>
          {label !== '' && <span className={classes.label}>{t('service.runIn', { label })} </span>}
          <span lang={page.language}>
            <MarkedText before={from} after={to} />
          </span>
        </p>
      ))}
    </div>
  )
}
