import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Outcome } from '../definition/entries.ts'
import { fitClause } from './fit-clause.ts'
import { fitText } from './fit-text.ts'

describe('a suggested text beside what the text has become', () => {
  test.each([
    [
      'nothing changed since',
      'Open on weekdays',
      'Open every day',
      'Open on weekdays',
      true,
      'Open every day',
    ],
    [
      'the same was written since',
      'Open on weekdays',
      'Open every day',
      'Open every day',
      true,
      'Open every day',
    ],
    [
      'other words were changed',
      'Open on weekdays, by telephone.',
      'Open on all days, by telephone.',
      'Open on weekdays, by telephone or letter.',
      true,
      'Open on all days, by telephone or letter.',
    ],
    [
      'the same words were changed',
      'Answers within five days.',
      'Answers within two days.',
      'Answers within ten days, by letter.',
      false,
      'Answers within two days, by letter.',
    ],
    ['both added at one place', 'Open', 'Open on Sundays', 'Open at night', false, 'Open on Sundays'],
    ['it was emptied', 'Open on weekdays', 'Open every day', '', false, 'Open every day'],
    ['it was begun anew', '', 'Open', 'Closed', false, 'Open'],
  ])('%s', (_what, before, content, now, fits, result) => {
    expect(fitText({ before, content, now })).toEqual({ fits, content: result })
  })

  const text = array(constantFrom('one', 'two', 'three', 'été', ' ', '. ', ', '), { maxLength: 12 }).map(
    (words) => words.join(''),
  )

  test('is the suggestion where nothing moved, and the text where nothing was suggested', () => {
    assert(
      property(text, text, (before, other) => {
        expect(fitText({ before, content: other, now: before })).toEqual({ fits: true, content: other })
        expect(fitText({ before, content: before, now: other })).toEqual({ fits: true, content: other })
      }),
    )
  })

  test('where it fits, it does not matter who wrote first', () => {
    assert(
      property(text, text, text, (before, one, other) => {
        const fit = fitText({ before, content: one, now: other })
        const turned = fitText({ before, content: other, now: one })
        expect(turned.fits).toBe(fit.fits)
        expect(fit.fits ? turned.content : fit.content).toBe(fit.content)
      }),
    )
  })
})

const outcome = (change: object) =>
  Outcome.parse({ id: 'reach', direction: 'supported', statement: 'Clerks reach everybody', ...change })
const path = 'value.outcomes/reach'

describe('a suggestion for a clause', () => {
  test('changes the fields that it is about, and leaves those that others changed', () => {
    const fit = fitClause({
      path,
      before: outcome({}),
      content: outcome({ statement: 'Clerks reach all citizens' }),
      now: outcome({ target: '90', unit: '%' }),
    })
    expect(fit).toEqual({
      fits: true,
      content: outcome({ statement: 'Clerks reach all citizens', target: '90', unit: '%' }),
    })
  })

  test('does not fit where somebody chose otherwise meanwhile', () => {
    const fit = fitClause({
      path,
      before: outcome({}),
      content: outcome({ target: '95' }),
      now: outcome({ target: '90' }),
    })
    expect(fit).toEqual({ fits: false, content: outcome({ target: '95' }) })
  })

  test('adds an entry, and takes one out that nobody changed', () => {
    const entry = outcome({})
    expect(fitClause({ path, before: null, content: entry, now: undefined })).toEqual({
      fits: true,
      content: entry,
    })
    expect(fitClause({ path, before: entry, content: null, now: entry })).toEqual({
      fits: true,
      content: null,
    })
    expect(fitClause({ path, before: entry, content: null, now: outcome({ unit: '%' }) })).toEqual({
      fits: false,
      content: null,
    })
  })

  test('comes to nothing where its clause has gone', () => {
    for (const content of [outcome({ unit: '%' }), null])
      expect(fitClause({ path, before: outcome({}), content, now: undefined })).toBeNull()
  })

  test('adds and takes out words beside those of others', () => {
    const channels = { path: 'use.channels', before: ['mail', 'phone'], now: ['mail', 'phone', 'desk'] }
    expect(fitClause({ ...channels, content: ['mail', 'web'] })).toEqual({
      fits: true,
      content: ['mail', 'desk', 'web'],
    })
    expect(fitClause({ ...channels, content: ['desk', 'phone', 'mail'] })).toEqual({
      fits: true,
      content: ['desk', 'phone', 'mail'],
    })
  })

  test('of what is chosen stands against another choice', () => {
    const charged = { path: 'cost.charged', before: '', content: 'no' }
    expect(fitClause({ ...charged, now: '' })).toEqual({ fits: true, content: 'no' })
    expect(fitClause({ ...charged, now: 'yes' })).toEqual({ fits: false, content: 'no' })
  })
})
