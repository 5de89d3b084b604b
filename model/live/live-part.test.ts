import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryDefinition, arbitraryEdit } from '../definition/arbitrary.ts'
import { Definition, emptyDefinition, partNames, ValuePart } from '../definition/definition.ts'
import { changedAddresses, clauseAt } from './changed-addresses.ts'
import { readLivePart, writeLivePart } from './live-part.ts'
import { fieldAt } from './shape.ts'
import { tidyPart } from './tidy.ts'

type Doc = Y.Doc

const live = (definition: Definition): Doc => {
  const doc = new Y.Doc()
  for (const part of partNames) writeLivePart(doc, part, { from: {}, to: definition[part] })
  return doc
}
const edit = (doc: Doc, before: Definition, after: Definition): void => {
  for (const part of partNames) writeLivePart(doc, part, { from: before[part], to: after[part] })
}
const saidIn = (doc: Doc, before = emptyDefinition()): Definition =>
  Object.fromEntries(
    partNames.map((part) => [
      part,
      tidyPart(part, { typed: readLivePart(doc, part), before: before[part] }).content,
    ]),
  ) as Definition
const copyOf = (doc: Doc): Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const exchange = (one: Doc, other: Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

/** Terms are a set: a word that stands twice in a list stands once in the live document. */
const withoutTwins = (definition: Definition): Definition => {
  const once = structuredClone(definition)
  once.value.consumerGroups = [...new Set(once.value.consumerGroups)]
  once.use.channels = [...new Set(once.use.channels)]
  for (const output of once.value.outputs) output.enables = [...new Set(output.enables)]
  return once
}

const mail = Definition.parse({
  value: {
    name: 'Mail',
    outcomes: [
      { id: 'o1', direction: 'supported', statement: 'Clerks reach everybody', target: '95' },
      { id: 'o2', direction: 'supported', statement: 'Nothing is lost' },
      { id: 'o3', direction: 'affected', statement: 'Desks are fuller' },
    ],
  },
  use: { channels: ['online', 'phone'] },
})

const edited = (change: (definition: Definition) => void): Definition => {
  const copy = structuredClone(mail)
  change(copy)
  return copy
}

/** What both say after each made a change that the other had not seen. */
const together = (mine: Definition, theirs: Definition): Definition => {
  const here = live(mail)
  const there = copyOf(here)
  edit(here, mail, mine)
  edit(there, mail, theirs)
  exchange(here, there)
  expect(readLivePart(here, 'value')).toEqual(readLivePart(there, 'value'))
  return saidIn(here, mail)
}

describe('a live part', () => {
  it('says what was written into it, whatever that is', () => {
    fc.assert(
      fc.property(arbitraryDefinition.map(withoutTwins), (definition) => {
        expect(saidIn(live(definition))).toEqual(definition)
      }),
    )
  })

  it('says what it was changed to, from whatever it said', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const [from, to] = [withoutTwins(before), withoutTwins(after)]
        const doc = live(from)
        edit(doc, from, to)
        expect(saidIn(doc)).toEqual(to)
      }),
    )
  })

  it('ends up the same for everybody, and as a definition, whatever two people change at once', () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryEdit, (base, [mine, theirs]) => {
        const here = live(base)
        const there = copyOf(here)
        edit(here, base, mine)
        edit(there, base, theirs)
        exchange(here, there)
        expect(saidIn(here)).toEqual(saidIn(there))
      }),
    )
  })
})

describe('two people at once', () => {
  it('type in the same sentence, and both are read', () => {
    const mine = edited(({ value }) => (value.outcomes[0]!.statement = 'All clerks reach everybody'))
    const theirs = edited(({ value }) => (value.outcomes[0]!.statement = 'Clerks reach everybody at once'))
    expect(together(mine, theirs).value.outcomes[0]!.statement).toBe('All clerks reach everybody at once')
  })

  it('add, move and remove entries of one list', () => {
    const mine = edited(({ value }) => {
      value.outcomes.reverse()
      value.outcomes.push({ ...value.outcomes[0]!, id: 'mine', statement: 'Mine' })
    })
    const theirs = edited(({ value }) => {
      value.outcomes.splice(1, 1)
      value.outcomes.push({ ...value.outcomes[0]!, id: 'theirs', statement: 'Theirs' })
    })
    const ids = together(mine, theirs).value.outcomes.map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['mine', 'o1', 'o3', 'theirs'])
    expect(ids.indexOf('o3')).toBeLessThan(ids.indexOf('o1'))
  })

  it('find an entry that comes back as it was, without what one typed into it after it had gone', () => {
    const here = live(mail)
    const there = copyOf(here)
    const without = edited(({ value }) => value.outcomes.shift())
    edit(here, mail, without)
    there.getText('value.outcomes/o1#statement').insert(0, 'All ')
    there.getMap('choices').set('value.outcomes/o1#unit', 'people')
    exchange(here, there)
    expect(saidIn(here)).toEqual(without)
    edit(here, without, mail)
    expect(saidIn(here)).toEqual(mail)
  })

  it('edit an entry that moves meanwhile', () => {
    const mine = edited(({ value }) => (value.outcomes[0]!.target = '99'))
    const theirs = edited(({ value }) => value.outcomes.push(value.outcomes.shift()!))
    const { outcomes } = together(mine, theirs).value
    expect(outcomes.map(({ id, target }) => [id, target])).toEqual([
      ['o2', ''],
      ['o3', ''],
      ['o1', '99'],
    ])
  })

  it('find an entry gone that one removed, whatever the other typed in it', () => {
    const mine = edited(({ value }) => (value.outcomes[0]!.statement = 'Clerks reach everybody, always'))
    const theirs = edited(({ value }) => value.outcomes.shift())
    expect(together(mine, theirs).value.outcomes.map(({ id }) => id)).toEqual(['o2', 'o3'])
  })

  it('choose terms of one list', () => {
    const mine = edited(({ use }) => (use.channels = ['online', 'phone', 'counter']))
    const theirs = edited(({ use }) => (use.channels = ['phone', 'letter']))
    expect(together(mine, theirs).use.channels.toSorted()).toEqual(['counter', 'letter', 'phone'])
  })
})

