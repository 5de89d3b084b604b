// Imports: inventories that organisations publish, read into organisations, programmes and listed services.
export { routes } from './routes.ts'
export { putOrganisations } from './put-organisations.ts'
export { lockImporter } from './write-inventory.ts'
