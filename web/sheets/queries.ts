import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { addressOf, answerOf, UnreachableError } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import { client } from '#web/client.ts'

export const columnMapsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['column-maps', workspace],
    queryFn: ({ signal }) => client.columnMaps({ params: { workspace }, signal }),
  })

type UploadName = 'importSpreadsheet' | 'previewList' | 'importList'
type Upload<Name extends UploadName> = {
  workspace: string
  query: z.input<(typeof contract)[Name]['query']>
  files: readonly File[]
  map?: ColumnMap
}

/** Sends files as a form, with the column map beside them where there is one. */
export const sendForm = async <Name extends UploadName>(
  name: Name,
  { workspace, query, files, map }: Upload<Name>,
): Promise<z.output<(typeof contract)[Name]['reply']>> => {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  if (map) body.append('map', JSON.stringify(map))
  const { path, method } = contract[name]
  const address = addressOf(path, { params: { workspace }, query })
  const response = await fetch(address, { method, body }).catch((cause: unknown) => {
    throw new UnreachableError('The server cannot be reached.', { cause })
  })
  // As every other reply: its schema is not among what the browser loads of the contract.
  return (await answerOf(response)) as z.output<(typeof contract)[Name]['reply']>
}

/** Where a file of the workspace is fetched from. */
export const fileAddress = (
  name: 'exportSpreadsheet' | 'spreadsheetTemplate',
  workspace: string,
  query: { format: 'xlsx' | 'csv'; language: 'en' | 'fr' },
): string => addressOf(contract[name].path, { params: { workspace }, query })
