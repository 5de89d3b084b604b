import type { RouteName } from '#model/contract/contract.ts'
import { spreadsheetRoutes } from '#model/contract/spreadsheets.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { allMaps } from './column-map-store.ts'
import { deleteColumnMap } from './delete-column-map.ts'
import { importList } from './import-list.ts'
import { importWorkbook } from './import-workbook.ts'
import { previewList } from './preview-list.ts'
import { saveColumnMap } from './save-column-map.ts'
import { mapFor, sentTables } from './sent-tables.ts'
import { exportSpreadsheet, spreadsheetTemplate } from './write-file.ts'

const { importSpreadsheet, previewList: previewRoute, importList: listRoute } = spreadsheetRoutes

export const routes: Handlers<RouteName & keyof typeof spreadsheetRoutes> = {
  exportSpreadsheet: (ctx, { query }) => oneAtATime(() => exportSpreadsheet(ctx, query)),
  spreadsheetTemplate: (ctx, { query }) => spreadsheetTemplate(ctx, query),
  importSpreadsheet: (ctx, { query }, { request }) =>
    oneAtATime(async () => {
      const { files } = await sentTables(request, importSpreadsheet.bodyLimit)
      return importWorkbook(ctx, { files, ...query })
    }),
  previewList: (_ctx, { query }, { request }) =>
    oneAtATime(async () => {
      const { files } = await sentTables(request, previewRoute.bodyLimit)
      return previewList({ files, ...query })
    }),
  importList: (ctx, { query }, { request }) =>
    oneAtATime(async () => {
      const { files, form } = await sentTables(request, listRoute.bodyLimit)
      return importList(ctx, { files, map: await mapFor(ctx, form, query.name), ...query })
    }),
  columnMaps: async (ctx) => ({ maps: await allMaps(ctx.db, ctx.scope) }),
  saveColumnMap: (ctx, { body }) => saveColumnMap(ctx, body),
  deleteColumnMap: (ctx, { params }) => deleteColumnMap(ctx, params),
}
