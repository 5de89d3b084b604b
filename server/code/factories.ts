import type { CodeDocument } from '#model/code/document.ts'
import { readDocuments } from '#model/code/read.ts'
import { ApplyBody, type Plan } from '#model/contract/code.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { applyDocuments } from './index.ts'

/** The documents of a text; throws where it has faults. */
export const documentsIn = (text: string): CodeDocument[] => {
  const { documents, faults } = readDocuments(text, 'test.yaml')
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return documents.map(({ document }) => document)
}

type Wish = Omit<Partial<Parameters<typeof ApplyBody.parse>[0] & object>, 'documents'>

/** Applies documents, given as such or as YAML. */
export const apply = (
  ctx: MemberContext,
  documents: string | readonly CodeDocument[],
  wish: Wish = {},
): Promise<Plan> =>
  applyDocuments(
    ctx,
    ApplyBody.parse({
      documents: typeof documents === 'string' ? documentsIn(documents) : documents,
      ...wish,
    }),
  )

/** What a plan does, a line for each thing. */
export const actionsOf = ({ steps }: Plan): string[] =>
  steps.map(({ action, kind, name }) => `${action} ${kind} ${name}`)

/** A file with two organisations, two people and a service. */
export const harbour = `apiVersion: covalence/v1
kind: Organisation
metadata:
  name: harbour
spec:
  names:
    en: Harbour Agency
    fr: Agence du port
---
apiVersion: covalence/v1
kind: Organisation
metadata:
  name: fleet
  title: Fishing Fleet
  labels:
    region: [north]
---
apiVersion: covalence/v1
kind: Person
metadata:
  name: ada
  title: Ada Quay
spec:
  email: Ada@harbour.example
  organisation: harbour
---
apiVersion: covalence/v1
kind: Person
metadata:
  name: bo
spec:
  name: Bo Skipper
  email: bo@fleet.example
  organisation: fleet
---
apiVersion: covalence/v1
kind: Need
metadata:
  name: berth-in-time
spec:
  what: Land the catch before noon
  statedBy: bo
  organisation: fleet
  provider: harbour
---
apiVersion: covalence/v1
kind: Service
metadata:
  name: berths
  labels:
    scope: [external]
  annotations:
    team-page: https://harbour.example/berths
spec:
  provider: harbour
  owner: ada
  roles:
    - role: user
      person: bo
      organisation: fleet
      speaksFor: all skippers
      interim: "yes"
    - role: customer
      person: bo
      organisation: fleet
  reviewed: "2026-01-31"
  value:
    name: Berths
    outcomes:
      - id: early
        direction: supported
        statement: Skippers land their catch before noon
        target: "1.50"
  translations:
    fr:
      value.name: Postes à quai
`
