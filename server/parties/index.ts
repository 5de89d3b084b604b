// Parties: organisations, nested in one another, and the people who belong to them.
export { routes } from './routes.ts'
export { addOrganisationIn } from './add-organisation.ts'
export { assertStillAdministers, changePersonIn } from './change-person.ts'
export { addPerson, findOrAddPerson } from './find-or-add-person.ts'
export { contactsOf } from './find-contacts.ts'
export {
  addOrganisations,
  changeOrganisations,
  getOrganisation,
  lineageOfPerson,
  lockParties,
  organisationsByName,
  organisationsBySource,
} from './organisation-store.ts'
export {
  getPerson,
  linkAccount,
  peopleByEmail,
  personByAccount,
  personByEmail,
  type PersonRow,
  viewPerson,
} from './person-store.ts'
export { putOrganisations, putPeople } from './put-parties.ts'
export { raiseToAdministrator } from './raise-to-administrator.ts'
export { settleMemberships } from './settle-memberships.ts'
export { countsOf, planPeople } from './plan-people.ts'
export { putPlannedPeople } from './put-memberships.ts'
