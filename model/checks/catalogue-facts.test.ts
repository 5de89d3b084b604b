import { expect, test } from 'vitest'
import { buildCatalogueIndex, type CataloguedService } from './catalogue-facts.ts'

const buildService = (given: Partial<CataloguedService>): CataloguedService => ({
  id: 'rooms',
  name: 'Book a room',
  description: '',
  outcomes: [],
  consumerGroups: [],
  language: 'en',
  ...given,
})
const outcomes = (number: number): string[] => Array.from({ length: number }, (_, at) => `Better ${at}`)
const idsOf = (services: readonly { id: string }[]): string[] => services.map(({ id }) => id)

const rooms = buildService({})
const booking = buildService({ id: 'booking', name: 'Room bookings for meetings' })
const fishing = buildService({ id: 'fishing', name: 'Fishing permits' })
const hunting = buildService({
  id: 'hunting',
  name: 'Hunting permits',
  description: 'Hunt in state forests; fishing needs another one.',
})

test('the nearest service comes first, and a service is not its own neighbour', () => {
  const { factsFor } = buildCatalogueIndex([rooms, fishing, booking, hunting])
  expect(idsOf(factsFor('rooms').neighbours)).toEqual(['booking'])
  expect(idsOf(factsFor('fishing').neighbours)).toEqual(['hunting'])
})

test('a service that is not in the catalogue yet has its neighbours', () => {
  const { factsFor } = buildCatalogueIndex([rooms, fishing, hunting])
  const asked = { name: 'Permit to fish', description: '', outcomes: [], language: 'en' as const }
  expect(idsOf(factsFor(asked).neighbours)).toEqual(['fishing', 'hunting'])
  expect(factsFor(asked).outcomes.services).toBe(3)
})

test('a service is compared by what is asked now, not by what the catalogue holds of it', () => {
  const { factsFor } = buildCatalogueIndex([rooms, fishing, hunting])
  expect(idsOf(factsFor({ ...rooms, name: 'Hunting licence' }).neighbours)).toEqual(['hunting'])
})

test('services in another language are no neighbours', () => {
  const { factsFor } = buildCatalogueIndex([rooms, buildService({ id: 'salles', language: 'fr' })])
  expect(factsFor('rooms').neighbours).toEqual([])
})

test('there are at most twenty neighbours', () => {
  const many = Array.from({ length: 30 }, (_, at) => buildService({ id: `rooms-${at}` }))
  expect(buildCatalogueIndex(many).factsFor('rooms-3').neighbours.length).toBe(20)
})

test('what is usual is told by the others, by their median and the deviation from it', () => {
  const { factsFor } = buildCatalogueIndex(
    [1, 2, 2, 3, 9, 30].map((number, at) => buildService({ id: `${at}`, outcomes: outcomes(number) })),
  )
  const asked = { name: '', description: '', outcomes: [], language: 'en' as const }
  expect(factsFor(asked).outcomes).toEqual({ services: 6, median: 2.5, deviation: 1 })
})

test('a service does not count among the others', () => {
  const services = [1, 2, 3, 30].map((number) =>
    buildService({ id: `${number}`, outcomes: outcomes(number) }),
  )
  expect(buildCatalogueIndex(services).factsFor('30').outcomes).toEqual({
    services: 3,
    median: 2,
    deviation: 1,
  })
})

test('an empty catalogue and an unknown service are no trouble', () => {
  const nothing = { neighbours: [], outcomes: { services: 0, median: 0, deviation: 0 } }
  expect(buildCatalogueIndex([]).factsFor(rooms)).toEqual(nothing)
  expect(buildCatalogueIndex([]).factsFor('rooms')).toEqual(nothing)
})
