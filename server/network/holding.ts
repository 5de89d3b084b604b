import { fold } from '#server/kernel/folding.ts'

/** The pattern of sorted names that hold these letters. */
export const holding = (text: string): string => `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
