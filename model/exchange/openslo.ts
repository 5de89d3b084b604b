import type { Level, LevelKind } from '../definition/entries.ts'
import { longestList } from '../definition/definition.ts'
import { apiVersion, ServiceDocument } from '../code/document.ts'
import {
  type Entity,
  lineOf,
  type Note,
  type NoteCode,
  readEntities,
  textAt,
  type Tree,
  treeAt,
  treesAt,
} from './foreign-file.ts'
import { nameFrom } from '../code/name-from.ts'
import { shifted } from './decimal.ts'

/** What a set of OpenSLO files says, as services with warranty targets, and what could not be taken over. */
export type FromOpenSlo = { services: ServiceDocument[]; notes: Note[] }

const counterparts = new Set(['SLO', 'SLI', 'Service'])

const noteOf = ({ file, line }: Entity, code: NoteCode, params: Note['params'] = {}): Note => ({
  file,
  line,
  code,
  params,
})

/** The words of an objective that tell which kind of level it promises; the first that fits. */
const kindWords: readonly [LevelKind, RegExp][] = [
  ['timeliness', /latenc|durat|respon[sd]\w* time|delay|fresh|\btime\b(?!.*running)|\bms\b|millisecond/i],
  ['accuracy', /accura|correct|quality/i],
  ['capacity', /capacit|throughput|saturat|concurren/i],
  ['security', /secur|vulnerab|unauthori[sz]ed/i],
  ['continuity', /recover|backup|restore|durab/i],
]

const kindOf = (words: string, isThreshold: boolean): LevelKind => {
  const found = kindWords.find(([, pattern]) => pattern.test(words))
  // A ratio of good events to all of them says how often the service works; a threshold says how fast or how much.
  return found?.[0] ?? (isThreshold ? 'other' : 'availability')
}

const windowUnits: Record<string, string> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
}

/** `2w` as `2 weeks, rolling`; what is not such a shorthand stays as it was written. */
const windowOf = (window: Tree): string => {
  const duration = textAt(window, 'duration')
  const [, count, unit = ''] = /^(\d+)([mhdwMQY])$/.exec(duration) ?? []
  const said = count ? `${count} ${windowUnits[unit]}${count === '1' ? '' : 's'}` : duration
  const zone = textAt(window, 'calendar', 'timeZone')
  if (textAt(window, 'isRolling') === 'true') return `${said}, rolling`
  return zone === '' ? said : `${said}, by the calendar of ${zone}`
}

const comparisons: Record<string, string> = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' }

