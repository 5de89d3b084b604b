import { sd025Cases, sd026Cases } from './catalogue.ts'
import { sd006Cases, sd007Cases, sd008Cases, sd009Cases } from './costs-and-risks.ts'
import { sd005Cases, sd010Cases } from './ledger.ts'
import { sd052Cases, sd055Cases, sd057Cases } from './levels.ts'
import { sd020Cases, sd021Cases, sd022Cases } from './names.ts'
import { sd001Cases, sd002Cases, sd004Cases } from './outcomes.ts'
import { sd003Cases } from './outputs.ts'
import { sd050Cases, sd051Cases, sd061Cases, sd063Cases } from './promises.ts'
import { sd070Cases, sd072Cases } from './relationships.ts'
import { sd053Cases, sd082Cases } from './rests-on.ts'
import type { RuleCases } from './rule-cases.ts'
import { sd100Cases } from './review.ts'
import { sd011Cases } from './moved.ts'
import { sd012Cases } from './worth.ts'
import { sd033Cases } from './wants.ts'
import { sd034Cases } from './conflicts.ts'
import { sd041Cases, sd042Cases } from './signatures.ts'
import { sd030Cases, sd031Cases, sd032Cases, sd040Cases } from './sides.ts'

/** The cases of each rule, by its id. */
export const casesOfRules: Readonly<Record<string, RuleCases>> = {
  SD001: sd001Cases,
  SD002: sd002Cases,
  SD003: sd003Cases,
  SD004: sd004Cases,
  SD005: sd005Cases,
  SD006: sd006Cases,
  SD007: sd007Cases,
  SD008: sd008Cases,
  SD009: sd009Cases,
  SD010: sd010Cases,
  SD011: sd011Cases,
  SD012: sd012Cases,
  SD020: sd020Cases,
  SD021: sd021Cases,
  SD022: sd022Cases,
  SD025: sd025Cases,
  SD026: sd026Cases,
  SD030: sd030Cases,
  SD031: sd031Cases,
  SD032: sd032Cases,
  SD033: sd033Cases,
  SD034: sd034Cases,
  SD040: sd040Cases,
  SD041: sd041Cases,
  SD042: sd042Cases,
  SD050: sd050Cases,
  SD051: sd051Cases,
  SD052: sd052Cases,
  SD053: sd053Cases,
  SD055: sd055Cases,
  SD057: sd057Cases,
  SD061: sd061Cases,
  SD063: sd063Cases,
  SD070: sd070Cases,
  SD072: sd072Cases,
  SD082: sd082Cases,
  SD100: sd100Cases,
}
