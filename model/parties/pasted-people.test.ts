import { describe, expect, test } from 'vitest'
import { mostPasted, readPastedPeople } from './pasted-people.ts'

const read = (text: string) => {
  const { people, mistakes } = readPastedPeople(text)
  return { people, mistakes: mistakes.map(({ line, kind, text: about }) => [line, kind, about]) }
}

describe('pasted people', () => {
  test('are read with commas, semicolons or tabs, with quotation marks, headings and empty lines', () => {
    const { people, mistakes } = read(
      [
        'Name,E-mail address,Organisation,Function',
        'Ada Hill,Ada@Example.org,Ministry,Leads',
        '',
        'Hill; bo@example.org; Roads, Bridges',
        'Cy\tcy@example.org\t\tHelps',
        '"Hill, Di",di@example.org,"The ""Old"" Office"',
        'Ed Hill,ed@example.org\r',
      ].join('\n'),
    )
    expect(mistakes).toEqual([])
    expect(people.map(({ line, name, email }) => [line, name, email])).toEqual([
      [2, 'Ada Hill', 'ada@example.org'],
      [4, 'Hill', 'bo@example.org'],
      [5, 'Cy', 'cy@example.org'],
      [6, 'Hill, Di', 'di@example.org'],
      [7, 'Ed Hill', 'ed@example.org'],
    ])
    expect(people.map(({ organisation, function: does }) => [organisation, does])).toEqual([
      ['Ministry', 'Leads'],
      ['Roads, Bridges', ''],
      ['', 'Helps'],
      ['The "Old" Office', ''],
      ['', ''],
    ])
  })

  test('come with every mistake and its line', () => {
    expect(
      read(
        [
          'Ada',
          ',bo@example.org',
          'Cy,cy.example.org',
          'Di,di@example.org,a,b,c',
          'Ed,ed@example.org',
          'Ed,ed@example.org',
          'Eddy,ED@example.org',
          '"Fay,fay@example.org',
          'G\u0007,g@example.org',
          `${'x'.repeat(351)},h@example.org`,
        ].join('\n'),
      ),
    ).toMatchObject({
      people: [{ name: 'Ed' }],
      mistakes: [
        [1, 'too-few-cells', 'Ada'],
        [2, 'no-name', 'bo@example.org'],
        [3, 'no-address', 'cy.example.org'],
        [4, 'too-many-cells', 'c'],
        [7, 'address-twice', 'ed@example.org'],
        [8, 'open-quote', '"Fay,fay@example.org'],
        [9, 'unwritable', ''],
        [10, 'too-long', 'x'.repeat(60)],
      ],
    })
  })

  test('are no more than a list may hold', () => {
    const lines = Array.from({ length: mostPasted + 1 }, (_, index) => `Ada,ada${index}@example.org`)
    expect(read(lines.slice(1).join('\n')).people).toHaveLength(mostPasted)
    expect(read(lines.join('\n'))).toEqual({
      people: [],
      mistakes: [[mostPasted + 1, 'too-many-lines', String(mostPasted)]],
    })
  })
})
