import type { Audience } from '#model/contract/questions.ts'

/** Groups and organisations as they are chosen, with what they are called; units are meant for all of them or for none. */
export type Audiences = {
  chosen: { kind: Audience['kind']; id: string; name: string }[]
  withUnits: boolean
}
export const noAudiences: Audiences = { chosen: [], withUnits: true }

/** The same, as it is sent. */
export const audiencesOf = ({ chosen, withUnits }: Audiences): Audience[] =>
  chosen.map(({ kind, id }) =>
    kind === 'group' ? { kind, groupId: id } : { kind, organisationId: id, withUnits },
  )
