import { noLinks, type SerialLink, type SerialLinks } from '../../network/serial.ts'
import type { CheckInput, SingleSupplier } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition } from './sound-input.ts'

const level = soundDefinition().value.levels[0]!
const link = (name: string, availability: number | null): SerialLink => ({ name, availability })

/** A definition that promises this availability and rests on these links. */
const promising = (
  target: string,
  links: readonly SerialLink[],
  { unit = '%', ...others }: Partial<SerialLinks> & { unit?: string } = {},
): CheckInput =>
  buildInput({
    restsOn: { serial: { ...noLinks, links, ...others }, single: [] },
    change: ({ value }) => void (value.levels = [{ ...level, kind: 'availability', target, unit }]),
  })

const path = `value.levels/${level.id}`

export const sd053Cases: RuleCases = {
  fails: [
    {
      name: 'a promise above its weakest link is an error',
      input: promising('99.9', [link('Directory', 99.5), link('Mail', 99.99)]),
      finds: [
        {
          path,
          text: 'SD053.weakest',
          severity: 'error',
          params: { promised: 99.9, name: 'Directory', weakest: 99.5 },
        },
      ],
    },
    {
      name: 'one above what all links come to together is a warning that shows the sum',
      input: promising('99.9', [link('Mail', 99.95), link('Directory', 99.9)]),
      finds: [
        {
          path,
          text: 'SD053.product',
          severity: 'warning',
          params: {
            promised: 99.9,
            product: 99.85005,
            links: {
              links: [
                { name: 'Directory', percent: 99.9, members: [] },
                { name: 'Mail', percent: 99.95, members: [] },
              ],
            },
          },
        },
      ],
    },
    {
      name: 'that a circle was cut is said',
      input: promising('99.9', [link('Mail', 99.9), link('Directory', 99.9)], { cut: true }),
      finds: [{ path, text: 'SD053.productCut', severity: 'warning' }],
    },
    {
      name: 'a link that states no number does not hide the others',
      input: promising('99.9', [link('Power', null), link('Mail', 99)], { unit: 'per cent' }),
      finds: [{ path, text: 'SD053.weakest' }],
    },
    {
      name: 'one above what several come to that stand in for each other is a warning, with each of them',
      input: promising('99.95', [], {
        groups: [{ name: 'Line', members: [link('Copper', 90), link('Radio', 99)] }],
      }),
      finds: [
        {
          path,
          text: 'SD053.product',
          severity: 'warning',
          params: {
            promised: 99.95,
            product: 99.9,
            links: {
              links: [
                {
                  name: 'Line',
                  percent: 99.9,
                  members: [
                    { name: 'Copper', percent: 90 },
                    { name: 'Radio', percent: 99 },
                  ],
                },
              ],
            },
          },
        },
      ],
    },
    {
      name: 'what cannot be read does not hide a link that promises less',
      input: promising('99.9', [link('Mail', 99)], { unread: 1 }),
      finds: [{ path, text: 'SD053.weakest' }],
    },
  ],
  passes: [
    { name: 'it rests on nothing', input: promising('99.9', []) },
    { name: 'all links together hold it', input: promising('99', [link('Mail', 99.9), link('Power', 99.9)]) },
    {
      name: 'several that stand in for each other hold it',
      input: promising('99.9', [], {
        groups: [{ name: 'Line', members: [link('Copper', 99), link('Radio', 99)] }],
      }),
    },
    { name: 'no link states a number', input: promising('99.9', [link('Mail', null)]) },
    {
      name: 'availability in hours is not compared',
      input: promising('8', [link('Mail', 1)], { unit: 'h' }),
    },
    {
      name: 'nothing is promised of availability',
      input: buildInput({
        restsOn: { serial: { ...noLinks, links: [link('Mail', 1)] }, single: [] },
        change: ({ value }) => void (value.levels = []),
      }),
    },
  ],
  undecided: [
    { name: 'what it rests on is not known here', input: { ...promising('99.9', []), restsOn: null } },
    { name: 'it needs a draft that is not read here', input: promising('99.9', [], { unread: 1 }) },
    { name: 'it needs more than is counted', input: promising('99', [link('Mail', 99.9)], { more: true }) },
  ],
}

const single = (...all: SingleSupplier[]) => buildInput({ restsOn: { serial: noLinks, single: all } })

export const sd082Cases: RuleCases = {
  fails: [
    {
      name: 'one that no text names',
      input: single({ name: 'Power', clause: null }),
      finds: [{ path: 'supply.restsOn', text: 'SD082', severity: 'warning', params: { name: 'Power' } }],
    },
    {
      name: 'two are two findings; an entry that is gone is no place',
      input: single({ name: 'Power', clause: 'gone' }, { name: 'Mail', clause: null }),
      finds: [{ path: 'supply.restsOn' }, { path: 'supply.restsOn', params: { name: 'Mail' } }],
    },
    {
      name: 'one that the text names is found there',
      input: buildInput({
        restsOn: { serial: noLinks, single: [{ name: 'Power', clause: 'power' }] },
        change: ({ supply }) => void (supply.restsOn = [{ id: 'power', statement: 'Power of the town' }]),
      }),
      finds: [{ path: 'supply.restsOn/power' }],
    },
  ],
  passes: [
    { name: 'each has an alternative, or something is agreed', input: single() },
    {
      name: 'the text names one, and something is agreed in case it stops',
      input: buildInput({
        restsOn: { serial: { ...noLinks, links: [link('Power', 99)] }, single: [] },
        change: ({ supply }) => void (supply.restsOn = [{ id: 'power', statement: 'Power of the town' }]),
      }),
    },
  ],
  undecided: [{ name: 'what it rests on is not known here', input: { ...single(), restsOn: null } }],
}
