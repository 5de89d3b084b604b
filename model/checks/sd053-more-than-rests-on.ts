import { arithmeticOf, availabilityOf, type SerialArithmetic, standingOfPromise } from '../network/serial.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'

/** As many links as a sentence can hold: the weakest tell the most. */
const mostNamed = 12

const linksOf = ({ counted }: SerialArithmetic) =>
  counted
    .toSorted((one, other) => one.availability - other.availability)
    .slice(0, mostNamed)
    .map(({ name, availability, members }) => ({
      name,
      percent: availability,
      members: members.map((one) => ({ name: one.name, percent: one.availability ?? 0 })),
    }))

const foundIn = ({ definition, restsOn }: CheckInput): Finding[] => {
  const promised = availabilityOf(definition.value.levels)
  if (promised === null || restsOn === null) return []
  const sum = arithmeticOf(restsOn.serial)
  const standing = standingOfPromise(promised.percent, sum)
  if (standing === 'holds' || standing === 'unknown') return []
  const path = `value.levels/${promised.level}`
  if (standing === 'above-weakest' && sum.weakest !== null)
    return [
      {
        path,
        variant: 'weakest',
        params: {
          promised: promised.percent,
          name: sum.weakest.name,
          weakest: sum.weakest.availability,
        },
      },
    ]
  const variant = restsOn.serial.cut ? 'productCut' : 'product'
  const params = { promised: promised.percent, product: sum.product ?? 0, links: { links: linksOf(sum) } }
  return [{ path, severity: 'warning', variant, params }]
}

/**
 * More availability is promised than what the service needs can hold: one link alone, or all of them together. While
 * nothing is found, it cannot be told where something is needed that is not read or not counted here.
 */
export const sd053: Rule = {
  id: 'SD053',
  severity: 'error',
  needs: ['document', 'restsOn'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: foundIn,
  undecided: (input) => {
    const { definition, restsOn } = input
    if (availabilityOf(definition.value.levels) === null) return false
    return (
      restsOn === null || ((restsOn.serial.unread > 0 || restsOn.serial.more) && foundIn(input).length === 0)
    )
  },
}
