import type { Definition, PartName } from '#model/definition/definition.ts'
import { readAt } from '../draft/clause-at.ts'

/** What each section of the document tells, in reading order: its texts and its lists. */
export const sections = {
  forWhom: {
    texts: ['value.forWhom', 'value.consumerGroups', 'value.notFor', 'value.proposition'],
    lists: [],
  },
  outcomes: { texts: [], lists: ['value.outcomes', 'value.outputs', 'value.requirements'] },
  utility: { texts: ['value.performanceSupported', 'value.constraintsLifted'], lists: [] },
  levels: {
    texts: [
      'value.notPromised.availability',
      'value.notPromised.capacity',
      'value.notPromised.security',
      'value.notPromised.continuity',
      'value.serviceHours',
      'value.criticalTimes',
    ],
    lists: ['value.levels'],
  },
  use: {
    texts: ['use.channels', 'use.accessNeeds', 'use.prerequisites', 'use.support'],
    lists: ['use.tasks', 'use.duties'],
  },
  cost: { texts: ['cost.charged', 'cost.price', 'cost.fundingModel'], lists: [] },
  supply: {
    texts: ['supply.measurement', 'supply.exit'],
    lists: ['supply.limits', 'supply.restsOn', 'supply.resources'],
  },
} as const
export type SectionName = keyof typeof sections

/** The part of the definition that a section tells of. */
export const partOfSection: Record<SectionName, PartName> = {
  forWhom: 'value',
  outcomes: 'value',
  utility: 'value',
  levels: 'value',
  use: 'use',
  cost: 'cost',
  supply: 'supply',
}

/** Whether a text or list says anything. */
export const isSaid = (definition: Definition, path: string): boolean => {
  const value = readAt(definition, path)
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
}

/** A warranty kind with a level needs no reason why none is promised. */
const isAnswered = (definition: Definition, path: string): boolean => {
  const kind = /^value\.notPromised\.(.+)$/.exec(path)?.[1]
  return kind !== undefined && definition.value.levels.some((level) => level.kind === kind)
}

/** The texts and lists of a section that say nothing. */
export const notSaidIn = (definition: Definition, section: SectionName): string[] => {
  const { texts, lists } = sections[section]
  return [...texts, ...lists].filter((path) => !isSaid(definition, path) && !isAnswered(definition, path))
}

/** Whether a section says nothing at all. */
export const isSilent = (definition: Definition, section: SectionName): boolean => {
  const { texts, lists } = sections[section]
  return ![...texts, ...lists].some((path) => isSaid(definition, path))
}
