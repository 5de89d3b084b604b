import { z } from 'zod'
import { DocumentKind, documentKinds, Name, Source } from '../code/document.ts'
import { Language, Line } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** One document of definitions as code, as JSON. */
export const AnyDocument = z.discriminatedUnion('kind', [
  documentKinds.Organisation,
  documentKinds.Person,
  documentKinds.Group,
  documentKinds.Need,
  documentKinds.Service,
  documentKinds.Relationship,
])

/** What applying does with one thing. `conflict` and `refused` keep everything from being applied. */
export const PlanAction = z.enum(['make', 'change', 'leave', 'retire', 'conflict', 'refused'])
export type PlanAction = z.infer<typeof PlanAction>

/** Why a step is what it is: a key of the wording catalogue. */
export const PlanReason = z.enum([
  'not-administrator',
  'not-owner',
  'not-of-provider',
  'name-taken',
  'twice',
  'unknown-reference',
  'organisation-ended',
  'unnamed',
  'unknown-path',
  'only-suggests',
  'nested-in-itself',
  'bad-email',
  'email-taken',
  'email-moves',
  'email-fixed',
  'both-sides',
  'provider-consumes',
  'role-twice',
  'inactive',
  'need-answered',
  'need-fixed',
  'waits-for-sign-offs',
  'retired',
  'provider-fixed',
  'language-fixed',
  'other-source',
  'other-folder',
  'adopted',
  'taken-over',
  'moved',
  'translations-stay',
  'pruned',
  'pruned-in-use',
  'pruned-kept',
  'pruned-ended',
  'pruned-has-roles',
  'not-of-sides',
  'sides-known',
  'sides-twice',
  'sides-fixed',
  'own-consumer',
  'ends-before',
  'review-before',
  'relationship-ended',
  'relationship-has-roles',
  'not-owner-of-roles',
  'other-provider',
  'covers-retired',
  'not-of-relationship',
  'aim-of-other-side',
  'memberships-meet',
  'first-differs',
  'merged',
  'deputy-of-nobody',
  'unknown-provider-role',
  'organisation-ends-later',
  'organisation-end-fixed',
  'organisation-changed-later',
  'organisation-tied',
  'successors-fixed',
  'successors-amiss',
  'group-ended',
  'group-gone',
  'group-ends-later',
  'group-name-taken',
  'rests-on-one',
  'rests-on-itself',
  'rests-twice',
  'rests-on-retired',
  'alternatives-unnamed',
  'no-such-clause',
  'dependency-ended',
])
export type PlanReason = z.infer<typeof PlanReason>

/** What becomes of one thing, and why. */
export const PlanStep = z.object({
  action: PlanAction,
  kind: DocumentKind,
  /** The thing's id, to find it by; null until there is one, and for what may not be changed. */
  id: z.uuid().nullable(),
  name: z.string(),
  /** The name in words. */
  title: z.string(),
  /** Its YAML as a unified diff; empty where nothing changes, or where the plan is too long to show every text. */
  diff: z.string(),
  /** Why, in English; empty where there is nothing to say. */
  reason: z.string(),
  /** The same for who reads another language: keys of the wording with what fills them. */
  reasons: z.array(z.object({ code: PlanReason, values: z.record(z.string(), z.string()) })),
  /** Where the document came from. */
  source: Source,
})
export type PlanStep = z.infer<typeof PlanStep>

/** What applying documents does, in the order in which it does it. */
export const Plan = z.object({
  /** Whether it was done: not on a dry run, and not while any step is a conflict or refused. */
  applied: z.boolean(),
  steps: z.array(PlanStep),
  counts: z.record(PlanAction, z.int().nonnegative()),
  /** Names this plan: sent along as `expected`, it lets nothing be applied but this. */
  fingerprint: z.string(),
})
export type Plan = z.infer<typeof Plan>

/** The most documents that are applied at once. */
export const mostDocuments = 20_000

/** As many of them from whoever is no administrator of the workspace. */
export const mostMemberDocuments = 200

/** Where the documents of one run came from, as far as they share it. */
export const RunSource = z.strictObject({
  importer: Line.default(''),
  repository: Line.default(''),
  /** The paths that were read, within the repository; none means all of it. */
  paths: z.array(z.string().max(1000)).max(1000).default([]),
})
export type RunSource = z.infer<typeof RunSource>

export const ApplyBody = z.strictObject({
  documents: z.array(AnyDocument).max(mostDocuments),
  /** Shows the plan and changes nothing. */
  dryRun: z.boolean().default(false),
  /** Retires services of this source that are in no document any more. */
  prune: z.boolean().default(false),
  /** Takes things over that came from another source. */
  takeOver: z.boolean().default(false),
  source: RunSource.prefault({}),
  /** The fingerprint of the plan that was looked at. */
  expected: z.string().max(100).default(''),
})
export type ApplyBody = z.infer<typeof ApplyBody>

/** The kinds that are looked up by name, for others to be put into or to refer to. */
export const NamedKind = DocumentKind.extract(['Organisation', 'Service'])
export type NamedKind = z.infer<typeof NamedKind>

/** A thing by the name that documents refer to, and by its name in words. */
export const DocumentName = z.object({ id: z.uuid(), name: z.string(), title: z.string() })
export type DocumentName = z.infer<typeof DocumentName>

/** Which text of a service is wanted; without one, the newest that the reader may see. */
export const WantedText = z.enum(['draft', 'open', 'published', 'listed'])

const base = '/api/workspaces/{workspace}' as const

export const codeRoutes = {
  exportDocuments: route({
    method: 'GET',
    path: `${base}/export`,
    summary:
      'Everything in the workspace as documents: texts of drafts, else of the newest revisions; no states, no sign-offs.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({
      kind: DocumentKind.optional(),
      /** The name of one service. */
      service: Name.optional(),
    }),
    reply: z.object({ documents: z.array(AnyDocument) }),
    inTurn: true,
  }),
  documentNames: route({
    method: 'GET',
    path: `${base}/names`,
    summary: 'The names that documents refer to services or organisations by, drafts among them; at most 50.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({
      kind: NamedKind,
      /** A piece of the title or the name. */
      text: Line.max(200).default(''),
      language: Language.default('en'),
    }),
    reply: z.object({ names: z.array(DocumentName) }),
  }),
  applyDocuments: route({
    method: 'POST',
    path: `${base}/apply`,
    summary:
      'Makes the workspace say what the documents say, all of it or nothing, and replies the plan; with dryRun, the plan alone.',
    access: 'member',
    params: inWorkspace,
    body: ApplyBody,
    reply: Plan,
    bodyLimit: 64 * 1024 * 1024,
    memberBodyLimit: 2 * 1024 * 1024,
    inTurn: true,
  }),
  serviceCode: route({
    method: 'GET',
    path: `${base}/services/{service}/code`,
    summary: 'One service as a document and as YAML: the newest text that I may see, or the one named.',
    access: 'member',
    params: inWorkspace.extend({ service: z.uuid() }),
    query: z.strictObject({
      text: WantedText.optional(),
      revision: z.coerce.number().int().positive().max(100_000).optional(),
    }),
    reply: z.object({ document: documentKinds.Service, text: z.string() }),
  }),
}
