import { z } from 'zod'
import { mostAddresses, mostMembers, mostStaffOf } from '../people-groups/people-group.ts'
import { Line, Paragraph, RequiredLine } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const organisation = z.object({ id: z.uuid(), names: Names })

/** People who are spoken of together, as everybody in the workspace may know of them. */
export const PeopleGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What it is for. */
  purpose: z.string(),
  /** The organisation whose group it is; null where it is nobody's in particular. */
  organisation: organisation.nullable(),
  /** How many people are in it today. */
  people: z.int(),
  endedAt: z.iso.datetime().nullable(),
})
export type PeopleGroup = z.infer<typeof PeopleGroup>

/** Somebody who is in a group today. */
export const PersonInGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Whether they are in it by name, and not or not only as staff. */
  byName: z.boolean(),
})
export type PersonInGroup = z.infer<typeof PersonInGroup>

export const PeopleGroupPage = PeopleGroup.extend({
  version: z.int(),
  /** The organisations all of whose staff is in it, with how many people each has today. */
  staffOf: z.array(z.object({ organisation, withUnits: z.boolean(), people: z.int() })),
  can: z.array(z.enum(['change', 'end', 'resume'])),
})
export type PeopleGroupPage = z.infer<typeof PeopleGroupPage>

/** What is said of a group; who is in it by name is said apart. */
export const PeopleGroupFields = z.strictObject({
  name: RequiredLine.max(150),
  purpose: Paragraph.max(500).default(''),
  organisationId: z.uuid().nullable().default(null),
  staffOf: z
    .array(z.strictObject({ organisationId: z.uuid(), withUnits: z.boolean() }))
    .max(mostStaffOf)
    .default([]),
})
export type PeopleGroupFields = z.infer<typeof PeopleGroupFields>

const base = '/api/workspaces/{workspace}/people-groups' as const
const oneGroup = inWorkspace.extend({ group: z.uuid() })
const after = z.string().max(500).optional()

/** The contract's routes for groups of people. */
export const peopleGroupRoutes = {
  peopleGroups: route({
    method: 'GET',
    path: base,
    summary:
      'Groups of people whose name or purpose holds the text, by name, with how many are in each today; at most 50 from `after` on.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({
      text: Line.default(''),
      ended: z.enum(['with', 'without']).default('without'),
      after,
    }),
    reply: z.object({
      groups: z.array(PeopleGroup),
      next: z.string().nullable(),
      can: z.array(z.enum(['add'])),
    }),
  }),
  peopleGroup: route({
    method: 'GET',
    path: `${base}/{group}`,
    summary: 'A group with the people who are in it today, by name; at most 50 from `after` on.',
    access: 'administrator',
    params: oneGroup,
    query: z.strictObject({ text: Line.default(''), after }),
    reply: z.object({
      group: PeopleGroupPage,
      people: z.array(PersonInGroup),
      next: z.string().nullable(),
    }),
  }),
  addPeopleGroup: route({
    method: 'POST',
    path: base,
    summary: 'Makes a group of people; its members by name are added afterwards.',
    access: 'administrator',
    params: inWorkspace,
    body: PeopleGroupFields,
    reply: z.object({ id: z.uuid() }),
    status: 201,
  }),
  changePeopleGroup: route({
    method: 'PUT',
    path: `${base}/{group}`,
    summary:
      'Says anew what a group is called and for, whose it is, and all staff of which organisations is in it.',
    access: 'administrator',
    params: oneGroup,
    body: PeopleGroupFields.extend({ version: z.int().min(0) }),
    status: 204,
  }),
  changeGroupMembers: route({
    method: 'POST',
    path: `${base}/{group}/members`,
    summary:
      'Adds people to a group, by their ids or by a text that holds their addresses, and takes others out who are in it by name. Addresses of nobody here are told and change nothing.',
    access: 'administrator',
    params: oneGroup,
    body: z.strictObject({
      add: z.array(z.uuid()).max(mostMembers).default([]),
      addresses: z
        .string()
        .max(mostAddresses * 400)
        .default(''),
      remove: z.array(z.uuid()).max(mostMembers).default([]),
    }),
    reply: z.object({
      added: z.int(),
      removed: z.int(),
      /** Addresses of nobody who is active here. */
      unknown: z.array(z.string()),
    }),
    status: 200,
  }),
  endPeopleGroup: route({
    method: 'POST',
    path: `${base}/{group}/end`,
    summary: 'Ends a group: it is offered no more, and what names it still says so.',
    access: 'administrator',
    params: oneGroup,
    status: 204,
  }),
  resumePeopleGroup: route({
    method: 'DELETE',
    path: `${base}/{group}/end`,
    summary: 'Takes the end of a group back: it is offered again.',
    access: 'administrator',
    params: oneGroup,
    status: 204,
  }),
}
