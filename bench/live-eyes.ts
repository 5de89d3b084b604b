import type { Row } from './row.ts'
import type { Process } from './server-process.ts'
import type { Stage } from './stage.ts'
import type { LiveStage } from './live.ts'
export const measureEyes = async (_stage: Stage, _server: Process, _live: LiveStage): Promise<Row[]> => []
