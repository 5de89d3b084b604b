import { rule } from './rule.ts'

/** Nobody answers for the service: no person, or one who has left. */
export const sd030 = rule({
  id: 'SD030',
  severity: 'error',
  needs: ['roles'],
  waivedBy: 'customer',
  concerns: ['customer', 'user'],
  decide: ({ surroundings: { owner } }) => {
    if (!owner) return [{ path: 'roles.owner', text: 'nobody' }]
    if (!owner.isPerson) return [{ path: 'roles.owner', text: 'team' }]
    return owner.active ? [] : [{ path: 'roles.owner', text: 'left' }]
  },
})
