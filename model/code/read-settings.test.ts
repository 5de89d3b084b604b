import { expect, test } from 'vitest'
import { usualSettings } from '../checks/settings.ts'
import { readSettings } from './read-settings.ts'

test('settings are read from YAML and JSON; what is left out is as usual', () => {
  const settings = { ...usualSettings(), severities: { SD010: 'off', SD063: 'error' }, coCreationShare: 40 }
  const yaml = 'severities:\n  SD010: off\n  SD063: error\ncoCreationShare: 40\n'
  expect(readSettings(yaml, 'x.yaml')).toEqual({ settings, faults: [] })
  expect(readSettings(JSON.stringify(settings), 'x.json')).toEqual({ settings, faults: [] })
  expect(readSettings('# nothing yet\n', 'x.yaml').settings).toEqual(usualSettings())
})

test.each([
  ['severites: {}\n', 'unknown-key-near', 1],
  ['glossary: []\ncoCreationShare: many\n', 'not-a-whole-number', 2],
  ['coCreationShare: 140\n', 'out-of-bounds', 1],
  ['severities:\n  SD001: fatal\n', 'not-one-of', 2],
  ['severities:\n  SD1: error\n', 'not-a-key', 2],
  ['severities:\n  SD001: off\n  SD999: off\n', 'unknown-check', 3],
  ['- a\n', 'not-settings', 1],
  ['glossary: []\n---\nglossary: []\n', 'not-settings', 3],
  ['glossary: &a []\n', 'anchor', 1],
])('a fault of settings has its place: %j', (text, code, line) => {
  expect(readSettings(text, 'x.yaml')).toMatchObject({ settings: null, faults: [{ code, place: { line } }] })
})
