import { z } from 'zod'

/** Which of a service's texts is meant. */
export const TextKind = z.enum(['published', 'open', 'draft', 'listed'])
export type TextKind = z.infer<typeof TextKind>
