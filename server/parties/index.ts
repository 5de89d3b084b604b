// Parties: organisations, nested in one another, and the people who belong to them.
// In the course of time: what they were called and nested in, what they went into and came of.
export { handOverPeople } from './hand-over-people.ts'
export { routes } from './routes.ts'
export { addOrganisationIn } from './add-organisation.ts'
export { assertStillAdministers, changePersonIn } from './change-person.ts'
export { addPerson, findOrAddPerson } from './find-or-add-person.ts'
export { contactsOf } from './find-contacts.ts'
export {
  addOrganisations,
  changeOrganisations,
  getOrganisation,
  holdForTies,
  holdRow,
  lineageOfPerson,
  lockParties,
  organisationLineage,
  organisationsByName,
  organisationsBySource,
  runningOrganisation,
  type StoredImport,
} from './organisation-store.ts'
export { lineageTable } from './lineage-table.ts'
export { placeOrganisations } from './place-organisations.ts'
export { nestFrom } from './move-organisation.ts'
export { assertCome, holdOrganisation, lastOf, subjectOf, tooEarly } from './organisation-in-time.ts'
export { endIn, resumeIn } from './end-in.ts'
export { type Known, timelinesOf, unitIdsOf } from './past-store.ts'
export { oneNameOf } from './sort-name.ts'
export { addSuccessions, namesOf, successionsOf } from './succession-store.ts'
export {
  activeAmong,
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
export { putMembershipsOf } from './put-memberships-of.ts'
export { putPlannedPeople } from './put-memberships.ts'