const tidied = (change: (doc: Doc) => void) => {
  const doc = live(mail)
  change(doc)
  return tidyPart('value', { typed: readLivePart(doc, 'value'), before: mail.value })
}

describe('what cannot be kept', () => {
  it('leaves an availability above 100 per cent as it was, and says so at its target', () => {
    const doc = live(mail)
    const at = 'value.levels/up'
    const level = {
      id: 'up',
      kind: 'availability' as const,
      statement: 'It is there',
      target: '99',
      unit: '%',
    }
    const before = ValuePart.parse({ ...mail.value, levels: [level] })
    const typed = { ...readLivePart(doc, 'value'), levels: [{ ...level, target: '120' }] }
    for (const [last, target] of [
      [before, '99'],
      [mail.value, ''],
    ] as const) {
      const { content, unkept } = tidyPart('value', { typed, before: last })
      expect(content.levels).toMatchObject([{ id: 'up', statement: 'It is there', target }])
      expect(unkept).toEqual([{ address: `${at}#target`, problem: 'above-whole' }])
    }
  })

  it('leaves what was kept before, and says where and why', () => {
    const { content, unkept } = tidied((doc) => {
      doc.getText('value.outcomes/o1#statement').delete(0, 100)
      doc.getMap('choices').set('value.outcomes/o2#target', 'many')
      doc.getText('value.name').insert(0, 'x'.repeat(400))
    })
    expect(content).toEqual(mail.value)
    expect(unkept).toEqual([
      { address: 'value.name', problem: 'too-long' },
      { address: 'value.outcomes/o1#statement', problem: 'empty' },
      { address: 'value.outcomes/o2#target', problem: 'number' },
    ])
  })

  it('leaves out an entry that says nothing yet', () => {
    const { content, unkept } = tidied((doc) => doc.getMap('value.outcomes').set('new', true))
    expect(content.outcomes).toHaveLength(3)
    expect(unkept).toContainEqual({ address: 'value.outcomes/new#statement', problem: 'empty' })
  })

  it('holds whatever a stranger program writes into the document', () => {
    const { content } = tidied((doc) => {
      doc.getMap('value.outcomes').set('__proto__', { deep: 1 })
      doc.getMap('places').set('value.outcomes/o2', 7)
      doc.getMap('choices').set('value.outcomes/o1#direction', ['both'])
      doc.getMap('choices').set('value.outcomes/o3#estimate.amount', 12)
    })
    expect(content.outcomes.map(({ id }) => id).toSorted()).toEqual(['o1', 'o2', 'o3'])
    expect(content.outcomes.find(({ id }) => id === 'o1')).toEqual(mail.value.outcomes[0])
  })
})

it('tells which addresses and clauses a change touched', () => {
  const doc = live(mail)
  const touched: string[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => touched.push(...changedAddresses(transaction)))
  edit(
    doc,
    mail,
    edited(({ value, use }) => {
      value.name = 'E-mail'
      value.outcomes[0]!.target = '99'
      use.channels = ['online']
      value.outcomes.pop()
    }),
  )
  expect([...new Set(touched.map(clauseAt))].toSorted()).toEqual([
    'use.channels',
    'value.name',
    'value.outcomes/o1',
    'value.outcomes/o3',
  ])
})

it('knows the field at an address', () => {
  expect(fieldAt('value.name')?.kind).toBe('text')
  expect(fieldAt('value.outcomes')?.kind).toBe('entries')
  expect(fieldAt('value.outcomes/o1#target')?.kind).toBe('choice')
  expect(fieldAt('value.risks/r1#estimate.unit')?.kind).toBe('text')
  expect(fieldAt('value.closed.imposedRisks')?.kind).toBe('text')
  expect(fieldAt('value.constructor')).toBeUndefined()
  expect(fieldAt('nowhere.name')).toBeUndefined()
})
