// The network: organisations and what flows between them, as a reader may see it; a read model that writes nothing.
export { routes } from './routes.ts'
