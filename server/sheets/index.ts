// Spreadsheets: a workspace as a workbook, workbooks read back through the plan, and lists of services by a column map.
export { routes } from './routes.ts'
