import { expect, test } from 'vitest'
import { initialsOf } from './initials-of.ts'

test.for([
  ['Amina Tremblay', 'AT'],
  ['Jean Baptiste de la Salle', 'JS'],
  ['  élodie  ', 'É'],
  ['😀 Smile', '😀S'],
  ['', ''],
])('%s is shown as %s', ([name, initials]) => {
  expect(initialsOf(name ?? '')).toBe(initials)
})
