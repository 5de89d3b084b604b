import { sd025Cases, sd026Cases } from './catalogue.ts'
import { sd006Cases, sd007Cases, sd008Cases, sd009Cases } from './costs-and-risks.ts'
import { sd020Cases, sd021Cases, sd022Cases } from './names.ts'
import { sd001Cases, sd002Cases, sd004Cases } from './outcomes.ts'
import { sd003Cases } from './outputs.ts'
import { sd050Cases, sd051Cases, sd061Cases, sd063Cases } from './promises.ts'
import type { RuleCases } from './rule-cases.ts'
import { sd030Cases, sd031Cases, sd040Cases } from './sides.ts'

/** The cases of each rule, by its id. */
export const casesOfRules: Readonly<Record<string, RuleCases>> = {
  SD001: sd001Cases,
  SD002: sd002Cases,
  SD003: sd003Cases,
  SD004: sd004Cases,
  SD006: sd006Cases,
  SD007: sd007Cases,
  SD008: sd008Cases,
  SD009: sd009Cases,
  SD020: sd020Cases,
  SD021: sd021Cases,
  SD022: sd022Cases,
  SD025: sd025Cases,
  SD026: sd026Cases,
  SD030: sd030Cases,
  SD031: sd031Cases,
  SD040: sd040Cases,
  SD050: sd050Cases,
  SD051: sd051Cases,
  SD061: sd061Cases,
  SD063: sd063Cases,
}
