import type { ValuePart } from '../../definition/definition.ts'
import { WarrantyKind } from '../../definition/entries.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinitionInFrench } from './sound-input.ts'

const withValue = (given: Partial<ValuePart>) =>
  buildInput({ change: ({ value }) => void Object.assign(value, given) })
const inFrench = { name: 'the same in French', input: buildInput({}, soundDefinitionInFrench()) }

export const sd050Cases: RuleCases = {
  fails: [
    {
      name: 'neither is said',
      input: withValue({ performanceSupported: '', constraintsLifted: '' }),
      finds: [{ path: 'value.performanceSupported', severity: 'warning' }],
    },
    {
      name: 'both are spaces',
      input: withValue({ performanceSupported: ' ', constraintsLifted: '\n' }),
      finds: [{ path: 'value.performanceSupported' }],
    },
  ],
  passes: [
    { name: 'a performance is supported', input: buildInput() },
    inFrench,
    {
      name: 'a constraint is lifted',
      input: withValue({ performanceSupported: '', constraintsLifted: 'Book from anywhere' }),
    },
  ],
}

const hole = (kind: WarrantyKind, path = `value.notPromised.${kind}`) => ({
  path,
  text: `SD051.${kind}`,
  severity: 'warning' as const,
})
const said = {
  availability: 'Because A',
  capacity: 'Because B',
  security: 'Parce que C',
  continuity: 'Parce que D',
}
const nothing = { availability: '', capacity: '', security: '', continuity: '' }

export const sd051Cases: RuleCases = {
  fails: [
    {
      name: 'nothing is said of any',
      input: withValue({ levels: [], notPromised: nothing }),
      finds: WarrantyKind.options.map((kind) => hole(kind)),
    },
    ...WarrantyKind.options.map((kind) => ({
      name: `nothing is said of ${kind}`,
      input: withValue({ levels: [], notPromised: { ...said, [kind]: '' } }),
      finds: [hole(kind)],
    })),
    {
      name: 'a reason of spaces',
      input: withValue({ levels: [], notPromised: { ...said, security: '  ' } }),
      finds: [hole('security')],
    },
    {
      name: 'a level without a target',
      input: buildInput({ change: ({ value }) => void (value.levels[0]!.target = '') }),
      finds: [hole('availability', 'value.levels/up')],
    },
    {
      name: 'a target of another kind',
      input: buildInput({ change: ({ value }) => void (value.levels[0]!.kind = 'timeliness') }),
      finds: [hole('availability')],
    },
  ],
  passes: [
    { name: 'two targets and two reasons', input: buildInput() },
    inFrench,
    { name: 'four reasons', input: withValue({ levels: [], notPromised: said }) },
    {
      name: 'the second level of the kind has a target',
      input: buildInput({
        change: ({ value }) => void value.levels.unshift({ ...value.levels[0]!, id: 'vague', target: '' }),
      }),
    },
    {
      name: 'a target of zero',
      input: buildInput({ change: ({ value }) => void (value.levels[0]!.target = '0') }),
    },
  ],
}

const withDuties = (...statements: string[]) =>
  buildInput({
    change: ({ use }) => {
      use.prerequisites = 'An account'
      use.duties = statements.map((statement, index) => ({ id: `d${index}`, statement }))
    },
  })

export const sd061Cases: RuleCases = {
  fails: [
    {
      name: 'no duty; a prerequisite is none',
      input: withDuties(),
      finds: [{ path: 'use.duties', severity: 'warning' }],
    },
    {
      name: 'a duty of which only spaces are typed so far',
      input: withDuties(' '),
      finds: [{ path: 'use.duties' }],
    },
  ],
  passes: [
    { name: 'one duty', input: buildInput() },
    { name: 'un devoir', input: withDuties('Signaler les départs') },
  ],
}

const withExit = (exit: string) => buildInput({ change: ({ supply }) => void (supply.exit = exit) })

export const sd063Cases: RuleCases = {
  fails: [
    { name: 'no exit', input: withExit(''), finds: [{ path: 'supply.exit', severity: 'warning' }] },
    { name: 'spaces', input: withExit(' \r\n '), finds: [{ path: 'supply.exit' }] },
    {
      name: 'a cost of leaving is no exit',
      input: buildInput({
        change: ({ supply, cost }) => {
          supply.exit = ''
          cost.costs.push({ ...cost.costs[0]!, id: 'leave', category: 'exit' })
        },
      }),
      finds: [{ path: 'supply.exit' }],
    },
  ],
  passes: [
    { name: 'terms of leaving', input: buildInput() },
    { name: 'des conditions de sortie', input: withExit('Préavis d’un mois') },
  ],
}
