import { createHash } from 'node:crypto'
import { Level } from '#model/definition/entries.ts'
import {
  codeIn,
  lineIn,
  numberIn,
  percentOf,
  placeOf,
  refuse,
  required,
  type Row,
  textIn,
} from '../read-row.ts'
import type { ColumnMap } from './column-map.ts'
import type { StandardRow } from './records.ts'

/** The id that a standard's level has in the definition; stable for as long as its key is. */
const levelIdOf = (key: string): string => {
  const lower = key.toLowerCase()
  const slug = lower.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  if (slug === lower && slug.length <= 50) return `standard-${slug}`
  // A key of other characters is told apart from those that look like it by its hash.
  return `standard-${slug.slice(0, 40)}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
}

const shareIn = (map: ColumnMap, row: Row, column: string, most: number): string => {
  const share = numberIn(row, column, map.missing)
  if (Number(share) <= most) return percentOf(share)
  refuse(row, column, 'out-of-range', { found: share, least: '0', most: `${most}` })
  return ''
}

const methodOf = (map: ColumnMap, row: Row, hasTarget: boolean): string => {
  const { columns, method, channelNames, channelSentence } = map.standards
  const channel = codeIn(row, columns.channel, { '': '', ...channelNames }) ?? ''
  const note = textIn(row, columns.channelNote.en, map.missing)
  return [hasTarget ? method : '', channel === '' ? '' : channelSentence.replace('{channel}', channel), note]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Refuses the row, not its service, where the columns make a level that no definition can hold. */
const checked = (map: ColumnMap, row: Row, level: Level): Level => {
  const { columns } = map.standards
  const columnOf: Record<string, string> = {
    statement: columns.statement.en,
    target: columns.target,
    method: columns.channelNote.en,
  }
  for (const { path, message } of Level.safeParse(level).error?.issues ?? []) {
    const column = columnOf[String(path[0])] ?? columns.key
    if (!row.faults.includes(column)) refuse(row, column, 'not-valid', { why: message })
  }
  return level
}

/** Reads a row of the standards file: a level of the service's definition, and what was published of it. */
export const mapStandard = (map: ColumnMap, row: Row): StandardRow => {
  const { columns, kinds, met, window } = map.standards
  const key = required(row, columns.key, lineIn(row, columns.key))
  const id = levelIdOf(key)
  const target = shareIn(map, row, columns.target, 1)
  const note = {
    en: textIn(row, columns.note.en, map.missing),
    fr: textIn(row, columns.note.fr, map.missing),
  }
  return {
    row: placeOf(row),
    period: required(row, columns.period, lineIn(row, columns.period)),
    service: required(row, columns.service, lineIn(row, columns.service)),
    level: checked(map, row, {
      id,
      kind: codeIn(row, columns.kind, kinds) ?? 'other',
      statement: required(row, columns.statement.en, textIn(row, columns.statement.en, [])),
      target,
      unit: target === '' ? '' : '%',
      window: target === '' ? '' : window,
      method: methodOf(map, row, target !== ''),
      measuredBy: '',
    }),
    frenchStatement: textIn(row, columns.statement.fr, []),
    result: {
      level: id,
      value: shareIn(map, row, columns.value, Number.MAX_SAFE_INTEGER) || null,
      volumeMeeting: numberIn(row, columns.volumeMeeting, map.missing) || null,
      volumeTotal: numberIn(row, columns.volumeTotal, map.missing) || null,
      met: codeIn(row, columns.met, met) ?? 'not-reported',
      note: Object.fromEntries(Object.entries(note).filter(([, text]) => text !== '')),
    },
  }
}
