import type { CatalogueFacts } from '#model/checks/rule.ts'

type Counted = readonly (readonly [value: number, services: number])[]

/** The middle value of values that occur several times each; between the two middle ones where their number is even. */
const medianOf = (counted: Counted): number => {
  const sorted = counted.filter(([, services]) => services > 0).toSorted(([one], [other]) => one - other)
  const all = sorted.reduce((sum, [, services]) => sum + services, 0)
  const at = (place: number): number => {
    let passed = 0
    for (const [value, services] of sorted) {
      passed += services
      if (place < passed) return value
    }
    return 0
  }
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2
}

/** How numbers of outcomes spread, from how many services have each: median, and median absolute deviation from it. */
export const spreadOf = (counted: Counted): CatalogueFacts['outcomes'] => {
  const median = medianOf(counted)
  return {
    services: counted.reduce((sum, [, services]) => sum + services, 0),
    median,
    deviation: medianOf(counted.map(([value, services]) => [Math.abs(value - median), services])),
  }
}
