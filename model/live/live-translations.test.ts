import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  liveTranslation,
  readLiveTranslations,
  tidyTranslations,
  writeLiveTranslations,
} from './live-translations.ts'

const french = { fr: { 'value.name': 'Poste', 'value.outcomes/o1': 'Rien ne se perd' } }

it('says what was written into it, also after it was read from elsewhere', () => {
  const doc = new Y.Doc()
  writeLiveTranslations(doc, { from: {}, to: french })
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  expect(readLiveTranslations(there)).toEqual(french)
})

it('lets two people begin the same translation at once', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  liveTranslation(here, 'fr', 'value.name').insert(0, 'La ')
  liveTranslation(there, 'fr', 'value.name').insert(0, 'poste')
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  expect(readLiveTranslations(here).fr?.['value.name']).toMatch(/La poste|posteLa /)
})

it('drops a translation that is taken out, and keeps what somebody typed elsewhere', () => {
  const doc = new Y.Doc()
  writeLiveTranslations(doc, { from: {}, to: french })
  liveTranslation(doc, 'fr', 'value.outcomes/o1').insert(0, 'Presque ')
  writeLiveTranslations(doc, { from: french, to: { fr: { 'value.outcomes/o1': 'Rien ne se perd' } } })
  expect(readLiveTranslations(doc)).toEqual({ fr: { 'value.outcomes/o1': 'Presque Rien ne se perd' } })
})

it('leaves a translation as it was that cannot be kept', () => {
  const typed = { fr: { 'value.name': 'x'.repeat(6000), 'use.support': ' Bureau ' } }
  expect(tidyTranslations(typed, french)).toEqual({ fr: { 'value.name': 'Poste', 'use.support': 'Bureau' } })
})
