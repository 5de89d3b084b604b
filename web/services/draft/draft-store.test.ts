import { describe, expect, it } from 'vitest'
import type { News } from './draft-store.ts'
import { mail, meet, outcomesIn, statement, twoBrowsers, typeIn } from './two-browsers.ts'

describe('a draft that is typed by several', () => {
  it('shows what both typed into one sentence at once', () => {
    const [casey, robin] = twoBrowsers(mail)
    typeIn(casey, statement, 'All clerks reach everybody')
    typeIn(robin, statement, 'Clerks reach everybody in time')
    meet(casey, robin)
    for (const browser of [casey, robin]) {
      expect(browser.text(statement).read()).toBe('All clerks reach everybody in time')
      expect(outcomesIn(browser)[0]?.statement).toBe('All clerks reach everybody in time')
    }
  })

  it('takes in what a field held while others typed: letters composed on a text that has moved on', () => {
    const [casey, robin] = twoBrowsers(mail)
    typeIn(robin, 'value.name', 'E-mail')
    meet(casey, robin)
    casey.text('value.name').type({ base: 'Mail', mine: 'Mail 日本' })
    expect(casey.text('value.name').read()).toBe('E-mail 日本')
  })

  it('keeps a place in a text on its letters, whatever comes before them', () => {
    const [casey, robin] = twoBrowsers(mail)
    const mark = casey.text(statement).mark(7)
    typeIn(robin, statement, 'All the clerks reach everybody')
    meet(casey, robin)
    const place = casey.text(statement).placeOf(mark) ?? 0
    expect(casey.text(statement).read().slice(place)).toBe('reach everybody')
    expect(casey.text('value.name').placeOf(mark)).toBeNull()
    expect(casey.text('value.name').placeOf('nonsense')).toBeNull()
  })

  it('keeps the spaces of typing in the field and out of the document', () => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, 'value.name', 'Mail ')
    expect(casey.text('value.name').read()).toBe('Mail ')
    expect(casey.read().definition.value.name).toBe('Mail')
  })

  it('tells apart what was done here, typed here, and heard of others', () => {
    const [casey, robin] = twoBrowsers(mail)
    const heard: News[] = []
    casey.subscribe((news) => heard.push(news))
    typeIn(casey, 'value.name', 'E-mail')
    casey.write('use.channels', ['phone', 'counter'])
    typeIn(robin, 'use.support', 'Chat')
    meet(casey, robin)
    expect(heard).toEqual(['typed', 'acted', 'heard'])
  })

  it('draws nothing anew while nothing changes', () => {
    const [casey] = twoBrowsers(mail)
    expect(casey.read()).toBe(casey.read())
  })
})

describe('what cannot be kept as it is typed', () => {
  it('leaves a number that is none beside the draft, with the reason, until it is one', () => {
    const [casey, robin] = twoBrowsers(mail)
    const target = 'value.outcomes/o1#target'
    casey.choose(target, 'most')
    meet(casey, robin)
    expect(casey.chosen(target)).toBe('most')
    expect(casey.read().rough[target]).toEqual({ text: 'most', problem: 'number' })
    expect(casey.problemAt(target)).toBe('number')
    expect(casey.holdsUnsaved()).toBe(true)
    expect(robin.chosen(target)).toBe('95')
    casey.choose(target, '80.5')
    expect(casey.holdsUnsaved()).toBe(false)
    expect(outcomesIn(casey)[0]?.target).toBe('80.5')
  })

  it('says of a day what is wrong with it, and of one that is right nothing', () => {
    const [casey] = twoBrowsers(mail)
    casey.choose('value.outcomes/o1#date', '31/12')
    expect(casey.problemAt('value.outcomes/o1#date')).toBe('date')
    casey.choose('value.outcomes/o1#date', '2027-12-31')
    expect(casey.problemAt('value.outcomes/o1#date')).toBeUndefined()
  })

  it('types a text live even so, shows what was kept, and says why it does not follow', () => {
    const [casey, robin] = twoBrowsers(mail)
    casey.read()
    typeIn(casey, statement, '')
    meet(casey, robin)
    expect(robin.text(statement).read()).toBe('')
    expect(outcomesIn(casey)[0]?.statement).toBe('Clerks reach everybody')
    expect(casey.read().rough[statement]).toEqual({ text: '', problem: 'empty' })
    expect(casey.problemAt(statement)).toBe('empty')
    expect(casey.holdsUnsaved()).toBe(false)
  })

  it.each([
    ['value.name', 'x'.repeat(351), 'too-long'],
    ['value.name', 'two\nlines', 'one-line'],
    ['value.description', 'bell \u0007', 'unwritable'],
    ['value.description', '📨 <b>Mail</b> ‏עברית', undefined],
  ])('judges the text at %s', (address, text, problem) => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, address, text)
    expect(casey.problemAt(address)).toBe(problem)
    expect(casey.text(address).read()).toBe(text)
  })
})

describe('a text written as a whole', () => {
  it('goes onto the draft from what it was begun from; what others wrote since stays', () => {
    const [casey, robin] = twoBrowsers(mail, { fr: { 'value.name': 'Courrier' } })
    const base = casey.read()
    typeIn(robin, 'use.support', 'Desk and chat')
    robin.write('value.outcomes/o2', undefined)
    meet(casey, robin)
    const to = structuredClone(base.definition)
    to.value.name = 'E-mail'
    to.value.outcomes[0]!.statement = 'All clerks reach everybody'
    casey.rewrite({ base, mine: { definition: to, translations: { fr: { 'value.name': 'Courriel' } } } })
    expect(casey.read()).toMatchObject({
      definition: { value: { name: 'E-mail' }, use: { support: 'Desk and chat' } },
      translations: { fr: { 'value.name': 'Courriel' } },
    })
    expect(outcomesIn(casey).map(({ id, statement: says }) => [id, says])).toEqual([
      ['o1', 'All clerks reach everybody'],
    ])
  })
})

it('types translations in the same way, and an empty one is none', () => {
  const [casey, robin] = twoBrowsers(mail, { fr: { 'value.name': 'Courrier' } })
  typeIn(casey, 'fr:use.support', 'Guichet')
  typeIn(robin, 'fr:value.name', '')
  meet(casey, robin)
  expect(casey.read().translations).toEqual({ fr: { 'use.support': 'Guichet' } })
  expect(casey.isText('fr:value.name')).toBe(true)
})

it('waits until the stored draft says what was typed', async () => {
  const [casey] = twoBrowsers(mail)
  typeIn(casey, 'value.name', 'E-mail ')
  let isDone = false
  const flushed = casey.flush().then((done) => {
    isDone = true
    return done
  })
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  expect(isDone).toBe(false)
  const { value } = casey.stored.definition
  casey.stored = {
    ...casey.stored,
    definition: { ...casey.stored.definition, value: { ...value, name: 'E-mail' } },
    versions: { ...casey.stored.versions, value: 2 },
  }
  expect(await flushed).toBe(true)
  expect(casey.read().stored.versions['value']).toBe(2)
})

it('passes over a stored draft that is older than what is known', () => {
  const [casey] = twoBrowsers(mail)
  const newer = { ...casey.stored, versions: { ...casey.stored.versions, value: 3 } }
  casey.adopt(newer)
  casey.adopt(casey.stored)
  expect(casey.read().stored).toBe(newer)
})
