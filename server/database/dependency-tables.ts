import type { Necessity } from '#model/network/dependency.ts'
import type { Generated } from 'kysely'
import type { Time } from './column-types.ts'

export type DependencyTable = {
  workspace_id: string
  id: string
  service_id: string
  on_service_id: string | null
  supplier_id: string | null
  supplies: Generated<string>
  necessity: Necessity
  alternatives: Generated<string>
  purpose: string
  continuity: Generated<string>
  clause: string | null
  since: string
  until: string | null
  version: Generated<number>
  recorded_by: string
  recorded_at: Time
}

export type NetworkMoveTable = { workspace_id: string; transaction_id: number; at: Time }
