import { once } from 'node:events'

// What a terminal takes for orders, apart from tabs and ends of lines.
// oxlint-disable-next-line no-control-regex -- matching them is the point
const orders = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/** A text without what a terminal would obey: files are written by anybody. In JSON, the escapes say the same as what they replace. */
export const printable = (text: string): string =>
  text.replaceAll(orders, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)

/** Writes documents for other programs to standard output, as they are. */
export const printDocument = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes to standard output, and waits for whoever reads it. */
export const print = (text: string): Promise<void> => printDocument(printable(text))

/** Writes to standard error. */
export const tell = (text: string): void => {
  process.stderr.write(printable(text))
}

// 128 and the number of SIGPIPE: as if the system had ended the program, which some of its output did not reach anybody.
const cutOff = 141

/** Ends quietly where whoever reads the output has had enough of it, as in `| head`. */
export const endWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(cutOff)
    throw error
  })
}
