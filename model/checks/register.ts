import type { Rule } from './rule.ts'
import { sd001 } from './sd001-no-outcome.ts'
import { sd002 } from './sd002-nobodys-outcome.ts'
import { sd004 } from './sd004-not-measurable.ts'
import { sd006 } from './sd006-ledger-half-empty.ts'
import { sd007 } from './sd007-price-is-not-all.ts'
import { sd008 } from './sd008-provider-cost.ts'
import { sd009 } from './sd009-unmanaged-risk.ts'
import { sd030 } from './sd030-no-owner.ts'
import { sd031 } from './sd031-vacant-role.ts'
import { sd040 } from './sd040-written-alone.ts'
import { sd050 } from './sd050-no-utility.ts'
import { sd051 } from './sd051-warranty-hole.ts'
import { sd061 } from './sd061-no-duties.ts'
import { sd063 } from './sd063-no-exit.ts'

/** Every rule, in the order in which what it finds matters to the consumer. */
export const rules: readonly Rule[] = [
  sd040,
  sd001,
  sd031,
  sd002,
  sd006,
  sd030,
  sd009,
  sd004,
  sd051,
  sd050,
  sd061,
  sd063,
  sd007,
  sd008,
]
