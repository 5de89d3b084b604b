import { Line } from '#model/text.ts'
import { lineIn, placeOf, refuse, required, type Row } from '../read-row.ts'
import type { OrganisationsMap } from './column-map.ts'
import type { OrganisationRow } from './records.ts'

/** Reads a row of a list of organisations; what is wrong with it is noted on the row. */
export const mapOrganisation = ({ columns }: OrganisationsMap, row: Row): OrganisationRow => ({
  row: placeOf(row),
  key: required(row, columns.key, lineIn(row, columns.key)),
  abbreviation: lineIn(row, columns.abbreviation),
  legalName: required(row, columns.legalName, lineIn(row, columns.legalName)),
  name: lineIn(row, columns.name),
  portfolio: lineIn(row, columns.portfolio),
  form: required(row, columns.form, lineIn(row, columns.form)),
  began: yearIn(row, columns.began),
  ended: yearIn(row, columns.ended),
  website: websiteIn(row, columns.website),
})

const yearIn = (row: Row, column: string): string => {
  const text = row.cell(column)
  if (text === '' || /^[12]\d{3}$/.test(text)) return text
  refuse(row, column, 'not-a-number', { found: text })
  return ''
}

/** The list writes most addresses without their beginning; what is no address is left out. */
const websiteIn = (row: Row, column: string): string => {
  const text = row.cell(column)
  const address = /^https?:\/\//.test(text) ? text : `https://${text}`
  const isAddress = /^https?:\/\/[\w-]+(\.[\w-]+)+(\/[^\s<>]*)?$/.test(address)
  return isAddress && Line.safeParse(address).success ? address : ''
}