const methodOf = (slo: Tree, indicator: Tree, objective: Tree): string => {
  const threshold = textAt(objective, 'value')
  const slices = textAt(objective, 'timeSliceWindow')
  const counted: Record<string, string> = {
    Occurrences: 'good events of all events',
    Timeslices: `good periods of ${slices} of all periods`,
    RatioTimeslices: `the average over periods of ${slices}`,
  }
  const parts = [
    textAt(indicator, 'metadata', 'displayName') || textAt(indicator, 'metadata', 'name'),
    textAt(indicator, 'spec', 'description'),
    threshold === '' ? '' : `${comparisons[textAt(objective, 'op')] ?? textAt(objective, 'op')} ${threshold}`,
    counted[textAt(slo, 'spec', 'budgetingMethod')] ?? '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** The target in per cent, exactly; undefined where the objective names none that can be read. */
const percentOf = (objective: Tree): string | undefined => {
  const percent = textAt(objective, 'targetPercent')
  return percent === '' ? shifted(textAt(objective, 'target'), 2) : shifted(percent, 0)
}

type Reading = { slis: ReadonlyMap<string, Tree>; notes: Note[]; provider: string }

const indicatorOf = (slo: Tree, objective: Tree, { slis }: Reading): Tree | undefined => {
  for (const around of [objective, treeAt(slo, 'spec')]) {
    const inline = treeAt(around, 'indicator')
    if (Object.keys(inline).length > 0) return inline
    const ref = textAt(around, 'indicatorRef')
    if (ref !== '') return slis.get(ref)
  }
  return undefined
}

/** The target in per cent; null, and a note, where there is none, or no share could be it. */
const targetOf = (
  entity: Entity,
  objective: Tree,
  { name, reading }: { name: string; reading: Reading },
): string | null => {
  const target = percentOf(objective)
  const isShare = Number(target) >= 0 && Number(target) <= 100
  if (target !== undefined && isShare) return target
  const note =
    target === undefined
      ? noteOf(entity, 'no-target', { name })
      : noteOf(entity, 'target-out-of-bounds', { name, target })
  reading.notes.push(note)
  return null
}

const levelOf = (
  entity: Entity,
  objective: Tree,
  { id, isSeveral }: { id: string; isSeveral: boolean },
  reading: Reading,
): Level | null => {
  const slo = entity.tree
  const name = textAt(slo, 'metadata', 'displayName') || textAt(slo, 'metadata', 'name')
  const target = targetOf(entity, objective, { name, reading })
  if (target === null) return null
  const indicator = indicatorOf(slo, objective, reading)
  if (!indicator) reading.notes.push(noteOf(entity, 'no-indicator', { name }))
  const label = textAt(objective, 'displayName')
  const [window = {}] = treesAt(slo, 'spec', 'timeWindow')
  const words = [
    name,
    label,
    textAt(indicator ?? {}, 'metadata', 'displayName'),
    textAt(slo, 'metadata', 'name'),
  ]
  const isThreshold = Object.keys(treeAt(indicator ?? {}, 'spec', 'thresholdMetric')).length > 0
  const described = textAt(slo, 'spec', 'description')
  return {
    id,
    kind: kindOf(words.join(' '), isThreshold),
    statement: [isSeveral && label !== '' ? `${name} (${label})` : name, described]
      .filter((part) => part !== '')
      .join(': '),
    target,
    unit: '%',
    window: lineOf(windowOf(window)),
    method: methodOf(slo, indicator ?? {}, objective),
    measuredBy: '',
  }
}

const leftOut = (entity: Entity, reading: Reading): void => {
  const name = textAt(entity.tree, 'metadata', 'name')
  if (treesAt(entity.tree, 'spec', 'alertPolicies').length > 0)
    reading.notes.push(noteOf(entity, 'no-alerts', { name }))
  for (const objective of treesAt(entity.tree, 'spec', 'objectives'))
    if (textAt(objective, 'compositeWeight') !== '') reading.notes.push(noteOf(entity, 'no-weight', { name }))
}

const levelsOf = (entity: Entity, reading: Reading): Level[] => {
  leftOut(entity, reading)
  const name = nameFrom(textAt(entity.tree, 'metadata', 'name'), 'level').slice(0, 60)
  const objectives = treesAt(entity.tree, 'spec', 'objectives')
  if (objectives.length === 0) reading.notes.push(noteOf(entity, 'no-target', { name }))
  return objectives.flatMap((objective, index) => {
    const isSeveral = objectives.length > 1
    const id = (isSeveral ? `${name}-${index + 1}` : name).replaceAll('.', '-')
    return levelOf(entity, objective, { id, isSeveral }, reading) ?? []
  })
}

const serviceOf = (name: string, own: Entity | undefined, slos: readonly Entity[], reading: Reading) => {
  const levels = slos.flatMap((slo) => levelsOf(slo, reading))
  const first = own ?? slos[0]
  if (levels.length > longestList && first)
    reading.notes.push(noteOf(first, 'too-many', { name, most: String(longestList) }))
  const title = own
    ? textAt(own.tree, 'metadata', 'displayName') || textAt(own.tree, 'metadata', 'name')
    : name
  return ServiceDocument.parse({
    apiVersion,
    kind: 'Service',
    metadata: {
      name: nameFrom(name, 'service'),
      source: {
        importer: 'openslo',
        file: lineOf(first?.file ?? ''),
        row: String(first?.line ?? 1),
        key: lineOf(name),
      },
    },
    spec: {
      provider: reading.provider,
      value: {
        name: lineOf(title),
        description: own ? textAt(own.tree, 'spec', 'description') : '',
        levels: levels.slice(0, longestList),
      },
    },
  })
}

/** Reads OpenSLO v1 files: each service of this provider with its objectives as warranty targets in per cent. */
export const readOpenSlo = (
  files: readonly { file: string; text: string }[],
  provider: string,
): FromOpenSlo => {
  const read = files.map(({ file, text }) => readEntities(text, { file, apiVersion: /^openslo\/v1$/ }))
  const entities = read.flatMap(({ entities: some }) => some)
  const notes = read.flatMap(({ notes: some }) => some)
  for (const entity of entities) {
    if (!counterparts.has(entity.kind))
      notes.push(
        noteOf(entity, 'no-counterpart', {
          kind: entity.kind,
          name: textAt(entity.tree, 'metadata', 'name'),
        }),
      )
  }
  const ofKind = (kind: string): Entity[] => entities.filter((entity) => entity.kind === kind)
  const slis = new Map(ofKind('SLI').map(({ tree }) => [textAt(tree, 'metadata', 'name'), tree] as const))
  const bySlo = Map.groupBy(ofKind('SLO'), ({ tree }) => textAt(tree, 'spec', 'service'))
  const owns = new Map(
    ofKind('Service').map((entity) => [textAt(entity.tree, 'metadata', 'name'), entity] as const),
  )
  const names = [...new Set([...owns.keys(), ...bySlo.keys()])].filter((name) => name !== '')
  for (const slo of bySlo.get('') ?? [])
    notes.push(noteOf(slo, 'no-service', { name: textAt(slo.tree, 'metadata', 'name') }))
  const services = names.map((name) =>
    serviceOf(name, owns.get(name), bySlo.get(name) ?? [], { slis, notes, provider }),
  )
  return { services, notes }
}
