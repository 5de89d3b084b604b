import type { ColumnMap } from '#model/sheets/column-map.ts'
import type { Json, Time } from './column-types.ts'

export type ColumnMapTable = {
  workspace_id: string
  id: string
  name: string
  map: Json<ColumnMap>
  saved_by: string
  saved_at: Time
}
