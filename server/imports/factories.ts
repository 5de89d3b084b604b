import { exampleMap } from './example-folder.ts'
import { type ColumnMap, expectedHeadings, type FileKind } from './government-of-canada/column-map.ts'
import type { SentFile } from './unpack-file.ts'

const stringify = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

type Cells = Record<string, string>

const usual: Record<Exclude<FileKind, 'organisations'>, Cells> = {
  services: {
    fiscal_yr: '2023-2024',
    service_id: '1',
    service_name_en: 'Letters',
    service_name_fr: 'Lettres',
    service_description_en: 'Carries letters.',
    service_description_fr: 'Transporte des lettres.',
    service_type: 'INFO',
    service_recipient_type: 'CLIENT',
    service_scope: 'EXTERN,INTERN',
    client_target_groups: 'PERSON',
    program_id: 'AAA01',
    program_name_en: "'Post'",
    program_name_fr: "'Poste'",
    client_feedback_channel: 'TEL',
    automated_decision_system: 'N',
    service_fee: 'Y',
    num_applications_by_phone: '12',
    num_applications_online: 'ND',
    service_uri_en: 'https://letters.example/en',
    owner_org: 'post-poste',
    owner_org_title: 'Post Department | Ministère des Postes',
  },
  standards: {
    fiscal_yr: '2023-2024',
    service_id: '1',
    service_standard_id: '10',
    service_standard_en: 'Delivered within two days',
    service_standard_fr: 'Livré en deux jours',
    type: 'TML',
    channel: 'POST',
    target: '0.95',
    performance: '0.985',
    volume_meeting_target: '985',
    total_volume: '1000',
    target_met: 'Y',
  },
}

/** The text of an inventory file with these rows, each as usual but for the cells given. */
export const buildTable = (map: ColumnMap, kind: keyof typeof usual, rows: readonly Cells[]): string => {
  const headings = expectedHeadings(map, kind)
  return stringify([
    headings,
    ...rows.map((row) => headings.map((heading) => ({ ...usual[kind], ...row })[heading] ?? '')),
  ])
}

/** A set of two inventory files. */
export const buildFiles = async (
  services: readonly Cells[] = [{}],
  standards: readonly Cells[] = [{}],
): Promise<SentFile[]> => {
  const map = await exampleMap()
  return [
    { name: 'services.csv', bytes: Buffer.from(buildTable(map, 'services', services)) },
    { name: 'standards.csv', bytes: Buffer.from(buildTable(map, 'standards', standards)) },
  ]
}
